/** How near a place must be to snap, in CSS pixels; 0: nothing snaps. */
export const snapReaches = [0, 6, 10, 16, 24] as const;
export const usualSnapReach = 10;

/** Pixels left free around what is looked at. */
export const fitPadding = 48;

/** How far out and how near the map goes. */
export const zoomLimits = { least: 6, most: 20 } as const;

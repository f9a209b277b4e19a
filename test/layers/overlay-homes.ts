/**
 * Who may build geometry with Turf, by what they would import. Overlaps, gaps and parts outside are computed by the engine
 * of `shared/overlap` alone; Turf is its second opinion and does what the engine can't. Unions that make new outlines keep
 * every vertex by cancelling shared borders, and need Turf where borders really cross.
 */
export const overlayHomes: Readonly<Record<string, readonly string[]>> = {
  'shared/geometry/turf-overlay.ts': [
    // the second opinion, and pairs that the engine could not do
    'shared/overlap/second-engine.ts',
    'shared/geometry/overlay-prepared.ts',
    // an invalid polygon falls apart where it crosses itself
    'shared/overlap/take-apart.ts',
    // layers of a union whose borders are not shared
    'shared/geometry/dissolve.ts',
  ],
  'shared/geometry/overlay-prepared.ts': [
    'shared/overlap/second-engine.ts',
    // a border that could not be traced although every polygon is sound
    'shared/overlap/outside-ground.ts',
    'shared/overlap/uncovered-ground.ts',
  ],
  'shared/geometry/dissolve.ts': [
    // as above
    'shared/overlap/uncovered-ground.ts',
    // new outlines: a catchment of its estates, a school district of its catchments, the districts of a plan as one
    'shared/commands/areas/dissolve-units.ts',
    'shared/commands/school-districts/district-unions.ts',
    'shared/checks/plan-territory.ts',
  ],
};

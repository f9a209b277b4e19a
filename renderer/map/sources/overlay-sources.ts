import { mapFeature, type SourceRecipe } from './source-recipe.ts';

/** Ground that changes hands between two plans; `hues` names its hatch. */
export const movedGround: SourceRecipe = {
  inputs: ({ overlay }) => [overlay?.moved],
  build: ({ overlay }) =>
    (overlay?.moved ?? []).map(({ id, geometry, fromHue, toHue, isSelected }) =>
      mapFeature(id, geometry, { hues: `${fromHue ?? 'none'}/${toHue ?? 'none'}`, isSelected }),
    ),
};

/** Ground that an edit would change which is not made yet. */
export const proposedGround: SourceRecipe = {
  inputs: ({ overlay }) => [overlay?.proposed],
  build: ({ overlay }) =>
    (overlay?.proposed ?? []).map(({ id, geometry, role }) => mapFeature(id, geometry, { role })),
};

/** A ring around every place that is spoken of. */
export const markedPlaces: SourceRecipe = {
  inputs: ({ overlay }) => [overlay?.places],
  build: ({ overlay }) =>
    (overlay?.places ?? []).map(({ id, position, side, isStrong }) =>
      mapFeature(id, { type: 'Point', coordinates: position }, { side, isStrong }),
    ),
};

/** Who would go where, as straight lines: they show the pair, not the way. */
export const placeLinks: SourceRecipe = {
  inputs: ({ overlay }) => [overlay?.links],
  build: ({ overlay }) =>
    (overlay?.links ?? []).map(({ id, from, to, side }) =>
      mapFeature(id, { type: 'LineString', coordinates: [from, to] }, { side }),
    ),
};

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

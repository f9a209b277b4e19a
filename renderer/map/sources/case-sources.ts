import { mapFeature, type SourceRecipe } from './source-recipe.ts';
import { unitPlace } from './unit-places.ts';

/** The estates whose case is open. What is decided is no longer shown. */
export const openCases: SourceRecipe = {
  inputs: ({ project }) => [project.case, project.unit],
  build: ({ project }) =>
    [...project.case.values()]
      .filter(({ decision }) => decision === null)
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .flatMap(({ id, unitId }) => {
        const unit = project.unit.get(unitId);
        return unit
          ? [mapFeature(id, { type: 'Point', coordinates: unitPlace(unit) }, { kind: 'case', id })]
          : [];
      }),
};

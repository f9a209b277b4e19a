import { labelPlace } from '../../../shared/geometry/label-place.ts';
import { lockOfCatchment } from '../../../shared/model/locks.ts';
import { catchmentsOfPlan, type ProjectState } from '../../../shared/model/project-state.ts';
import type { Catchment } from '../../../shared/model/records.ts';
import { catchmentColours } from './catchment-colours.ts';
import { type MapContent, type MapFeature, mapFeature, type SourceRecipe } from './source-recipe.ts';

interface Look {
  readonly hue: number;
  readonly isLocked: boolean;
}

const features = new WeakMap<Catchment, Look & { readonly feature: MapFeature }>();

/** The feature of a catchment: the same object as long as neither the record nor its look changes. */
function catchmentFeature(catchment: Catchment, { hue, isLocked }: Look): MapFeature {
  const known = features.get(catchment);
  if (known?.hue === hue && known.isLocked === isLocked) return known.feature;
  const { kind, id, geometry } = catchment;
  const feature = mapFeature(id, geometry, { kind, id, hue, isLocked });
  features.set(catchment, { hue, isLocked, feature });
  return feature;
}

const inputs = ({ project, planId }: MapContent) => [project.catchment, project.lock, planId];

export const catchments: SourceRecipe = {
  inputs,
  build: ({ project, planId }) => {
    if (!planId) return [];
    const colours = catchmentColours(project, planId);
    return catchmentsOfPlan(project, planId).map((catchment) =>
      catchmentFeature(catchment, {
        hue: colours.get(catchment.id) ?? 0,
        isLocked: project.lock.size > 0 && lockOfCatchment(project, catchment) !== null,
      }),
    );
  },
};

/** A name that the sign of its school already prints is not printed again. */
function saysMoreThanItsSchools(catchment: Catchment, project: ProjectState): boolean {
  return !catchment.campusIds.some((id) => {
    const campus = project.campus.get(id);
    const school = campus ? project.school.get(campus.schoolId) : undefined;
    return [campus?.name, school?.name].some((name) => name && catchment.name.includes(name));
  });
}

export const catchmentNames: SourceRecipe = {
  inputs: ({ project, planId }) => [project.catchment, project.campus, project.school, planId],
  build: ({ project, planId }) => {
    if (!planId) return [];
    const colours = catchmentColours(project, planId);
    return catchmentsOfPlan(project, planId).flatMap((catchment) => {
      const place = saysMoreThanItsSchools(catchment, project) ? labelPlace(catchment.geometry) : null;
      if (!place) return [];
      const { kind, id, name } = catchment;
      return [
        mapFeature(id, { type: 'Point', coordinates: place }, { kind, id, name, hue: colours.get(id) ?? 0 }),
      ];
    });
  },
};

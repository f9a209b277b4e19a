import type { SeatLevel } from '../../../shared/checks/seat-balance.ts';
import type { Campus } from '../../../shared/model/records.ts';
import { campusLoads } from './plan-facts.ts';
import { mapFeature, type SourceRecipe } from './source-recipe.ts';

export type SchoolShape = 'circle' | 'square' | 'both';
export type LoadForm = SeatLevel;

/** Circle: primary; square: junior; both: nine-year. Senior schools are squares, and quiet. */
export function schoolShape(campus: Campus): SchoolShape {
  const stages = new Set(campus.stages.map(({ stage }) => stage));
  if (stages.has('primary')) return stages.has('junior') ? 'both' : 'circle';
  return stages.size > 0 ? 'square' : 'circle';
}

/** The name to print: the campus's own where it says more than the school's. */
function displayName(campus: Campus, schoolName: string | undefined): string {
  if (!schoolName || campus.name.includes(schoolName)) return campus.name || (schoolName ?? '');
  return campus.name ? `${schoolName}${campus.name}` : schoolName;
}

/** Campuses with what their sign needs: shape, form of load, ring filled in twentieths. */
export const schools: SourceRecipe = {
  inputs: ({ project, planId, loads }) => [
    project.campus,
    project.school,
    project.cluster,
    project.catchment,
    loads,
    planId ? project.plan.get(planId) : null,
  ],
  build: ({ project, planId, loads: ofCatchments }) => {
    const plan = planId ? project.plan.get(planId) : undefined;
    const loads = plan && ofCatchments ? campusLoads(project, plan.id, ofCatchments) : null;
    return [...project.campus.values()]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map((campus) => {
        const load = loads?.get(campus.id);
        const ratio = Math.min(1, load?.loadRatio ?? 0);
        const seats = campus.stages.reduce((sum, { baseSeats }) => sum + baseSeats, 0);
        return mapFeature(campus.id, campus.location, {
          kind: campus.kind,
          id: campus.id,
          name: displayName(campus, project.school.get(campus.schoolId)?.name),
          sign: `${schoolShape(campus)}/${load?.level ?? 'unknown'}/${Math.round(ratio * 20)}`,
          seats,
          isOfStage: !plan || campus.stages.some(({ stage }) => stage === plan.stage),
        });
      });
  },
};

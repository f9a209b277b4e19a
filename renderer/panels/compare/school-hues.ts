import { schoolKeysOf } from '../../../shared/checks/school-keys.ts';
import { catchmentsOfPlan, type ProjectState } from '../../../shared/model/project-state.ts';
import { catchmentColours } from '../../map/sources/catchment-colours.ts';
import type { ComparedPlans } from '../../state/compare-store.ts';

/** The colour of every school of two plans by its name in a comparison: that of the second plan, where it has one. */
export function schoolHues(
  records: ProjectState,
  { fromPlanId, toPlanId }: ComparedPlans,
): ReadonlyMap<string, number> {
  const { nameOf } = schoolKeysOf(records, [fromPlanId, toPlanId]);
  const hues = new Map<string, number>();
  for (const planId of [fromPlanId, toPlanId]) {
    const colours = catchmentColours(records, planId);
    for (const { id } of catchmentsOfPlan(records, planId)) hues.set(nameOf(id), colours.get(id) ?? 0);
  }
  return hues;
}

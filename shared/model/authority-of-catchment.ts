import type { Catchment, Plan } from './records.ts';

/** Id of the authority whose ground a catchment is to lie on; null where none is named. A plan of districts is for one. */
export function authorityIdOfCatchment(plan: Plan, catchment: Catchment): string | null {
  return plan.authorityId ?? catchment.authorityId;
}

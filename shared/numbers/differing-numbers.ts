import type { CatchmentNumbers, PlanNumbers } from './plan-numbers.ts';

/** Catchments whose numbers are others than before, as they are after. */
export function differingNumbers(before: PlanNumbers, after: PlanNumbers): CatchmentNumbers[] {
  return [...after.catchments.values()].filter(
    (numbers) => JSON.stringify(numbers) !== JSON.stringify(before.catchments.get(numbers.catchmentId)),
  );
}

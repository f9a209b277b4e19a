// What the checks know about a plan that the map shows too: the same functions, so that map and tables never differ.
// Worked out once per state of the project.
import { campusesServed } from '../../../shared/checks/campuses-served.ts';
import { type CatchmentBalance, seatBalance } from '../../../shared/checks/seat-balance.ts';
import { unitMembership } from '../../../shared/checks/unit-membership.ts';
import { listServices, type Service } from '../../../shared/checks/unit-services.ts';
import { catchmentsOfPlan, type ProjectState } from '../../../shared/model/project-state.ts';

function oncePerState<Value>(find: (project: ProjectState, planId: string) => Value) {
  const known = new WeakMap<ProjectState, Map<string, Value>>();
  return (project: ProjectState, planId: string): Value => {
    const plans = known.get(project) ?? new Map<string, Value>();
    known.set(project, plans);
    const found = plans.get(planId) ?? find(project, planId);
    plans.set(planId, found);
    return found;
  };
}

/** Ids of the catchments that hold each unit, by unit id. */
const catchmentsOfUnits = oncePerState(unitMembership);

/** The services of a unit, by its id. */
export const servicesOfUnits = oncePerState((project, planId): ((unitId: string) => Service[]) => {
  const plan = project.plan.get(planId);
  return plan ? listServices(project, plan, catchmentsOfUnits(project, planId)) : () => [];
});

export type SeatLoad = Pick<CatchmentBalance, 'seats' | 'children' | 'loadRatio' | 'level'>;
/** By catchment id. */
export type SeatLoads = ReadonlyMap<string, SeatLoad>;

/** Counts the seats of a plan here and now; the plan that is drawn on has been counted off this thread. */
export const seatLoads = oncePerState(
  (project, planId): SeatLoads =>
    new Map(seatBalance(project, planId).map((balance) => [balance.catchmentId, balance])),
);

/** For each campus that a plan serves, the load of its catchment (of the fullest, where there are several). */
export function campusLoads(
  project: ProjectState,
  planId: string,
  balances: SeatLoads,
): ReadonlyMap<string, SeatLoad> {
  const plan = project.plan.get(planId);
  const loads = new Map<string, SeatLoad>();
  for (const catchment of plan ? catchmentsOfPlan(project, planId) : []) {
    const balance = balances.get(catchment.id);
    if (!plan || !balance) continue;
    for (const { id } of campusesServed(project, plan, catchment)) {
      const known = loads.get(id);
      if (!known || (balance.loadRatio ?? 0) > (known.loadRatio ?? 0)) loads.set(id, balance);
    }
  }
  return loads;
}

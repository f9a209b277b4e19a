// Seats against children, catchment by catchment, for the plan's stage and entry year, agreements in force included.
import type { ProjectState } from '../model/project-state.ts';
import type { Plan, WarningLevels } from '../model/records.ts';
import { warningLevelsOf } from '../model/warning-levels.ts';
import { countSeats, seatsOf } from './count-seats.ts';
import { unitMembership } from './unit-membership.ts';

export type SeatLevel = 'ok' | 'tight' | 'over' | 'unknown';

export interface CatchmentBalance {
  readonly catchmentId: string;
  /** Seats of one entry year: base seats of the campuses, with those that agreements move. */
  readonly seats: number;
  /** Children who enter in the plan's school year, each counted in one catchment. */
  readonly children: number;
  /** How few and how many it can be, by what families under dual service without a declared share choose. */
  readonly leastChildren: number;
  readonly mostChildren: number;
  /** children / seats; null where no seats are known. */
  readonly loadRatio: number | null;
  /** By the project's warning levels; unknown where no campus says how many seats it has. */
  readonly level: SeatLevel;
}

/** Balance of every catchment of a plan, by id ascending; empty for a plan that is not there. */
export function seatBalance(state: ProjectState, planId: string): CatchmentBalance[] {
  const plan = state.plan.get(planId);
  return plan ? balanceOfMembers(state, plan, unitMembership(state, plan.id)) : [];
}

/** As seatBalance, where the membership is known. */
export function balanceOfMembers(
  state: ProjectState,
  plan: Plan,
  membership: ReadonlyMap<string, readonly string[]>,
): CatchmentBalance[] {
  const levels = warningLevelsOf(state);
  const { catchments } = countSeats(state, plan, membership);
  return [...catchments].map(([catchmentId, count]) => {
    const [seats, { children, mayLeave, mayCome }] = [seatsOf(count), count];
    const [leastChildren, mostChildren] = [children - mayLeave, children + mayCome];
    const load = judgeLoad(children, seats, levels);
    return { catchmentId, seats, children, leastChildren, mostChildren, ...load };
  });
}

/** Seats and children of the whole plan; every campus, and every unit that some catchment holds, counts once. */
export function seatTotals(
  state: ProjectState,
  planId: string,
): { readonly seats: number; readonly children: number } {
  const plan = state.plan.get(planId);
  if (!plan) return { seats: 0, children: 0 };
  const { seatsOnce, childrenOnce } = countSeats(state, plan, unitMembership(state, plan.id));
  return { seats: seatsOnce, children: childrenOnce };
}

/** How full seats are: tight from the first warning level on, over above the second. */
export function judgeLoad(
  children: number,
  seats: number,
  { tightLoadPercent, fullLoadPercent }: WarningLevels,
): Pick<CatchmentBalance, 'loadRatio' | 'level'> {
  if (seats <= 0) return { loadRatio: null, level: 'unknown' };
  const percent = (children * 100) / seats;
  const level = percent > fullLoadPercent ? 'over' : percent >= tightLoadPercent ? 'tight' : 'ok';
  return { loadRatio: children / seats, level };
}

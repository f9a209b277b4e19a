// Seats against children, catchment by catchment, for the plan's stage and entry year.
//
// Agreements in force: under a parity swap the children of a unit go to the receiving campus's catchment, and the seats
// there are used by them. Under dual service and in a shared pool the children are counted once, with their own
// authority's catchment, and the seats promised elsewhere move to it from the receiving campus's catchment.
import { agreementsInForce } from '../agreements/declared-service.ts';
import { catchmentsOfPlan, type ProjectState } from '../model/project-state.ts';
import type { AgreementItem, AgreementKind, Catchment, Plan } from '../model/records.ts';
import { campusesServed } from './campuses-served.ts';
import { childrenOfUnit } from './children-of-units.ts';
import { unitMembership } from './unit-membership.ts';

export type SeatLevel = 'ok' | 'tight' | 'over' | 'unknown';

export interface CatchmentBalance {
  readonly catchmentId: string;
  /** Seats of one entry year: base seats of the campuses, with those that agreements move. */
  readonly seats: number;
  /** Children who enter in the plan's school year. */
  readonly children: number;
  /** children / seats; null where no seats are known. */
  readonly loadRatio: number | null;
  /** tight from 90 %, over above 100 %; unknown where no campus says how many seats it has. */
  readonly level: SeatLevel;
}

const tightRatio = 0.9;

/** Balance of every catchment of a plan, by id ascending; empty for a plan that is not there. */
export function seatBalance(state: ProjectState, planId: string): CatchmentBalance[] {
  const plan = state.plan.get(planId);
  if (!plan) return [];
  const { children, seats } = countPlan(state, plan);
  return [...seats].map(([catchmentId, seatCount]) =>
    balanceOf(catchmentId, seatCount, children.get(catchmentId) ?? 0),
  );
}

/** Seats and children of the whole plan; every unit that some catchment holds is counted once. */
export function seatTotals(
  state: ProjectState,
  planId: string,
): { readonly seats: number; readonly children: number } {
  const plan = state.plan.get(planId);
  if (!plan) return { seats: 0, children: 0 };
  const { seats, childrenOnce } = countPlan(state, plan);
  return { seats: [...seats.values()].reduce((sum, count) => sum + count, 0), children: childrenOnce };
}

function balanceOf(catchmentId: string, seats: number, children: number): CatchmentBalance {
  if (seats <= 0) return { catchmentId, seats, children, loadRatio: null, level: 'unknown' };
  const loadRatio = children / seats;
  const level = loadRatio > 1 ? 'over' : loadRatio >= tightRatio ? 'tight' : 'ok';
  return { catchmentId, seats, children, loadRatio, level };
}

/** What an agreement says of one unit: one item a receiving campus. */
interface Ruling {
  readonly kind: AgreementKind;
  readonly items: readonly [AgreementItem, ...AgreementItem[]];
}

function countPlan(state: ProjectState, plan: Plan) {
  const catchments = catchmentsOfPlan(state, plan.id);
  const seats = new Map(catchments.map((catchment) => [catchment.id, baseSeatsOf(state, plan, catchment)]));
  const children = new Map<string, number>();
  const rulings = rulingsByUnit(state, plan);
  const receiverOf = new Map(
    catchments
      .toReversed()
      .flatMap(({ id, campusIds }) => campusIds.map((campusId) => [campusId, id] as const)),
  );
  let childrenOnce = 0;
  for (const [unitId, holders] of unitMembership(state, plan.id)) {
    const unit = state.unit.get(unitId);
    if (!unit) continue;
    const count = childrenOfUnit(unit, plan);
    const ruling = rulings.get(unitId);
    const receiver = ruling && receiverOf.get(ruling.items[0].campusId);
    const counted = ruling
      ? [countedIn(state, holders, ruling, receiver)].flatMap((id) => id ?? [])
      : holders;
    if (counted.length > 0) childrenOnce += count;
    for (const id of counted) children.set(id, (children.get(id) ?? 0) + count);
    if (!ruling || ruling.kind === 'parity-swap') continue;
    for (const item of ruling.items) moveSeats(seats, receiverOf.get(item.campusId), counted[0], item.seats);
  }
  return { seats, children, childrenOnce };
}

function baseSeatsOf(state: ProjectState, plan: Plan, catchment: Catchment): number {
  return campusesServed(state, plan, catchment)
    .flatMap(({ stages }) => stages.filter(({ stage }) => stage === plan.stage))
    .reduce((sum, { baseSeats }) => sum + baseSeats, 0);
}

/** The first agreement in force that names a unit rules it, with all its items for the unit. */
function rulingsByUnit(state: ProjectState, plan: Plan): Map<string, Ruling> {
  const rulings = new Map<string, Ruling>();
  for (const { agreementKind: kind, items } of agreementsInForce(state, plan)) {
    const own = new Map<string, Ruling>();
    for (const item of items) {
      const known = own.get(item.unitId);
      own.set(item.unitId, { kind, items: known ? [...known.items, item] : [item] });
    }
    for (const [unitId, ruling] of own) if (!rulings.has(unitId)) rulings.set(unitId, ruling);
  }
  return rulings;
}

/** The one catchment in which an agreed unit is counted. */
function countedIn(
  state: ProjectState,
  holders: readonly string[],
  { kind, items }: Ruling,
  receiver: string | undefined,
): string | undefined {
  if (kind === 'parity-swap' && receiver !== undefined) return receiver;
  return (
    holders.find((id) => state.catchment.get(id)?.authorityId === items[0].fromAuthorityId) ??
    holders[0] ??
    receiver
  );
}

function moveSeats(
  seats: Map<string, number>,
  from: string | undefined,
  to: string | undefined,
  count: number,
): void {
  if (from === undefined || to === undefined || from === to) return;
  seats.set(from, (seats.get(from) ?? 0) - count);
  seats.set(to, (seats.get(to) ?? 0) + count);
}

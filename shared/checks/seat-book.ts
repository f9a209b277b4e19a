// The books of a plan's stage and year: every seat of every campus is base + in − out, and agreements make and lose
// none. A seat promised to an estate goes out of the campus that promised it and into the home campus of the estate:
// the one whose catchment holds it on its own authority's side. Seats for children that a declared share counts with the
// receiver don't move: the balance has them there too.
import { agreementsInYear } from '../agreements/promised-seats.ts';
import { catchmentsOfPlan, type ProjectState } from '../model/project-state.ts';
import type { AgreementItem, Plan } from '../model/records.ts';
import { campusesServed } from './campuses-served.ts';
import { countSeats, declaredKey } from './count-seats.ts';
import { unitMembership } from './unit-membership.ts';

export interface CampusSeats {
  readonly campusId: string;
  /** Seats of one entry year, as the roster gives them. */
  readonly base: number;
  /** Seats elsewhere for children of this campus's own catchment. */
  readonly in: number;
  /** Seats promised here to children who are counted at home, in another campus's catchment. */
  readonly out: number;
  /** base + in − out: seats for the children of its own catchment. */
  readonly available: number;
}

export interface SeatBook {
  /** Every campus of the stage, by id ascending. */
  readonly campuses: readonly CampusSeats[];
  /** Seats promised to estates that no catchment of their own authority holds: they stand with no campus. */
  readonly inWithoutHome: number;
  readonly totalBase: number;
  /** Available at all campuses, and those without a home: always `totalBase`. */
  readonly totalAvailable: number;
}

/** The seat book of a plan: its stage, its school year, the agreements that bind then. */
export function seatBook(state: ProjectState, plan: Plan): SeatBook {
  const items = agreementsInYear(state, plan.stage, plan.schoolYear).flatMap((agreement) => agreement.items);
  const membership = items.length > 0 ? unitMembership(state, plan.id) : new Map<string, readonly string[]>();
  const homeOf = homesIn(state, plan, membership);
  const { declaredChildren } = countSeats(state, plan, membership);
  const ins = new Map<string, number>();
  const outs = new Map<string, number>();
  let inWithoutHome = 0;
  for (const item of items) {
    const seats = Math.max(0, item.seats - (declaredChildren.get(declaredKey(item)) ?? 0));
    add(outs, item.campusId, seats);
    const home = homeOf(item);
    if (home === null) inWithoutHome += seats;
    else add(ins, home, seats);
  }
  const campuses = [...state.campus.values()]
    .flatMap(({ id, stages }): CampusSeats[] => {
      const offered = stages.find(({ stage }) => stage === plan.stage);
      const moved = { in: ins.get(id) ?? 0, out: outs.get(id) ?? 0 };
      if (!offered && moved.in === 0 && moved.out === 0) return [];
      const base = offered?.baseSeats ?? 0;
      return [{ campusId: id, base, ...moved, available: base + moved.in - moved.out }];
    })
    .sort((a, b) => (a.campusId < b.campusId ? -1 : 1));
  return {
    campuses,
    inWithoutHome,
    totalBase: campuses.reduce((sum, { base }) => sum + base, 0),
    totalAvailable: campuses.reduce((sum, { available }) => sum + available, inWithoutHome),
  };
}

/** The home campus of an item's estate; the first by id where its catchment has several, null where it has none. */
function homesIn(
  state: ProjectState,
  plan: Plan,
  membership: ReadonlyMap<string, readonly string[]>,
): (item: AgreementItem) => string | null {
  const catchments = new Map(catchmentsOfPlan(state, plan.id).map((catchment) => [catchment.id, catchment]));
  return ({ unitId, fromAuthorityId }) => {
    for (const id of membership.get(unitId) ?? []) {
      const catchment = catchments.get(id);
      if (catchment?.authorityId !== fromAuthorityId) continue;
      const home = campusesServed(state, plan, catchment).find(({ stages }) =>
        stages.some(({ stage }) => stage === plan.stage),
      );
      if (home) return home.id;
    }
    return null;
  };
}

function add(sums: Map<string, number>, id: string, count: number): void {
  sums.set(id, (sums.get(id) ?? 0) + count);
}

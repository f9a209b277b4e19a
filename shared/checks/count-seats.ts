// Who is counted where, catchment by catchment, for a plan's stage and entry year.
//
// Agreements in force: under a parity swap the children of a unit go to the receiving campus's catchment, and the seats
// there are used by them. Under dual service and in a shared pool the children are counted once, with their own
// authority's catchment, and the seats promised elsewhere move to it from the receiving campus's catchment. Where the
// parties to a dual service declared a share, that part of the children is counted with the receiver, in seats there;
// where they did not, it is said how many may be on either side.
import { agreementsInForce } from '../agreements/declared-service.ts';
import { catchmentsOfPlan, type ProjectState } from '../model/project-state.ts';
import type { AgreementItem, AgreementKind, Campus, Plan } from '../model/records.ts';
import { campusesServed } from './campuses-served.ts';
import { childrenOfUnit } from './children-of-units.ts';

/** All seats and children of one entry year. */
export interface CatchmentCount {
  readonly baseSeats: number;
  /** Seats that agreements bring in and give away. */
  readonly sharedIn: number;
  readonly sharedOut: number;
  /** Everybody counted here, those that swaps brought included. */
  readonly children: number;
  /** Children from elsewhere that a swap brings; own children that a swap sends away. */
  readonly swappedIn: number;
  readonly swappedOut: number;
  /** Under dual service without a declared share: counted here but free to go, counted elsewhere but free to come. */
  readonly mayLeave: number;
  readonly mayCome: number;
  /** Units counted here, ascending. */
  readonly unitIds: readonly string[];
}

export interface PlanCount {
  /** By catchment id ascending. */
  readonly catchments: ReadonlyMap<string, CatchmentCount>;
  /** Seats of the plan after agreements; a campus that several catchments serve counts once. */
  readonly seatsOnce: number;
  /** Children of every unit that some catchment holds, each unit once. */
  readonly childrenOnce: number;
  /** Children of units in no catchment. */
  readonly childrenElsewhere: number;
  /**
   * Children that a declared share counts with the receiver, by `declaredKey`: the seats for them stay there. Absent
   * where none are.
   */
  readonly declaredChildren: ReadonlyMap<string, number>;
}

type Tally = { -readonly [Key in Exclude<keyof CatchmentCount, 'unitIds'>]: number } & { unitIds: string[] };

/** One unit's item at one receiving campus. */
export function declaredKey({ unitId, campusId }: Pick<AgreementItem, 'unitId' | 'campusId'>): string {
  return `${unitId} ${campusId}`;
}

/** Counts a plan whose membership (units ascending) is known. */
export function countSeats(
  state: ProjectState,
  plan: Plan,
  membership: ReadonlyMap<string, readonly string[]>,
): PlanCount {
  const catchments = catchmentsOfPlan(state, plan.id);
  const tallies = new Map(
    catchments.map((catchment) => [
      catchment.id,
      emptyTally(baseSeatsOf(campusesServed(state, plan, catchment), plan)),
    ]),
  );
  const rulings = rulingsByUnit(state, plan);
  const receiverOf = new Map(
    catchments
      .toReversed()
      .flatMap(({ id, campusIds }) => campusIds.map((campusId) => [campusId, id] as const)),
  );
  let [childrenOnce, childrenElsewhere] = [0, 0];
  const declaredChildren = new Map<string, number>();
  for (const [unitId, holders] of membership) {
    const unit = state.unit.get(unitId);
    if (!unit) continue;
    const count = childrenOfUnit(unit, plan);
    const ruling = rulings.get(unitId);
    const receiver = ruling && receiverOf.get(ruling.items[0].campusId);
    const home = ruling && countedIn(state, holders, ruling, receiver);
    const counted = ruling ? (home === undefined ? [] : [home]) : holders;
    if (counted.length > 0) childrenOnce += count;
    else childrenElsewhere += count;
    for (const id of counted) addUnit(tallies.get(id), unitId, count);
    if (!ruling) continue;
    if (ruling.kind === 'parity-swap') {
      moveChildren(tallies, holders, home, count);
      continue;
    }
    let [undecided, receivers] = [count, [] as Tally[]];
    for (const item of ruling.items) {
      const campusHolder = receiverOf.get(item.campusId);
      const there = Math.min(undecided, Math.round((count * (item.sharePercent ?? 0)) / 100));
      const declared = moveDeclared(tallies, campusHolder, home, there);
      if (declared > 0) declaredChildren.set(declaredKey(item), declared);
      undecided -= declared;
      moveSeats(tallies, campusHolder, home, Math.max(0, item.seats - declared));
      const tally = tallies.get(campusHolder ?? '');
      if (tally && campusHolder !== home && item.sharePercent === undefined)
        receivers = [...receivers, tally];
    }
    if (ruling.kind === 'dual-service') leaveOpen(tallies.get(home ?? ''), receivers, undecided);
  }
  const moved = [...tallies.values()].reduce((sum, { sharedIn, sharedOut }) => sum + sharedIn - sharedOut, 0);
  const served = new Set(catchments.flatMap((catchment) => campusesServed(state, plan, catchment)));
  const seatsOnce = baseSeatsOf([...served], plan) + moved;
  return { catchments: tallies, seatsOnce, childrenOnce, childrenElsewhere, declaredChildren };
}

/** Seats of one entry year after agreements. */
export function seatsOf({ baseSeats, sharedIn, sharedOut }: CatchmentCount): number {
  return baseSeats + sharedIn - sharedOut;
}

function emptyTally(baseSeats: number): Tally {
  return {
    baseSeats,
    sharedIn: 0,
    sharedOut: 0,
    children: 0,
    swappedIn: 0,
    swappedOut: 0,
    mayLeave: 0,
    mayCome: 0,
    unitIds: [],
  };
}

function addUnit(tally: Tally | undefined, unitId: string, children: number): void {
  if (!tally) return;
  tally.children += children;
  tally.unitIds.push(unitId);
}

function baseSeatsOf(campuses: readonly Campus[], plan: Plan): number {
  return campuses
    .flatMap(({ stages }) => stages.filter(({ stage }) => stage === plan.stage))
    .reduce((sum, { baseSeats }) => sum + baseSeats, 0);
}

/** What an agreement says of one unit: one item a receiving campus. */
interface Ruling {
  readonly kind: AgreementKind;
  readonly items: readonly [AgreementItem, ...AgreementItem[]];
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

/** A swapped unit leaves whoever holds it by its ground; where the receiver holds it itself, nothing is swapped. */
function moveChildren(
  tallies: ReadonlyMap<string, Tally>,
  holders: readonly string[],
  receiver: string | undefined,
  count: number,
): void {
  const others = holders.filter((id) => id !== receiver);
  for (const id of others) {
    const tally = tallies.get(id);
    if (tally) tally.swappedOut += count;
  }
  const tally = receiver === undefined ? undefined : tallies.get(receiver);
  if (tally && !holders.includes(receiver ?? '')) tally.swappedIn += count;
}

/** The declared part of a dual unit's children goes over to the receiver; how many did. */
function moveDeclared(
  tallies: ReadonlyMap<string, Tally>,
  receiver: string | undefined,
  home: string | undefined,
  there: number,
): number {
  const [giver, taker] = [tallies.get(home ?? ''), tallies.get(receiver ?? '')];
  if (!giver || !taker || giver === taker) return 0;
  giver.children -= there;
  taker.children += there;
  return there;
}

function leaveOpen(home: Tally | undefined, receivers: readonly Tally[], undecided: number): void {
  if (!home || receivers.length === 0) return;
  home.mayLeave += undecided;
  for (const receiver of receivers) receiver.mayCome += undecided;
}

function moveSeats(
  tallies: ReadonlyMap<string, Tally>,
  from: string | undefined,
  to: string | undefined,
  count: number,
): void {
  if (from === undefined || to === undefined || from === to) return;
  const [giver, taker] = [tallies.get(from), tallies.get(to)];
  if (giver) giver.sharedOut += count;
  if (taker) taker.sharedIn += count;
}

// A project's question to the solver: every estate, every campus of a stage, and what agreements in force say.
//
// Seats are places in a building, so a campus takes as many children as it has base seats, whatever pools they are shared by.
// What agreements change is where an estate may go: a signed swap names its estates, and they go where it says; under dual
// service and from a shared pool an estate may also go to the campus named, besides those of its own authority.
import { authorityOfUnit } from '../agreements/declared-service.ts';
import { agreementsInYear } from '../agreements/promised-seats.ts';
import { campusesServed } from '../checks/campuses-served.ts';
import { childrenOfUnit } from '../checks/children-of-units.ts';
import { unitMembership } from '../checks/unit-membership.ts';
import { catchmentsOfPlan, type ProjectState } from '../model/project-state.ts';
import type { Campus, Plan, Unit } from '../model/records.ts';
import { type Result, refuse, succeed } from '../model/result.ts';
import { createDistanceLookup, type DistanceLookup } from '../walking/distance-lookup.ts';
import { type DistanceMethod, measureWalking } from '../walking/walking-distances.ts';
import type { DualService, ProposalInstance } from './instance.ts';
import { groundOf, neighbouringPairs, placeOf } from './neighbouring-estates.ts';
import { prepareProblem } from './problem.ts';

export interface InstanceOfPlan {
  readonly instance: ProposalInstance;
  readonly method: DistanceMethod;
  /** By campus, without what estates that stay take of them. */
  readonly baseSeats: ReadonlyMap<string, number>;
  /** Campuses that no way leads to from any estate. */
  readonly unreached: readonly string[];
  /**
   * Estates from which no way leads to a school that they may go to, and where their children stay: the school of the plan, whose
   * seats in the instance are fewer by them; null where the plan has none for them.
   */
  readonly leftOut: readonly {
    readonly unit: string;
    readonly school: string | null;
    readonly children: number;
  }[];
}

export interface InstanceWishes {
  readonly stabilityMetres: number;
  readonly contiguous: boolean;
}

/**
 * The instance of a plan's stage and school year: units and campuses by id ascending, ids those of the records. Refuses a project
 * without estates, or without a campus that has seats of the stage. `onProgress` hears 0…1.
 */
export function instanceOfPlan(
  state: ProjectState,
  plan: Plan,
  wishes: InstanceWishes,
  onProgress: (fraction: number) => void = () => undefined,
): Result<InstanceOfPlan> {
  const units = [...state.unit.values()].sort(byId);
  const campuses = [...state.campus.values()].filter((campus) => seatsOf(campus, plan) > 0).sort(byId);
  if (units.length === 0 || campuses.length === 0) return nothingToAssign(units.length === 0);
  const table = measureWalking(state, onProgress);
  const lookup = createDistanceLookup(table);
  const authorityOf = new Map(units.map(({ id }) => [id, authorityOfUnit(state, id)]));
  const districtOf = (campus: Campus) => state.school.get(campus.schoolId)?.authorityId ?? null;
  const currentOf = currentCampuses(state, plan, lookup);
  const elsewhere = servedElsewhere(state, plan, campuses, {
    authorityOf: (unitId) => authorityOf.get(unitId) ?? null,
    districtOf,
  });
  /** An agreement ties its estates to the campus, wherever they lie: they hang together with it as if they touched it. */
  const withSigned = (
    campus: Campus,
    ground: { readonly unit: string | null; readonly touches: readonly string[] },
    asked: ReadonlySet<string>,
  ) => {
    const signed = elsewhere.filter(
      ({ unit, schools }) =>
        asked.has(unit) && schools.includes(campus.id) && authorityOf.get(unit) !== districtOf(campus),
    );
    return { ...ground, touches: [...new Set([...ground.touches, ...signed.map(({ unit }) => unit)])] };
  };
  const build = (asked: readonly Unit[], taken: ReadonlyMap<string, number>): ProposalInstance => {
    const places = asked.map((unit) => placeOf(state, unit));
    const ids = new Set(asked.map(({ id }) => id));
    return {
      units: asked.map((unit) => ({
        id: unit.id,
        children: childrenOfUnit(unit, plan),
        district: authorityOf.get(unit.id) ?? null,
        current: currentOf(unit.id, campuses),
      })),
      schools: campuses.map((campus) => ({
        id: campus.id,
        seats: Math.max(0, seatsOf(campus, plan) - (taken.get(campus.id) ?? 0)),
        district: districtOf(campus),
        ...withSigned(campus, groundOf(state, campus, asked, places), ids),
      })),
      distances: asked.flatMap(({ id }, unit) =>
        campuses.flatMap((campus, school) => {
          const metres = lookup.between(id, campus.id)?.metres ?? null;
          return metres === null ? [] : [[unit, school, metres] as const];
        }),
      ),
      adjacency: neighbouringPairs(places),
      pools: [],
      quotas: [],
      dual: elsewhere.filter(({ unit }) => ids.has(unit)),
      ...wishes,
    };
  };
  const whole = build(units, new Map());
  const reached = new Set(whole.distances.map(([, school]) => school));
  const unreached = campuses.flatMap(({ id }, school) => (reached.has(school) ? [] : [id]));
  const { choicesOfAnyGain } = prepareProblem(whole);
  const found = {
    method: table.method,
    unreached,
    baseSeats: new Map(campuses.map((campus) => [campus.id, seatsOf(campus, plan)])),
  };
  const leftOut = whole.units.flatMap(({ id, current, children }, index) =>
    choicesOfAnyGain[index]?.length === 0 ? [{ unit: id, school: current, children }] : [],
  );
  if (leftOut.length === 0) return succeed({ ...found, instance: whole, leftOut });
  const ids = new Set(leftOut.map(({ unit }) => unit));
  const rest = units.filter(({ id }) => !ids.has(id));
  if (rest.length === 0) return nothingToAssign(true);
  const taken = new Map<string, number>();
  for (const { school, children } of leftOut) {
    if (school !== null) taken.set(school, (taken.get(school) ?? 0) + children);
  }
  return succeed({ ...found, instance: build(rest, taken), leftOut });
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}

function seatsOf({ stages }: Campus, plan: Plan): number {
  return stages.find(({ stage }) => stage === plan.stage)?.baseSeats ?? 0;
}

/** The campus a unit goes to under the plan: of those its catchments serve, the nearest on foot. */
function currentCampuses(state: ProjectState, plan: Plan, lookup: DistanceLookup) {
  const catchments = new Map(catchmentsOfPlan(state, plan.id).map((one) => [one.id, one]));
  const membership = unitMembership(state, plan.id);
  const signed = signedCampuses(state, plan);
  return (unitId: string, campuses: readonly Campus[]): string | null => {
    const asked = new Set(campuses.map(({ id }) => id));
    const swapped = signed.get(unitId);
    if (swapped !== undefined) return asked.has(swapped) ? swapped : null;
    const served = (membership.get(unitId) ?? [])
      .flatMap((id) => catchments.get(id) ?? [])
      .flatMap((catchment) => campusesServed(state, plan, catchment))
      .filter(({ id }) => asked.has(id));
    const metresTo = ({ id }: Campus) => lookup.between(unitId, id)?.metres ?? Infinity;
    return [...served].sort((a, b) => metresTo(a) - metresTo(b) || byId(a, b))[0]?.id ?? null;
  };
}

/** Campus by unit, of swaps in force. */
function signedCampuses(state: ProjectState, plan: Plan): ReadonlyMap<string, string> {
  const swaps = agreementsInYear(state, plan.stage, plan.schoolYear).filter(
    ({ agreementKind }) => agreementKind === 'parity-swap',
  );
  return new Map(
    swaps.flatMap(({ items }) => items.map(({ unitId, campusId }) => [unitId, campusId] as const)),
  );
}

/** Estates that agreements in force let go elsewhere: to the signed campus alone, or to it and their own authority's. */
function servedElsewhere(
  state: ProjectState,
  plan: Plan,
  campuses: readonly Campus[],
  homes: {
    readonly authorityOf: (unitId: string) => string | null;
    readonly districtOf: (campus: Campus) => string | null;
  },
): DualService[] {
  const known = new Set(campuses.map(({ id }) => id));
  const signed = signedCampuses(state, plan);
  const schoolsOf = new Map<string, Set<string>>();
  for (const { items } of agreementsInYear(state, plan.stage, plan.schoolYear)) {
    for (const { unitId, campusId } of items) {
      const campus = state.campus.get(campusId);
      if (!campus || !state.unit.has(unitId) || !known.has(campusId)) continue;
      const authority = homes.authorityOf(unitId);
      const swapped = known.has(signed.get(unitId) ?? '') ? signed.get(unitId) : undefined;
      // A pool inside one authority opens no door that is not open already.
      if (swapped === undefined && homes.districtOf(campus) === authority) continue;
      const own = campuses.filter((campus) => {
        const district = homes.districtOf(campus);
        return district === null || authority === null || district === authority;
      });
      const schools = schoolsOf.get(unitId) ?? new Set(swapped === undefined ? own.map(({ id }) => id) : []);
      schools.add(swapped ?? campusId);
      schoolsOf.set(unitId, schools);
    }
  }
  return [...schoolsOf]
    .map(([unit, schools]) => ({ unit, schools: [...schools].sort() }))
    .sort((a, b) => (a.unit < b.unit ? -1 : 1));
}

function nothingToAssign(isWithoutUnits: boolean): Result<never> {
  return refuse(
    isWithoutUnits
      ? {
          code: 'no-estates',
          message: { zh: '工程里没有小区', en: 'The project has no estates' },
          hint: {
            zh: '先用 import --as units 导入小区和适龄人数',
            en: 'Import estates with their children: import --as units',
          },
        }
      : {
          code: 'no-seats',
          message: { zh: '没有一个校区填了这个学段的学位', en: 'No campus has seats of this stage' },
          hint: {
            zh: '先导入学校名册，或在校区里填学位',
            en: 'Import the school roster, or enter seats at the campuses',
          },
        },
  );
}

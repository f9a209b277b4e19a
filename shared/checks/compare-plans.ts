// Two plans side by side: which units, children and ground go from one school to another, and what that does to the
// seats. A school is named by the campuses a catchment serves, so two plans compare though their catchments have other
// ids, names and borders. How far children walk needs the road network: shared/numbers/compare-walking.ts.
import type { MultiPolygon } from 'geojson';
import type { ProjectState } from '../model/project-state.ts';
import type { Plan } from '../model/records.ts';
import { type Result, refuse, succeed } from '../model/result.ts';
import { childrenOfUnits } from './children-of-units.ts';
import { type AreaMove, findAreaMoves } from './compare-areas.ts';
import { type SchoolKeys, schoolKeysOf } from './school-keys.ts';
import { seatBalance } from './seat-balance.ts';
import { unitMembership } from './unit-membership.ts';

/** What goes from one school to another. Null: no catchment holds it. */
export interface PlanMove {
  readonly from: string | null;
  readonly to: string | null;
  /** Ids, ascending. */
  readonly units: readonly string[];
  /** Children of those units who enter in the stage and year of the second plan. */
  readonly children: number;
  /** Ground of the one that the second plan gives to the other; 0 where only the estates of an overlap move. */
  readonly areaSquareMetres: number;
  /** That ground in degrees; null for none. */
  readonly ground: MultiPolygon | null;
}

export interface SchoolSeats {
  /** Null where no campus says how many it has. */
  readonly seats: number | null;
  readonly children: number;
}

export interface SchoolComparison {
  readonly school: string;
  /** Null where the plan has no catchment for it. */
  readonly before: SchoolSeats | null;
  readonly after: SchoolSeats | null;
}

export interface PlanComparison {
  /** By the names of the schools; pairs where neither a unit nor more than a sliver of ground moves are left out. */
  readonly moves: readonly PlanMove[];
  readonly schools: readonly SchoolComparison[];
  readonly totals: {
    readonly units: number;
    readonly children: number;
    readonly areaSquareMetres: number;
  };
  /** Pairs of catchments whose common area could not be computed; their ground is missing in `moves`. */
  readonly failures: readonly { readonly a: string; readonly b: string; readonly reason: string }[];
}

/**
 * Who moves where one plan takes the place of another. Refuses plans of two stages, and school-district plans, whose
 * areas hold no seats. Units of several catchments (overlaps) count as moved where the set of their schools changes.
 * `onProgress` gets 0…1; to cancel, throw in it.
 */
export function comparePlans(
  state: ProjectState,
  from: Plan,
  to: Plan,
  onProgress?: (fraction: number) => void,
): Result<PlanComparison> {
  if (from.stage !== to.stage || from.planType !== to.planType) return refuse(notComparable(from, to));
  const keys = schoolKeysOf(state, [from.id, to.id]);
  const { areas, failures } = findAreaMoves(state, { from, to, keys, onProgress });
  const unitMoves = findUnitMoves(state, from, to, keys);
  const pairs = new Map<string, PlanMove>();
  for (const { from: a, to: b, units } of unitMoves) {
    const children = childrenOfUnits(state, to, units);
    pairs.set(pairKey(a, b), { from: a, to: b, units, children, areaSquareMetres: 0, ground: null });
  }
  for (const { from: a, to: b, areaSquareMetres, ground } of areas) {
    const known = pairs.get(pairKey(a, b)) ?? { from: a, to: b, units: [], children: 0 };
    pairs.set(pairKey(a, b), { ...known, areaSquareMetres, ground });
  }
  const moved = unitMoves.flatMap(({ units }) => units);
  return succeed({
    moves: [...pairs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, move]) => move),
    schools: compareSchools(state, from, to, keys),
    totals: {
      units: moved.length,
      children: childrenOfUnits(state, to, moved),
      areaSquareMetres: round(areas.reduce((sum, move: AreaMove) => sum + move.areaSquareMetres, 0)),
    },
    failures,
  });
}

function findUnitMoves(state: ProjectState, from: Plan, to: Plan, keys: SchoolKeys) {
  const before = unitMembership(state, from.id);
  const after = unitMembership(state, to.id);
  const moves = new Map<string, { from: string | null; to: string | null; units: string[] }>();
  for (const [unitId, holders] of before) {
    const a = keys.nameTogether(holders);
    const b = keys.nameTogether(after.get(unitId) ?? []);
    if (a === b) continue;
    const known = moves.get(pairKey(a, b));
    if (known) known.units.push(unitId);
    else moves.set(pairKey(a, b), { from: a, to: b, units: [unitId] });
  }
  return [...moves.values()];
}

function compareSchools(state: ProjectState, from: Plan, to: Plan, keys: SchoolKeys): SchoolComparison[] {
  const [before, after] = [from, to].map((plan) => {
    const bySchool = new Map<string, SchoolSeats>();
    for (const { catchmentId, seats, children, level } of seatBalance(state, plan.id)) {
      const school = keys.nameOf(catchmentId);
      const known = bySchool.get(school);
      bySchool.set(school, {
        seats: level === 'unknown' ? (known?.seats ?? null) : (known?.seats ?? 0) + seats,
        children: (known?.children ?? 0) + children,
      });
    }
    return bySchool;
  });
  const schools = new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])]);
  return [...schools].sort().map((school) => ({
    school,
    before: before?.get(school) ?? null,
    after: after?.get(school) ?? null,
  }));
}

function pairKey(from: string | null, to: string | null): string {
  return `${from ?? ''}\u0000${to ?? ''}`;
}

function round(squareMetres: number): number {
  return Math.round(squareMetres * 1000) / 1000;
}

function notComparable(from: Plan, to: Plan) {
  return {
    code: 'plans-not-comparable',
    message: {
      zh: `方案“${from.name}”与“${to.name}”不是同一学段、同一类型，不能比较`,
      en: `The plans “${from.name}” and “${to.name}” are of different stages or kinds and can't be compared`,
    },
    hint: { zh: '请选两个同学段的片区方案', en: 'Choose two catchment plans of one stage' },
  };
}

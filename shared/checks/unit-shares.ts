// How much of every unit lies in every catchment of a plan: the one table that membership, split units and orphans are
// read from. Shares of a pair are remembered as long as both geometries live, so that after an edit only the pairs of
// the edited catchment are computed again.
import { findCandidatePairs } from '../geometry/candidate-pairs.ts';
import type { GaussKruger } from '../geometry/gauss-kruger.ts';
import type { Box } from '../geometry/planar-box.ts';
import { representativePoint } from '../geometry/point-inside.ts';
import { placeInPrepared, preparePolygon } from '../geometry/prepared-polygon.ts';
import { zoneOfProject } from '../geometry/project-zone.ts';
import { catchmentsOfPlan, type ProjectState } from '../model/project-state.ts';
import type { Catchment, Unit } from '../model/records.ts';
import { measureOverlapAreas } from '../overlap/overlap-areas.ts';
import type { CheckFailure } from './finding.ts';

/** Share (0…1) of a unit by catchment id, catchments ascending, nothing where the share is 0. A point is 1 or 0. */
export type SharesOfUnit = ReadonlyMap<string, number>;

const remembered = new WeakMap<object, WeakMap<object, number>>();
/** Why the common area of a remembered pair could not be computed. */
const reasons = new WeakMap<object, WeakMap<object, string>>();

/**
 * Shares of all units of a project, units ascending by id. Where the common area of a pair can't be computed, a point
 * inside the unit decides (share 1 or 0) and `onFailure` is told.
 */
export function unitShares(
  state: ProjectState,
  planId: string,
  onFailure?: (failure: CheckFailure) => void,
): ReadonlyMap<string, SharesOfUnit> {
  const zone = zoneOfProject(state);
  const catchments = catchmentsOfPlan(state, planId);
  const units = [...state.unit.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const boxes = catchments.map(({ geometry }) => preparePolygon(geometry, zone.centralMeridian).box);
  const pairs = findCandidatePairs(
    units.map((unit) => boxOfUnit(unit, zone)),
    boxes,
  ).flatMap(([unitIndex, index]): Pair[] => {
    const unit = units[unitIndex];
    const catchment = catchments[index];
    return unit && catchment ? [{ unit, catchment }] : [];
  });
  const isUnknown = ({ unit, catchment }: Pair) => recall(unit, catchment) === undefined;
  rememberShares(pairs.filter(isUnknown), zone);
  const shares = new Map(units.map((unit) => [unit.id, new Map<string, number>()]));
  for (const { unit, catchment } of pairs) {
    const reason = reasons.get(catchment.geometry)?.get(unit.geometry);
    if (reason !== undefined) onFailure?.({ a: catchment.id, b: unit.id, reason });
    const share = recall(unit, catchment) ?? 0;
    if (share > 0) shares.get(unit.id)?.set(catchment.id, share);
  }
  return shares;
}

/** Shares that some units have in one catchment, units as given, nothing where the share is 0. As to failures, see unitShares. */
export function sharesInCatchment(
  catchment: Catchment,
  units: readonly Unit[],
  zone: GaussKruger,
  onFailure?: (failure: CheckFailure) => void,
): ReadonlyMap<string, number> {
  const pairs = units.map((unit): Pair => ({ unit, catchment }));
  rememberShares(
    pairs.filter(({ unit }) => recall(unit, catchment) === undefined),
    zone,
  );
  const shares = new Map<string, number>();
  for (const { unit } of pairs) {
    const reason = reasons.get(catchment.geometry)?.get(unit.geometry);
    if (reason !== undefined) onFailure?.({ a: catchment.id, b: unit.id, reason });
    const share = recall(unit, catchment) ?? 0;
    if (share > 0) shares.set(unit.id, share);
  }
  return shares;
}

interface Pair {
  readonly unit: Unit;
  readonly catchment: Catchment;
}

function recall(unit: Unit, catchment: Catchment): number | undefined {
  return remembered.get(catchment.geometry)?.get(unit.geometry);
}

function remember(unit: Unit, catchment: Catchment, share: number): void {
  const ofCatchment = remembered.get(catchment.geometry) ?? new WeakMap<object, number>();
  remembered.set(catchment.geometry, ofCatchment.set(unit.geometry, share));
}

/** Computes the shares of pairs, all in one run of the engine. */
function rememberShares(pairs: readonly Pair[], zone: GaussKruger): void {
  const outlined: Pair[] = [];
  for (const { unit, catchment } of pairs) {
    const isOutlined =
      unit.geometry.type !== 'Point' &&
      preparePolygon(unit.geometry, zone.centralMeridian).areaSquareMetres > 0;
    if (isOutlined) outlined.push({ unit, catchment });
    remember(unit, catchment, isOutlined ? 0 : shareOfPlace(unit, catchment, zone));
  }
  const units = [...new Set(outlined.map(({ unit }) => unit))];
  const catchments = [...new Set(outlined.map(({ catchment }) => catchment))];
  const outlines = units.flatMap(({ geometry }) => (geometry.type === 'Point' ? [] : [geometry]));
  const { areas, failures } = measureOverlapAreas(
    outlines,
    catchments.map(({ geometry }) => geometry),
    zone,
  );
  for (const { indexInA, indexInB, areaSquareMetres } of areas) {
    const unit = units[indexInA];
    const catchment = catchments[indexInB];
    if (!unit || !catchment || unit.geometry.type === 'Point') continue;
    const whole = preparePolygon(unit.geometry, zone.centralMeridian).areaSquareMetres;
    // What is finer than this depends on which pairs were computed together, and would decide between equal shares.
    remember(unit, catchment, Math.round(Math.min(1, areaSquareMetres / whole) * 1e9) / 1e9);
  }
  for (const { indexInA, indexInB, reason } of failures) {
    const unit = units[indexInA];
    const catchment = catchments[indexInB];
    if (!unit || !catchment) continue;
    const ofCatchment = reasons.get(catchment.geometry) ?? new WeakMap<object, string>();
    reasons.set(catchment.geometry, ofCatchment.set(unit.geometry, reason));
    remember(unit, catchment, shareOfPlace(unit, catchment, zone));
  }
}

/** 1 or 0: a unit without an area is where its point is. */
function shareOfPlace({ geometry }: Unit, catchment: Catchment, zone: GaussKruger): number {
  const point = representativePoint(geometry);
  if (!point) return 0;
  const ground = preparePolygon(catchment.geometry, zone.centralMeridian);
  return placeInPrepared(...zone.forward(point), ground) === 'outside' ? 0 : 1;
}

export function boxOfUnit(unit: Unit, zone: GaussKruger): Box {
  if (unit.geometry.type !== 'Point') return preparePolygon(unit.geometry, zone.centralMeridian).box;
  const [x, y] = zone.forward(unit.geometry.coordinates);
  return [x, y, x, y];
}

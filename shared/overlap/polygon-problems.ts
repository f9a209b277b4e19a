// Which polygons are none? The sweep marks those whose border meets itself; what exactly is wrong with them, and with
// those whose rings look wrong, is asked of the full check. The others need no second look.
import type { MultiPolygon, Polygon } from 'geojson';
import type { GaussKruger } from '../geometry/gauss-kruger.ts';
import { crossesRay } from '../geometry/point-in-polygon.ts';
import { type PolygonProblem, validatePolygon } from '../geometry/validate-polygon.ts';
import { withArrayPool } from './engine/array-pool.ts';
import type { FlatPlan } from './engine/flat-plan.ts';
import { findPolygonContacts, type MeasuredPlan } from './engine/measure-overlaps.ts';
import { type PackedPolygons, packPolygons } from './engine/packed-polygons.ts';

/** Rings with less area than this (square metres) are looked at closely. */
const suspiciousAreaSquareMetres = 0.001;

/** Problems of the polygons that have any, by their number. Two million vertices take about a fifth of a second. */
export function findPolygonProblems(
  geometries: readonly (Polygon | MultiPolygon)[],
  zone: GaussKruger,
): Map<number, PolygonProblem[]> {
  const packed = packPolygons(geometries, zone);
  return withArrayPool((pool) => problemsOfMeasured(geometries, packed, findPolygonContacts(packed, pool)));
}

type Swept = { readonly plan: FlatPlan } & Pick<MeasuredPlan, 'meetsItself'>;

/** As findPolygonProblems, where the plan has been swept already. */
export function problemsOfMeasured(
  geometries: readonly (Polygon | MultiPolygon)[],
  packed: PackedPolygons,
  swept: Swept,
): Map<number, PolygonProblem[]> {
  const problems = new Map<number, PolygonProblem[]>();
  for (const [index, geometry] of geometries.entries()) {
    if (!isSuspicious(packed, index, swept)) continue;
    const found = rememberProblems(geometry);
    if (found.length > 0) problems.set(index, found);
  }
  return problems;
}

/** Whether one polygon of a swept plan is invalid. */
export function hasProblem(
  geometry: Polygon | MultiPolygon,
  packed: PackedPolygons,
  index: number,
  swept: Swept,
): boolean {
  return isSuspicious(packed, index, swept) && rememberProblems(geometry).length > 0;
}

function isSuspicious(packed: PackedPolygons, index: number, { plan, meetsItself }: Swept): boolean {
  return meetsItself[index] !== 0 || packed.isSuspect[index] === 1 || !hasSoundRings(plan, packed, index);
}

const remembered = new WeakMap<object, PolygonProblem[]>();

/** Geometries are immutable: what was found holds as long as they live. */
function rememberProblems(geometry: Polygon | MultiPolygon): PolygonProblem[] {
  const known = remembered.get(geometry) ?? validatePolygon(geometry);
  remembered.set(geometry, known);
  return known;
}

/** Every ring has an area, and every hole starts inside the outer ring before it. Says nothing about crossings. */
function hasSoundRings(plan: FlatPlan, { isHole }: PackedPolygons, polygon: number): boolean {
  const { polygonRings, ringStarts, ringSums, x, y } = plan;
  const firstRing = polygonRings[polygon] as number;
  const endRing = polygonRings[polygon + 1] as number;
  if (firstRing === endRing) return false;
  let outer = firstRing;
  for (let ring = firstRing; ring < endRing; ring++) {
    if (Math.abs(ringSums[ring] as number) < 2 * suspiciousAreaSquareMetres) return false;
    if (isHole[ring] !== 1) outer = ring;
    else if (!isInRing(outer, ringStarts[ring] as number)) return false;
  }
  return true;

  function isInRing(ring: number, vertex: number): boolean {
    const end = ringStarts[ring + 1] as number;
    let crossings = 0;
    for (let from = end - 1, to = ringStarts[ring] as number; to < end; from = to++) {
      const crossed = crossesRay(
        x[vertex] as number,
        y[vertex] as number,
        x[from] as number,
        y[from] as number,
        x[to] as number,
        y[to] as number,
      );
      if (crossed === null) return false;
      crossings += crossed;
    }
    return crossings % 2 === 1;
  }
}

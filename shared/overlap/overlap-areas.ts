// Areas alone, of one set against another: what shares of estates in catchments are made of.
import type { MultiPolygon, Polygon } from 'geojson';
import { findCandidatePairs } from '../geometry/candidate-pairs.ts';
import type { GaussKruger } from '../geometry/gauss-kruger.ts';
import type { PlanarMultiPolygon } from '../geometry/planar-polygon.ts';
import { planarAreaSquareMetres } from '../geometry/polygon-area.ts';
import { preparePolygon } from '../geometry/prepared-polygon.ts';
import { withArrayPool } from './engine/array-pool.ts';
import { measureOverlaps } from './engine/measure-overlaps.ts';
import { joinPacked, packPlanarPolygons, packPolygons } from './engine/packed-polygons.ts';
import { problemsOfMeasured } from './polygon-problems.ts';
import { overlapBySecondEngine } from './second-engine.ts';

export interface OverlapArea {
  readonly indexInA: number;
  readonly indexInB: number;
  readonly areaSquareMetres: number;
}

export interface OverlapAreas {
  /** Pairs that overlap, in ascending order. */
  readonly areas: readonly OverlapArea[];
  readonly failures: readonly {
    readonly indexInA: number;
    readonly indexInB: number;
    readonly reason: string;
  }[];
}

/** Areas (square metres) of all overlaps of a polygon of `a` with one of `b` (degrees). */
export function measureOverlapAreas(
  a: readonly (Polygon | MultiPolygon)[],
  b: readonly (Polygon | MultiPolygon)[],
  zone: GaussKruger,
): OverlapAreas {
  const all = [...a, ...b];
  const packed = packPolygons(all, zone);
  const layerOf = Int32Array.from(all, (_, index) => Number(index >= a.length));
  const areas: OverlapArea[] = [];
  const failures: OverlapAreas['failures'][number][] = [];
  const problems = withArrayPool((pool) => {
    const { context, pairs, meetsItself } = measureOverlaps({ packed, pool, layerOf });
    const found = problemsOfMeasured(all, packed, { plan: context.plan, meetsItself });
    for (const { first, second, areaSquareMetres } of pairs) {
      // What remains of nothing after rounding is nothing.
      if (areaSquareMetres < 1e-6 || found.has(first) || found.has(second)) continue;
      areas.push({ indexInA: first, indexInB: second - a.length, areaSquareMetres });
    }
    return found;
  });
  if (problems.size === 0) return { areas, failures };
  const boxOf = (geometry: Polygon | MultiPolygon) => preparePolygon(geometry, zone.centralMeridian).box;
  for (const [indexInA, indexInB] of findCandidatePairs(a.map(boxOf), b.map(boxOf))) {
    if (!problems.has(indexInA) && !problems.has(a.length + indexInB)) continue;
    try {
      const one = a[indexInA];
      const other = b[indexInB];
      if (!one || !other) continue;
      const parts = overlapBySecondEngine(
        preparePolygon(one, zone.centralMeridian).polygons,
        preparePolygon(other, zone.centralMeridian).polygons,
      );
      areas.push({ indexInA, indexInB, areaSquareMetres: planarAreaSquareMetres(parts) });
    } catch (error) {
      failures.push({ indexInA, indexInB, reason: error instanceof Error ? error.message : String(error) });
    }
  }
  return { areas: areas.sort((x, y) => x.indexInA - y.indexInA || x.indexInB - y.indexInB), failures };
}

/**
 * Area (square metres) of each geometry (degrees) that lies on a piece of ground (metres). Of an invalid geometry the
 * area is that of its rings as they run: the check names it, and nothing is decided by it alone.
 */
export function measureAreasOnGround(
  geometries: readonly (Polygon | MultiPolygon)[],
  ground: PlanarMultiPolygon,
  zone: GaussKruger,
): number[] {
  const packed = joinPacked([packPolygons(geometries, zone), packPlanarPolygons([ground])]);
  const layerOf = new Int32Array(geometries.length + 1);
  layerOf[geometries.length] = 1;
  const areas = geometries.map(() => 0);
  withArrayPool((pool) => {
    for (const { first, areaSquareMetres } of measureOverlaps({ packed, pool, layerOf }).pairs) {
      areas[first] = Math.max(0, areaSquareMetres);
    }
  });
  return areas;
}

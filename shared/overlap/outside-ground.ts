// The part of each polygon outside a common ground: its overlap with that ground turned inside out.
import type { MultiPolygon, Polygon } from 'geojson';
import type { GaussKruger } from '../geometry/gauss-kruger.ts';
import { subtractPrepared } from '../geometry/overlay-prepared.ts';
import type { PlanarMultiPolygon, PlanarPolygon } from '../geometry/planar-polygon.ts';
import { preparePlanarPolygon } from '../geometry/prepared-polygon.ts';
import { withArrayPool } from './engine/array-pool.ts';
import type { CrossingContext } from './engine/cross-edges.ts';
import { measureOverlaps } from './engine/measure-overlaps.ts';
import { joinPacked, packPlanarPolygons, packPolygons, unpackPolygon } from './engine/packed-polygons.ts';
import type { Passages } from './engine/passages.ts';
import { traceOverlaps } from './engine/trace-overlaps.ts';
import { openNecks } from './open-necks.ts';
import { findPolygonProblems, problemsOfMeasured } from './polygon-problems.ts';
import { smallestAreaSquareMetres } from './smallest-finding.ts';
import { takeApart } from './take-apart.ts';

export interface OutsideGround {
  /** Number of the polygon. */
  readonly index: number;
  /** Parts in metres, too small ones included. */
  readonly parts: readonly PlanarPolygon[];
  readonly isBySecondEngine: boolean;
}

export interface OutsideFailure {
  readonly index: number;
  readonly reason: string;
}

export interface OutsideResult {
  readonly outside: readonly OutsideGround[];
  readonly failures: readonly OutsideFailure[];
}

/**
 * Parts of the geometries (degrees) that lie outside `ground` (degrees), polygons in order. Of an invalid ground counts
 * what is left of it where Turf takes it apart.
 */
export function findOutsideGround(
  geometries: readonly (Polygon | MultiPolygon)[],
  ground: Polygon | MultiPolygon,
  zone: GaussKruger,
): OutsideResult {
  const planar = unpackPolygon(packPolygons([ground], zone), 0);
  if (findPolygonProblems([ground], zone).size === 0) return outsideOf(geometries, planar, zone, false);
  const apart = takeApart(planar);
  if (apart) return outsideOf(geometries, apart, zone, true);
  const reason = 'the ground is invalid and could not be taken apart';
  return { outside: [], failures: geometries.map((_, index) => ({ index, reason })) };
}

function outsideOf(
  geometries: readonly (Polygon | MultiPolygon)[],
  ground: PlanarMultiPolygon,
  zone: GaussKruger,
  isGroundApart: boolean,
): OutsideResult {
  const numberOfGround = geometries.length;
  const packed = joinPacked([packPolygons(geometries, zone), packPlanarPolygons([ground])]);
  const layerOf = new Int32Array(numberOfGround + 1);
  layerOf[numberOfGround] = 1;
  return withArrayPool((pool) => {
    const complements = [numberOfGround];
    const { context, pairs, meetsItself } = measureOverlaps({
      packed,
      pool,
      layerOf,
      complements,
      traces: 'overlaps',
    });
    const problems = problemsOfMeasured(geometries, packed, { plan: context.plan, meetsItself });
    const sound = pairs.filter(
      ({ first, areaSquareMetres }) => areaSquareMetres >= smallestAreaSquareMetres && !problems.has(first),
    );
    const traced = traceOverlaps(context as CrossingContext & { passages: Passages }, sound);
    const outside: OutsideGround[] = [];
    const failures: OutsideFailure[] = [];
    const askSecondEngine = (index: number) => {
      try {
        const parts = subtractPrepared(
          preparePlanarPolygon(unpackPolygon(packed, index)),
          preparePlanarPolygon(ground),
        );
        outside.push({ index, parts, isBySecondEngine: true });
      } catch (error) {
        failures.push({ index, reason: error instanceof Error ? error.message : String(error) });
      }
    };
    for (const [at, { first: index }] of sound.entries()) {
      const parts = traced[at];
      if (parts) outside.push({ index, parts: parts.flatMap(openNecks), isBySecondEngine: isGroundApart });
      else askSecondEngine(index);
    }
    for (const index of problems.keys()) askSecondEngine(index);
    return { outside: outside.sort((a, b) => a.index - b.index), failures };
  });
}

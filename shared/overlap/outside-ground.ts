// The part of each polygon outside a common ground: its overlap with that ground turned inside out.
import type { MultiPolygon, Polygon } from 'geojson';
import type { GaussKruger } from '../geometry/gauss-kruger.ts';
import { subtractPrepared } from '../geometry/overlay-prepared.ts';
import type { PlanarPolygon } from '../geometry/planar-polygon.ts';
import { preparePlanarPolygon } from '../geometry/prepared-polygon.ts';
import { withArrayPool } from './engine/array-pool.ts';
import type { CrossingContext } from './engine/cross-edges.ts';
import { measureOverlaps } from './engine/measure-overlaps.ts';
import { packPolygons, unpackPolygon } from './engine/packed-polygons.ts';
import type { Passages } from './engine/passages.ts';
import { traceOverlaps } from './engine/trace-overlaps.ts';
import { openNecks } from './open-necks.ts';
import { problemsOfMeasured } from './polygon-problems.ts';
import { smallestAreaSquareMetres } from './smallest-finding.ts';

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

/** Parts of the geometries (degrees) that lie outside `ground` (degrees), polygons in order. */
export function findOutsideGround(
  geometries: readonly (Polygon | MultiPolygon)[],
  ground: Polygon | MultiPolygon,
  zone: GaussKruger,
): { readonly outside: readonly OutsideGround[]; readonly failures: readonly OutsideFailure[] } {
  const numberOfGround = geometries.length;
  const all = [...geometries, ground];
  const packed = packPolygons(all, zone);
  const layerOf = Int32Array.from(all, (_, index) => Number(index === numberOfGround));
  return withArrayPool((pool) => {
    const complements = [numberOfGround];
    const { context, pairs, meetsItself } = measureOverlaps({
      packed,
      pool,
      layerOf,
      complements,
      traces: 'overlaps',
    });
    const problems = problemsOfMeasured(all, packed, { plan: context.plan, meetsItself });
    const sound = problems.has(numberOfGround)
      ? []
      : pairs.filter(
          ({ first, areaSquareMetres }) =>
            areaSquareMetres >= smallestAreaSquareMetres && !problems.has(first),
        );
    const traced = traceOverlaps(context as CrossingContext & { passages: Passages }, sound);
    const outside: OutsideGround[] = [];
    const failures: OutsideFailure[] = [];
    const askSecondEngine = (index: number) => {
      try {
        const parts = subtractPrepared(
          preparePlanarPolygon(unpackPolygon(packed, index)),
          preparePlanarPolygon(unpackPolygon(packed, numberOfGround)),
        );
        outside.push({ index, parts, isBySecondEngine: true });
      } catch (error) {
        failures.push({ index, reason: error instanceof Error ? error.message : String(error) });
      }
    };
    for (const [at, { first: index }] of sound.entries()) {
      const parts = traced[at];
      if (parts) outside.push({ index, parts: parts.flatMap(openNecks), isBySecondEngine: false });
      else askSecondEngine(index);
    }
    for (let index = 0; index < numberOfGround; index++) {
      if (problems.has(index) || problems.has(numberOfGround)) askSecondEngine(index);
    }
    return { outside: outside.sort((a, b) => a.index - b.index), failures };
  });
}

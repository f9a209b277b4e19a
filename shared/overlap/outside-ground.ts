// The part of each polygon outside a common ground: its overlap with that ground turned inside out.
import type { MultiPolygon, Polygon } from 'geojson';
import type { GaussKruger } from '../geometry/gauss-kruger.ts';
import { subtractPrepared } from '../geometry/overlay-prepared.ts';
import type { PlanarMultiPolygon, PlanarPolygon } from '../geometry/planar-polygon.ts';
import { preparePlanarPolygon } from '../geometry/prepared-polygon.ts';
import { withArrayPool } from './engine/array-pool.ts';
import type { CrossingContext } from './engine/cross-edges.ts';
import { measureOverlaps } from './engine/measure-overlaps.ts';
import {
  joinPacked,
  type PackedPolygons,
  packPlanarPolygons,
  packPolygons,
  unpackPolygon,
} from './engine/packed-polygons.ts';
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
  const made = prepareGround(ground, zone);
  if (made) return outsideOf(geometries, made, zone);
  const reason = 'the ground is invalid and could not be taken apart';
  return { outside: [], failures: geometries.map((_, index) => ({ index, reason })) };
}

interface Ground {
  readonly planar: PlanarMultiPolygon;
  readonly packed: PackedPolygons;
  /** It was invalid and had to be taken apart. */
  readonly isApart: boolean;
}

const grounds = new WeakMap<object, { readonly zone: GaussKruger; readonly made: Ground | null }>();

/** The ground on the plane; null where it can't be made sound. Remembered: it outlives many edits of what lies on it. */
function prepareGround(ground: Polygon | MultiPolygon, zone: GaussKruger): Ground | null {
  const known = grounds.get(ground);
  if (known?.zone === zone) return known.made;
  const whole = unpackPolygon(packPolygons([ground], zone), 0);
  const isApart = findPolygonProblems([ground], zone).size > 0;
  const planar = isApart ? takeApart(whole) : whole;
  const made = planar ? { planar, packed: packPlanarPolygons([planar]), isApart } : null;
  grounds.set(ground, { zone, made });
  return made;
}

function outsideOf(
  geometries: readonly (Polygon | MultiPolygon)[],
  ground: Ground,
  zone: GaussKruger,
): OutsideResult {
  const numberOfGround = geometries.length;
  const packed = joinPacked([packPolygons(geometries, zone), ground.packed]);
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
          preparePlanarPolygon(ground.planar),
        );
        outside.push({ index, parts, isBySecondEngine: true });
      } catch (error) {
        failures.push({ index, reason: error instanceof Error ? error.message : String(error) });
      }
    };
    for (const [at, { first: index }] of sound.entries()) {
      const parts = traced[at];
      if (parts) outside.push({ index, parts: parts.flatMap(openNecks), isBySecondEngine: ground.isApart });
      else askSecondEngine(index);
    }
    for (const index of problems.keys()) askSecondEngine(index);
    return { outside: outside.sort((a, b) => a.index - b.index), failures };
  });
}

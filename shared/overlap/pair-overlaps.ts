// The engine's front: polygons in, overlaps with their polygons out. Where an overlap could not be traced, or a polygon
// is invalid, the second engine does the pair and the result says so; where that fails too, the pair is a failure.
import type { MultiPolygon, Polygon } from 'geojson';
import { findCandidatePairs } from '../geometry/candidate-pairs.ts';
import type { GaussKruger } from '../geometry/gauss-kruger.ts';
import type { Box } from '../geometry/planar-box.ts';
import type { PlanarPolygon } from '../geometry/planar-polygon.ts';
import { planarAreaSquareMetres } from '../geometry/polygon-area.ts';
import type { PolygonProblem } from '../geometry/validate-polygon.ts';
import { withArrayPool } from './engine/array-pool.ts';
import type { CrossingContext } from './engine/cross-edges.ts';
import { crossesItself } from './engine/find-contacts.ts';
import { measureOverlaps } from './engine/measure-overlaps.ts';
import { packNearBox } from './engine/pack-near-box.ts';
import { type PackedPolygons, packPolygons, unpackPolygon } from './engine/packed-polygons.ts';
import type { Passages } from './engine/passages.ts';
import { traceOverlaps } from './engine/trace-overlaps.ts';
import { hasProblem, problemsOfMeasured } from './polygon-problems.ts';
import { overlapBySecondEngine } from './second-engine.ts';
import { significantParts, smallestAreaSquareMetres } from './smallest-finding.ts';

export interface PairOverlap {
  readonly indexInA: number;
  readonly indexInB: number;
  /** Of the whole overlap, parts too small to be reported included. */
  readonly areaSquareMetres: number;
  /** Parts that count, in zone metres, largest first; never empty. */
  readonly parts: readonly PlanarPolygon[];
  /** The engine could not do this pair; Turf did. */
  readonly isBySecondEngine: boolean;
}

export interface PairFailure {
  readonly indexInA: number;
  readonly indexInB: number;
  readonly reason: string;
}

export interface PairOverlapRequest {
  /** Degrees. */
  readonly a: readonly (Polygon | MultiPolygon)[];
  /** Absent: pairs inside `a`. */
  readonly b?: readonly (Polygon | MultiPolygon)[] | undefined;
  readonly zone: GaussKruger;
  /** Only pairs with one of these numbers (in `a`, then `b`) are wanted; the others are measured, not described. */
  readonly involving?: ReadonlySet<number> | undefined;
  /** 0…1. To cancel, throw: the exception passes through and nothing is kept. */
  readonly onProgress?: ((fraction: number) => void) | undefined;
}

export interface PairOverlaps {
  /** In ascending order of the indices. */
  readonly overlaps: readonly PairOverlap[];
  readonly failures: readonly PairFailure[];
  /** What is wrong with the polygons of a and then b that are invalid, by number; those of b after those of a. */
  readonly problems: ReadonlyMap<number, readonly PolygonProblem[]>;
  /** Polygons of a, then b, in metres. */
  readonly packed: PackedPolygons;
}

/** All overlaps of pairs inside a set, or of one set against another. */
export function findPairOverlaps({ a, b, zone, involving, onProgress }: PairOverlapRequest): PairOverlaps {
  const geometries = b ? [...a, ...b] : a;
  const packed = packPolygons(geometries, zone);
  const layerOf = b && Int32Array.from(geometries, (_, index) => Number(index >= a.length));
  const found = overlapPacked({ packed, geometries, layerOf, involving, onProgress });
  const firstOfB = b ? a.length : 0;
  const numberInB = <Pair extends { readonly indexInB: number }>(pair: Pair): Pair => ({
    ...pair,
    indexInB: pair.indexInB - firstOfB,
  });
  return {
    overlaps: found.overlaps.map(numberInB),
    failures: found.failures.map(numberInB),
    problems: found.problems,
    packed,
  };
}

export interface PackedOverlapRequest {
  readonly packed: PackedPolygons;
  /** The same polygons in degrees, for naming what is wrong with one. */
  readonly geometries: readonly (Polygon | MultiPolygon)[];
  /** Layer of every polygon: only pairs of different layers count. Absent: all pairs. */
  readonly layerOf?: Int32Array | undefined;
  readonly involving?: ReadonlySet<number> | undefined;
  readonly onProgress?: ((fraction: number) => void) | undefined;
}

/** As findPairOverlaps, for one list of polygons in metres; both numbers of a pair are numbers in it. */
export function overlapPacked({
  packed,
  geometries,
  layerOf,
  involving,
  onProgress,
}: PackedOverlapRequest): Omit<PairOverlaps, 'packed'> {
  return withArrayPool((pool) => {
    const { context, pairs, meetsItself } = measureOverlaps({
      packed,
      pool,
      layerOf,
      traces: 'overlaps',
      onProgress,
    });
    const problems = problemsOfMeasured(geometries, packed, { plan: context.plan, meetsItself });
    const isWanted = (first: number, second: number) =>
      !involving || involving.has(first) || involving.has(second);
    const sound = pairs.filter(
      ({ first, second, areaSquareMetres }) =>
        areaSquareMetres >= smallestAreaSquareMetres &&
        !problems.has(first) &&
        !problems.has(second) &&
        isWanted(first, second),
    );
    const traced = traceOverlaps(context as CrossingContext & { passages: Passages }, sound);
    const overlaps: PairOverlap[] = [];
    const failures: PairFailure[] = [];
    const add = (overlap: PairOverlap) => {
      const parts = significantParts(overlap.parts);
      if (parts.length > 0) overlaps.push({ ...overlap, parts });
    };
    const askSecondEngine = (indexInA: number, indexInB: number, why: string) => {
      try {
        const parts = overlapBySecondEngine(unpackPolygon(packed, indexInA), unpackPolygon(packed, indexInB));
        const areaSquareMetres = planarAreaSquareMetres(parts);
        add({ indexInA, indexInB, areaSquareMetres, parts, isBySecondEngine: true });
      } catch (error) {
        const reason = `${why}; ${error instanceof Error ? error.message : String(error)}`;
        failures.push({ indexInA, indexInB, reason });
      }
    };
    for (const [index, { first, second, areaSquareMetres }] of sound.entries()) {
      const parts = traced[index];
      if (parts) add({ indexInA: first, indexInB: second, areaSquareMetres, parts, isBySecondEngine: false });
      else askSecondEngine(first, second, 'the traced overlap has not the area of the pair');
    }
    for (const [first, second] of pairsOfInvalid(context, problems)) {
      if (isWanted(first, second)) askSecondEngine(first, second, 'a polygon is invalid');
    }
    const ascending = (one: PairFailure | PairOverlap, other: PairFailure | PairOverlap) =>
      one.indexInA - other.indexInA || one.indexInB - other.indexInB;
    return { overlaps: overlaps.sort(ascending), failures: failures.sort(ascending), problems };
  });
}

/**
 * The overlaps of one polygon, whose box is given, with the others (each packed alone), by the engine alone: pairs that
 * need the second engine are left out, and the result is not complete.
 */
export function overlapFocus(
  packs: readonly PackedPolygons[],
  geometry: Polygon | MultiPolygon,
  focus: number,
  focusBox: Box,
  isInvalid: (polygon: number) => boolean,
): { readonly overlaps: readonly PairOverlap[]; readonly isComplete: boolean } {
  const layerOf = new Int32Array(packs.length);
  layerOf[focus] = 1;
  return withArrayPool((pool) => {
    const packed = packNearBox(packs, focusBox, pool);
    const { context, pairs, meetsItself } = measureOverlaps({
      packed,
      pool,
      layerOf,
      focus,
      traces: 'overlaps',
    });
    if (
      meetsItself[focus] === crossesItself ||
      hasProblem(geometry, packed, focus, { plan: context.plan, meetsItself })
    ) {
      return { overlaps: [], isComplete: false };
    }
    const sound = pairs.filter(
      ({ first, second, areaSquareMetres }) =>
        areaSquareMetres >= smallestAreaSquareMetres && !isInvalid(first === focus ? second : first),
    );
    const traced = traceOverlaps(context as CrossingContext & { passages: Passages }, sound);
    const overlaps = sound.flatMap(({ first, second, areaSquareMetres }, index): PairOverlap[] => {
      const parts = significantParts(traced[index] ?? []);
      if (parts.length === 0) return [];
      return [{ indexInA: first, indexInB: second, areaSquareMetres, parts, isBySecondEngine: false }];
    });
    return { overlaps, isComplete: !traced.includes(null) };
  });
}

/** Pairs of which at least one polygon is invalid and whose boxes meet. */
function pairsOfInvalid(
  { plan, layerOf }: CrossingContext,
  problems: ReadonlyMap<number, unknown>,
): [number, number][] {
  if (problems.size === 0) return [];
  const boxes = Array.from({ length: plan.polygonCount }, (_, polygon): Box => {
    const [west = 0, south = 0, east = 0, north = 0] = plan.polygonBoxes.subarray(polygon * 4);
    return [west, south, east, north];
  });
  return findCandidatePairs(boxes)
    .filter(([first, second]) => problems.has(first) || problems.has(second))
    .filter(([first, second]) => layerOf === null || layerOf[first] !== layerOf[second])
    .map(([first, second]) => [first, second]);
}

// A plan under the planner's hand: after an edit only the polygon and those whose boxes it meets, or met, are computed
// again. The order of the polygons stays, and with it every decision of a degenerate case, so the result is the one
// from scratch.
import type { MultiPolygon, Polygon } from 'geojson';
import type { GaussKruger } from '../geometry/gauss-kruger.ts';
import type { Box } from '../geometry/planar-box.ts';
import type { PolygonProblem } from '../geometry/validate-polygon.ts';
import { joinPacked, type PackedPolygons, packPolygons } from './engine/packed-polygons.ts';
import { overlapFocus, overlapPacked, type PairFailure, type PairOverlap } from './pair-overlaps.ts';

export interface OverlapPlan {
  /** All overlaps, in ascending order of the indices: what findPairOverlaps says of the same polygons. */
  readonly overlaps: () => readonly PairOverlap[];
  readonly failures: () => readonly PairFailure[];
  readonly problems: () => ReadonlyMap<number, readonly PolygonProblem[]>;
  /**
   * Puts another geometry (degrees) in the place of one and gives the overlaps it has now, at once. Pairs with an
   * invalid polygon are not among them: those wait for the second engine until somebody asks for all.
   */
  readonly replace: (index: number, geometry: Polygon | MultiPolygon) => readonly PairOverlap[];
}

/** Computes all overlaps once (indices are those of the list) and holds what an edit needs. */
export function createOverlapPlan(
  initial: readonly (Polygon | MultiPolygon)[],
  zone: GaussKruger,
): OverlapPlan {
  const geometries = [...initial];
  const packs = geometries.map((geometry) => packPolygons([geometry], zone));
  const boxes = packs.map(boxOfPack);
  const first = overlapPacked({ packed: joinPacked(packs), geometries });
  const problems = new Map(first.problems);
  /** Polygons whose pairs have to be computed with the second engine's help. */
  const unsettled = new Set<number>();
  let overlaps = [...first.overlaps];
  let failures = [...first.failures];

  return {
    overlaps: () => {
      settle();
      return overlaps;
    },
    failures: () => {
      settle();
      return failures;
    },
    problems: () => {
      settle();
      return problems;
    },
    replace(index, geometry) {
      const pack = packPolygons([geometry], zone);
      geometries[index] = geometry;
      packs[index] = pack;
      const box = boxOfPack(pack);
      boxes[index] = box;
      const near = neighboursOf(index);
      if (near.some((other) => other !== index && problems.has(other))) unsettled.add(index);
      const found = overlapFocus(
        near.flatMap((other) => packs[other] ?? []),
        geometry,
        near.indexOf(index),
        box,
        (other) => problems.has(near[other] ?? -1),
      );
      if (!found.isComplete) unsettled.add(index);
      keep(index, near, found.overlaps, []);
      problems.delete(index);
      return overlaps.filter((pair) => isOf(pair, index));
    },
  };

  function neighboursOf(index: number): number[] {
    const own = boxes[index];
    const near: number[] = [];
    for (let other = 0; other < boxes.length; other++) {
      const box = boxes[other];
      if (other === index || (box && own && doMeet(box, own))) near.push(other);
    }
    return near;
  }

  function keep(
    index: number,
    near: readonly number[],
    ownOverlaps: readonly PairOverlap[],
    ownFailures: readonly PairFailure[],
  ): void {
    const renumber = <Pair extends PairFailure | PairOverlap>(pair: Pair): Pair => ({
      ...pair,
      indexInA: near[pair.indexInA] ?? -1,
      indexInB: near[pair.indexInB] ?? -1,
    });
    overlaps = mergePairs(
      overlaps.filter((pair) => !isOf(pair, index)),
      ownOverlaps.map(renumber),
    );
    failures = mergePairs(
      failures.filter((pair) => !isOf(pair, index)),
      ownFailures.map(renumber),
    );
  }

  /** Computes the pairs of unsettled polygons in full. */
  function settle(): void {
    for (const index of unsettled) {
      const near = neighboursOf(index);
      const found = overlapPacked({
        packed: joinPacked(near.flatMap((other) => packs[other] ?? [])),
        geometries: near.flatMap((other) => geometries[other] ?? []),
        layerOf: Int32Array.from(near, (other) => Number(other === index)),
      });
      keep(index, near, found.overlaps, found.failures);
      const own = found.problems.get(near.indexOf(index));
      if (own) problems.set(index, own);
      else problems.delete(index);
    }
    unsettled.clear();
  }
}

function isOf({ indexInA, indexInB }: PairFailure | PairOverlap, index: number): boolean {
  return indexInA === index || indexInB === index;
}

function mergePairs<Pair extends PairFailure | PairOverlap>(
  kept: readonly Pair[],
  added: readonly Pair[],
): Pair[] {
  if (added.length === 0) return [...kept];
  return [...kept, ...added].sort((a, b) => a.indexInA - b.indexInA || a.indexInB - b.indexInB);
}

function boxOfPack({ coordinates }: PackedPolygons): Box {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < coordinates.length; at += 2) {
    const x = coordinates[at] as number;
    const y = coordinates[at + 1] as number;
    if (x < minX) minX = x;
    if (x > maxX) maxX = x;
    if (y < minY) minY = y;
    if (y > maxY) maxY = y;
  }
  return [minX, minY, maxX, maxY];
}

function doMeet(a: Box, b: Box): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}

// A plan under the planner's hand: after an edit only the polygon and those whose boxes it meets, or met, are computed
// again. The order of the polygons stays, and with it every decision of a degenerate case, so the result is the one
// from scratch.
import type { MultiPolygon, Polygon } from 'geojson';
import type { GaussKruger } from '../geometry/gauss-kruger.ts';
import type { PolygonProblem } from '../geometry/validate-polygon.ts';
import { boxOfPacked } from './engine/box-of-packed.ts';
import {
  directionsOfRings,
  joinPacked,
  type PackedPolygons,
  packPolygons,
} from './engine/packed-polygons.ts';
import { overlapFocus, overlapPacked, type PairFailure, type PairOverlap } from './pair-overlaps.ts';
import { createPairTable } from './pair-table.ts';

export interface OverlapPlan {
  /** All overlaps, in ascending order of the indices: what findPairOverlaps says of the same polygons. */
  readonly overlaps: () => readonly PairOverlap[];
  /** Those of one polygon, pairs with invalid ones among them. */
  readonly overlapsOf: (index: number) => readonly PairOverlap[];
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
  const packs = geometries.map((geometry) => packOne(geometry, zone));
  const boxes = new Float64Array(packs.length * 4);
  for (const [index, pack] of packs.entries()) boxes.set(boxOfPacked(pack.coordinates), index * 4);
  const first = overlapPacked({ packed: joinPacked(packs), geometries });
  const problems = new Map(first.problems);
  /** Polygons whose pairs have to be computed with the second engine's help. */
  const unsettled = new Set<number>();
  const overlaps = createPairTable(first.overlaps);
  const failures = createPairTable(first.failures);

  return {
    overlaps: () => {
      settle();
      return overlaps.all();
    },
    overlapsOf(index) {
      settle();
      return overlaps.of(index);
    },
    failures: () => {
      settle();
      return failures.all();
    },
    problems: () => {
      settle();
      return problems;
    },
    replace(index, geometry) {
      const pack = packOne(geometry, zone);
      geometries[index] = geometry;
      packs[index] = pack;
      const box = boxOfPacked(pack.coordinates);
      boxes.set(box, index * 4);
      const near = neighboursOf(index);
      if (near.some((other) => other !== index && problems.has(other))) unsettled.add(index);
      const found = overlapFocus(
        near.map((other) => packs[other] as PackedPolygons),
        geometry,
        near.indexOf(index),
        box,
        (other) => problems.has(near[other] ?? -1),
      );
      if (!found.isComplete) unsettled.add(index);
      keep(index, near, found.overlaps, []);
      problems.delete(index);
      return overlaps.of(index);
    },
  };

  function neighboursOf(index: number): number[] {
    const [west = 0, south = 0, east = 0, north = 0] = boxes.subarray(index * 4, index * 4 + 4);
    const near: number[] = [];
    for (let other = 0, at = 0; other < packs.length; other++, at += 4) {
      const doMeet =
        (boxes[at] as number) <= east &&
        west <= (boxes[at + 2] as number) &&
        (boxes[at + 1] as number) <= north &&
        south <= (boxes[at + 3] as number);
      if (doMeet || other === index) near.push(other);
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
    overlaps.replace(index, ownOverlaps.map(renumber));
    failures.replace(index, ownFailures.map(renumber));
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

/** With the direction of its rings: they are asked for at every edit of a neighbour. */
function packOne(geometry: Polygon | MultiPolygon, zone: GaussKruger): PackedPolygons {
  const packed = packPolygons([geometry], zone);
  return { ...packed, isCounterClockwise: directionsOfRings(packed) };
}

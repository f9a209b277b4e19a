// A plan laid out for the sweep: every vertex is also the edge that leaves it, the interior is on the left of every
// edge, and each edge knows the shoelace sum of its ring before it. So the area of any stretch of border is one
// subtraction (Green's theorem), and no step allocates per polygon or per pair.
import type { ArrayPool } from './array-pool.ts';
import { boxOfPacked } from './box-of-packed.ts';
import type { PackedPolygons } from './packed-polygons.ts';
import { signedRingSum } from './signed-ring-sum.ts';

export interface FlatPlan {
  readonly polygonCount: number;
  readonly ringCount: number;
  readonly vertexCount: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** The next and the previous vertex of the ring. */
  readonly next: Int32Array;
  readonly previous: Int32Array;
  /** Polygon of every vertex. */
  readonly ownerOf: Int32Array;
  /** Doubled area between the plan's middle and the ring from its start to this vertex. */
  readonly sumBefore: Float64Array;
  readonly ringStarts: Int32Array;
  readonly ringOwner: Int32Array;
  /** Doubled signed area of every ring. */
  readonly ringSums: Float64Array;
  /** Four numbers a ring: west, south, east, north. */
  readonly ringBoxes: Float64Array;
  readonly polygonRings: Int32Array;
  readonly polygonBoxes: Float64Array;
  /** 1 for a polygon that stands for everything outside its rings. */
  readonly isComplement: Uint8Array;
  /** Sums are taken about this place; decisions are made on the coordinates as they are. */
  readonly originX: number;
  readonly originY: number;
}

/**
 * Lays polygons out. `complements` are the numbers of polygons that are turned inside out: an overlap with one is the
 * part outside it. Polygons must be valid; rings of fewer than three vertices are carried along and enclose nothing.
 */
export function layOutPlan(
  packed: PackedPolygons,
  pool: ArrayPool,
  complements: readonly number[] = [],
): FlatPlan {
  const { coordinates, ringStarts, isHole, polygonStarts, isCounterClockwise } = packed;
  const vertexCount = ringStarts[ringStarts.length - 1] as number;
  const ringCount = isHole.length;
  const polygonCount = polygonStarts.length - 1;
  const [originX, originY] = middleOf(coordinates);
  const x = pool.take(Float64Array, 'x', vertexCount);
  const y = pool.take(Float64Array, 'y', vertexCount);
  const next = pool.take(Int32Array, 'next', vertexCount);
  const previous = pool.take(Int32Array, 'previous', vertexCount);
  const ownerOf = pool.take(Int32Array, 'owner', vertexCount);
  const sumBefore = pool.take(Float64Array, 'sumBefore', vertexCount);
  const ringOwner = new Int32Array(ringCount);
  const ringSums = new Float64Array(ringCount);
  const ringBoxes = new Float64Array(ringCount * 4);
  const polygonBoxes = new Float64Array(polygonCount * 4);
  const isComplement = new Uint8Array(polygonCount);
  for (const polygon of complements) isComplement[polygon] = 1;

  for (let polygon = 0; polygon < polygonCount; polygon++) {
    const firstRing = polygonStarts[polygon] as number;
    const endRing = polygonStarts[polygon + 1] as number;
    for (let ring = firstRing; ring < endRing; ring++) {
      ringOwner[ring] = polygon;
      layOutRing(ring, polygon);
    }
    uniteRingBoxes(polygon, firstRing, endRing);
  }
  return {
    polygonCount,
    ringCount,
    vertexCount,
    x,
    y,
    next,
    previous,
    ownerOf,
    sumBefore,
    ringStarts,
    ringOwner,
    ringSums,
    ringBoxes,
    polygonRings: polygonStarts,
    polygonBoxes,
    isComplement,
    originX,
    originY,
  };

  // HOT: once for every vertex.
  function layOutRing(ring: number, polygon: number): void {
    const start = ringStarts[ring] as number;
    const end = ringStarts[ring + 1] as number;
    const shallBeClockwise = (isHole[ring] === 1) !== (isComplement[polygon] === 1);
    const isTurned = shallBeClockwise === runsCounterClockwise(ring, start, end);
    let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let vertex = start; vertex < end; vertex++) {
      const from = 2 * (isTurned ? end - 1 - (vertex - start) : vertex);
      const vx = coordinates[from] as number;
      const vy = coordinates[from + 1] as number;
      x[vertex] = vx;
      y[vertex] = vy;
      if (vx < minX) minX = vx;
      if (vx > maxX) maxX = vx;
      if (vy < minY) minY = vy;
      if (vy > maxY) maxY = vy;
    }
    ringBoxes.set([minX, minY, maxX, maxY], ring * 4);
    let sum = 0;
    for (let vertex = start; vertex < end; vertex++) {
      const after = vertex + 1 < end ? vertex + 1 : start;
      next[vertex] = after;
      previous[after] = vertex;
      ownerOf[vertex] = polygon;
      sumBefore[vertex] = sum;
      sum +=
        ((x[vertex] as number) - originX) * ((y[after] as number) - originY) -
        ((y[vertex] as number) - originY) * ((x[after] as number) - originX);
    }
    ringSums[ring] = sum;
  }

  function runsCounterClockwise(ring: number, start: number, end: number): boolean {
    return isCounterClockwise ? isCounterClockwise[ring] === 1 : signedRingSum(coordinates, start, end) > 0;
  }

  function uniteRingBoxes(polygon: number, firstRing: number, endRing: number): void {
    const at = polygon * 4;
    polygonBoxes.set([Infinity, Infinity, -Infinity, -Infinity], at);
    for (let ring = firstRing * 4; ring < endRing * 4; ring += 4) {
      polygonBoxes[at] = Math.min(polygonBoxes[at] as number, ringBoxes[ring] as number);
      polygonBoxes[at + 1] = Math.min(polygonBoxes[at + 1] as number, ringBoxes[ring + 1] as number);
      polygonBoxes[at + 2] = Math.max(polygonBoxes[at + 2] as number, ringBoxes[ring + 2] as number);
      polygonBoxes[at + 3] = Math.max(polygonBoxes[at + 3] as number, ringBoxes[ring + 3] as number);
    }
  }
}

function middleOf(coordinates: Float64Array): [number, number] {
  const [minX, minY, maxX, maxY] = boxOfPacked(coordinates);
  return minX <= maxX ? [(minX + maxX) / 2, (minY + maxY) / 2] : [0, 0];
}

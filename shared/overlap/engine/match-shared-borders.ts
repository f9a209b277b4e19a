// Neighbours of a plan share most of their borders vertex by vertex, in opposite directions. Such an edge adds nothing
// to the overlap of its two owners, so it is cut out for that pair; in a city plan about three quarters of all edges go.
// One edge in eight is looked up by a hash of its two ends; each hit is followed along both rings in both directions.
import type { ArrayPool } from './array-pool.ts';
import type { FlatPlan } from './flat-plan.ts';

/** For every edge the same edge of another polygon in the other direction, or −1. Mutual. */
export function matchSharedBorders(plan: FlatPlan, pool: ArrayPool): Int32Array {
  const { vertexCount, x, y, next, previous, ownerOf } = plan;
  const mate = pool.take(Int32Array, 'mate', vertexCount).fill(-1);
  const hashes = hashPlaces(plan, pool);
  let bits = 6;
  while (1 << bits < vertexCount / 3) bits++;
  const mask = (1 << bits) - 1;
  const table = pool.take(Int32Array, 'beacons', 1 << bits).fill(-1);
  for (let edge = 0; edge < vertexCount; edge++) {
    const key = Math.imul(
      ((hashes[edge] as number) + (hashes[next[edge] as number] as number)) | 0,
      0x2c1b3c6d,
    );
    // The same eighth for both directions, as the sum of the two hashes has none.
    if (key >>> 29 !== 0 || (mate[edge] as number) >= 0) continue;
    let slot = (key ^ (key >>> 11)) & mask;
    let found = -1;
    while (table[slot] !== -1) {
      const other = table[slot] as number;
      if ((mate[other] as number) < 0 && isOpposite(edge, other) && ownerOf[other] !== ownerOf[edge]) {
        found = other;
        break;
      }
      slot = (slot + 1) & mask;
    }
    if (found < 0) table[slot] = edge;
    else followRun(edge, found);
  }
  return mate;

  function isOpposite(edge: number, other: number): boolean {
    const end = next[edge] as number;
    const otherEnd = next[other] as number;
    return x[edge] === x[otherEnd] && y[edge] === y[otherEnd] && x[end] === x[other] && y[end] === y[other];
  }

  function followRun(edge: number, other: number): void {
    mate[edge] = other;
    mate[other] = edge;
    let a = next[edge] as number;
    let b = previous[other] as number;
    while ((mate[a] as number) < 0 && (mate[b] as number) < 0 && isOpposite(a, b)) {
      mate[a] = b;
      mate[b] = a;
      a = next[a] as number;
      b = previous[b] as number;
    }
    a = previous[edge] as number;
    b = next[other] as number;
    while ((mate[a] as number) < 0 && (mate[b] as number) < 0 && isOpposite(a, b)) {
      mate[a] = b;
      mate[b] = a;
      a = previous[a] as number;
      b = next[b] as number;
    }
  }
}

/** A hash of every vertex' place from the bits of its coordinates. */
function hashPlaces({ vertexCount, x, y }: FlatPlan, pool: ArrayPool): Int32Array {
  const hashes = pool.take(Int32Array, 'hashes', vertexCount);
  const wordsOfX = new Int32Array(x.buffer, x.byteOffset, 2 * vertexCount);
  const wordsOfY = new Int32Array(y.buffer, y.byteOffset, 2 * vertexCount);
  for (let vertex = 0; vertex < vertexCount; vertex++) {
    const low = 2 * vertex;
    let hash = Math.imul(
      (wordsOfX[low] as number) ^ Math.imul(wordsOfX[low + 1] as number, 0x9e3779b1),
      0x85ebca6b,
    );
    hash ^= hash >>> 15;
    hash = Math.imul(hash ^ (wordsOfY[low] as number), 0xc2b2ae35);
    hash ^= hash >>> 13;
    hash = Math.imul(hash ^ Math.imul(wordsOfY[low + 1] as number, 0x27d4eb2f), 0x165667b1);
    hashes[vertex] = hash ^ (hash >>> 16);
  }
  return hashes;
}

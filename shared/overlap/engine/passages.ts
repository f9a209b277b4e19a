// A passage is the place where the border of one polygon goes into or out of another: at a crossing, or at the end of
// a stretch that the two share. Areas come from the passages' sums alone; polygons are traced from these records.
import type { ArrayPool } from './array-pool.ts';
import type { FlatPlan } from './flat-plan.ts';
import { crossesLater } from './order-on-edge.ts';

/** In place of a partner: the border leaves (−1) or begins (+1) to be shared with whichever neighbour. */
export const anyMate = -1;
/** A passage exactly at the start of its edge, before anything that happens on the edge. */
export const atVertex = -1;

export interface Passages {
  count: number;
  /** Edge whose owner passes, and where on it: 0…1, or `atVertex`. */
  edge: Int32Array;
  along: Float64Array;
  /** The partner's edge that is crossed, or −1 at a vertex. */
  crossed: Int32Array;
  /** The polygon that is entered (+1) or left (−1). */
  partner: Int32Array;
  turn: Int8Array;
  x: Float64Array;
  y: Float64Array;
  /** Rings whose first vertex lies inside a partner: ring, partner, ring, partner… */
  readonly startsInside: number[];
}

export function createPassages(): Passages {
  const capacity = 1 << 8;
  return {
    count: 0,
    edge: new Int32Array(capacity),
    along: new Float64Array(capacity),
    crossed: new Int32Array(capacity),
    partner: new Int32Array(capacity),
    turn: new Int8Array(capacity),
    x: new Float64Array(capacity),
    y: new Float64Array(capacity),
    startsInside: [],
  };
}

export function addPassage(
  passages: Passages,
  edge: number,
  along: number,
  crossed: number,
  partner: number,
  turn: 1 | -1,
  x: number,
  y: number,
): void {
  if (passages.count === passages.edge.length) grow(passages);
  const at = passages.count++;
  passages.edge[at] = edge;
  passages.along[at] = along;
  passages.crossed[at] = crossed;
  passages.partner[at] = partner;
  passages.turn[at] = turn;
  passages.x[at] = x;
  passages.y[at] = y;
}

function grow(passages: Passages): void {
  const twice = <Numbers extends Int32Array | Float64Array | Int8Array>(numbers: Numbers): Numbers => {
    const larger = new (numbers.constructor as new (length: number) => Numbers)(numbers.length * 2);
    larger.set(numbers);
    return larger;
  };
  passages.edge = twice(passages.edge);
  passages.along = twice(passages.along);
  passages.crossed = twice(passages.crossed);
  passages.partner = twice(passages.partner);
  passages.turn = twice(passages.turn);
  passages.x = twice(passages.x);
  passages.y = twice(passages.y);
}

/** Numbers of the passages in the order in which the rings run through them: exactly that of the moved plan. */
export function sortPassages(passages: Passages, plan: FlatPlan, pool: ArrayPool): Int32Array {
  const { count, edge, along, crossed } = passages;
  const order = new Int32Array(count);
  const starts = pool.take(Int32Array, 'passageStarts', plan.vertexCount + 1);
  for (let at = 0; at < count; at++) {
    const index = edge[at] as number;
    starts[index] = (starts[index] as number) + 1;
  }
  let sum = 0;
  for (let index = 0; index <= plan.vertexCount; index++) {
    sum += starts[index] as number;
    starts[index] = sum;
  }
  for (let at = count - 1; at >= 0; at--) {
    const index = edge[at] as number;
    const slot = (starts[index] as number) - 1;
    starts[index] = slot;
    order[slot] = at;
  }
  // Few passages share an edge, and they are nearly sorted.
  for (let at = 1; at < count; at++) {
    const moved = order[at] as number;
    let to = at - 1;
    while (to >= 0 && edge[order[to] as number] === edge[moved] && comesLater(order[to] as number, moved)) {
      order[to + 1] = order[to] as number;
      to--;
    }
    order[to + 1] = moved;
  }
  return order;

  function comesLater(one: number, other: number): boolean {
    const [f, g] = [crossed[one] as number, crossed[other] as number];
    if (f < 0 || g < 0) return (along[one] as number) > (along[other] as number);
    return crossesLater(plan, edge[one] as number, f, g);
  }
}

// Dijkstra (1959) over flat arrays with a binary heap that knows where each node lies in it, so that a node is in the
// heap once. One run from a school gives the way to every place.
import type { WalkingNetwork } from './walking-network.ts';

/** Metres from the nearest source to every node; Infinity where there is no way. */
export function shortestPaths(
  {
    nodeCount,
    starts,
    targets,
    lengths,
  }: Pick<WalkingNetwork, 'nodeCount' | 'starts' | 'targets' | 'lengths'>,
  sources: readonly { readonly node: number; readonly metres: number }[],
): Float64Array {
  const distance = new Float64Array(nodeCount).fill(Number.POSITIVE_INFINITY);
  const heap = new Int32Array(nodeCount);
  const place = new Int32Array(nodeCount).fill(-1);
  let size = 0;

  function rise(node: number, from: number): void {
    let at = from;
    const own = distance[node] as number;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const other = heap[above] as number;
      if ((distance[other] as number) <= own) break;
      heap[at] = other;
      place[other] = at;
      at = above;
    }
    heap[at] = node;
    place[node] = at;
  }

  function sink(node: number): void {
    let at = 0;
    const own = distance[node] as number;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= size) break;
      if (
        below + 1 < size &&
        (distance[heap[below + 1] as number] as number) < (distance[heap[below] as number] as number)
      )
        below++;
      const other = heap[below] as number;
      if ((distance[other] as number) >= own) break;
      heap[at] = other;
      place[other] = at;
      at = below;
    }
    heap[at] = node;
    place[node] = at;
  }

  function reach(node: number, metres: number): void {
    if (metres >= (distance[node] as number)) return;
    distance[node] = metres;
    const at = place[node] as number;
    rise(node, at >= 0 ? at : size++);
  }

  for (const { node, metres } of sources) reach(node, metres);
  while (size > 0) {
    const node = heap[0] as number;
    const last = heap[--size] as number;
    if (size > 0) sink(last);
    const metres = distance[node] as number;
    const end = starts[node + 1] as number;
    for (let edge = starts[node] as number; edge < end; edge++) {
      reach(targets[edge] as number, metres + (lengths[edge] as number));
    }
  }
  return distance;
}

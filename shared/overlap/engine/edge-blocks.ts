// Edges in a row are looked at eight at a time. A border that two polygons share is stored once, for both. A run is a
// stretch of one ring, or of one border two polygons share, that has been given one number.
import type { ArrayPool } from './array-pool.ts';
import type { FlatPlan } from './flat-plan.ts';

const mostEdges = 8;
/** Counting blocks first costs time and saves memory: not worth it below this many vertices. */
const smallPlan = 65_536;

export interface EdgeBlocks {
  readonly count: number;
  /** First edge of a block, and how many follow each other from it. */
  readonly firstEdge: Int32Array;
  readonly edgeCount: Uint8Array;
  readonly owner: Int32Array;
  /** Who has the same edges backwards, or −1. */
  readonly mateOwner: Int32Array;
  readonly run: Int32Array;
  /** Four numbers a block: west, south, east, north. */
  readonly boxes: Float64Array;
}

/** Groups the edges of a plan; with `focusBox` (west, south, east, north) only blocks that meet it. */
export function groupEdges(
  plan: FlatPlan,
  mate: Int32Array,
  pool: ArrayPool,
  focusBox: Float64Array | null,
): EdgeBlocks {
  const { ringCount, ringStarts, vertexCount, x, y, next, previous, ownerOf } = plan;
  const capacity = vertexCount < smallPlan ? vertexCount : countBlocks();
  const [focusWest = 0, focusSouth = 0, focusEast = 0, focusNorth = 0] = focusBox ?? [];
  const firstEdge = pool.take(Int32Array, 'firstEdge', capacity);
  const edgeCount = pool.take(Uint8Array, 'edgeCount', capacity);
  const owner = pool.take(Int32Array, 'blockOwner', capacity);
  const mateOwner = pool.take(Int32Array, 'mateOwner', capacity);
  const run = pool.take(Int32Array, 'run', capacity);
  const boxes = pool.take(Float64Array, 'blockBoxes', capacity * 4);
  let count = 0;
  let runs = 0;
  for (let ring = 0; ring < ringCount; ring++) {
    const end = ringStarts[ring + 1] as number;
    let edge = ringStarts[ring] as number;
    if (end - edge < 2) continue;
    runs++;
    while (edge < end) {
      if (isStoredByMate(edge)) {
        edge++;
        runs++;
        continue;
      }
      const after = endOfBlock(edge, end);
      addBlock(edge, after);
      if (after < end && !continues(after)) runs++;
      edge = after;
    }
  }
  return { count, firstEdge, edgeCount, owner, mateOwner, run, boxes };

  /** The lower of the two numbers stores a shared edge. */
  function isStoredByMate(edge: number): boolean {
    const other = mate[edge] as number;
    return other >= 0 && other < edge;
  }

  /** Whether an edge carries on what the edge before it in the ring is: both unshared, or both of one border. */
  function continues(edge: number): boolean {
    const before = mate[edge - 1] as number;
    const other = mate[edge] as number;
    if (before < 0) return other < 0;
    return other === previous[before] && other > edge;
  }

  function endOfBlock(edge: number, end: number): number {
    let after = edge + 1;
    while (after < end && after - edge < mostEdges && continues(after)) after++;
    return after;
  }

  function addBlock(edge: number, after: number): void {
    let minX = x[edge] as number;
    let maxX = minX;
    let minY = y[edge] as number;
    let maxY = minY;
    for (let at = edge; at < after; at++) {
      const vertex = next[at] as number;
      const vx = x[vertex] as number;
      const vy = y[vertex] as number;
      if (vx < minX) minX = vx;
      else if (vx > maxX) maxX = vx;
      if (vy < minY) minY = vy;
      else if (vy > maxY) maxY = vy;
    }
    if (focusBox && (minX > focusEast || maxX < focusWest || minY > focusNorth || maxY < focusSouth)) return;
    const other = mate[edge] as number;
    firstEdge[count] = edge;
    edgeCount[count] = after - edge;
    owner[count] = ownerOf[edge] as number;
    mateOwner[count] = other < 0 ? -1 : (ownerOf[other] as number);
    run[count] = runs;
    const at = count * 4;
    boxes[at] = minX;
    boxes[at + 1] = minY;
    boxes[at + 2] = maxX;
    boxes[at + 3] = maxY;
    count++;
  }

  function countBlocks(): number {
    let blocks = 0;
    for (let ring = 0; ring < ringCount; ring++) {
      const end = ringStarts[ring + 1] as number;
      for (let edge = ringStarts[ring] as number; edge < end; ) {
        if (isStoredByMate(edge)) edge++;
        else {
          edge = endOfBlock(edge, end);
          blocks++;
        }
      }
    }
    return Math.min(blocks, vertexCount);
  }
}

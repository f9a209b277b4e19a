// Cell by cell: blocks whose boxes meet, then edges whose boxes meet. Two blocks that share several cells are looked at
// in the one cell that holds the south-west corner of what their boxes have in common.
import type { BlockGrid } from './block-grid.ts';
import type { EdgeBlocks } from './edge-blocks.ts';
import type { FlatPlan } from './flat-plan.ts';

export interface SweepVisitors {
  /** Two edges of different runs, boxes meeting, not both of one polygon alone. Null: nobody asks. */
  readonly crossEdges: ((e: number, f: number) => void) | null;
  /** Two edges that have an owner in common, boxes meeting. */
  readonly findContact: (e: number, f: number) => void;
  readonly onProgress?: ((fraction: number) => void) | undefined;
}

export function sweepGrid(
  plan: FlatPlan,
  blocks: EdgeBlocks,
  grid: BlockGrid,
  visitors: SweepVisitors,
): void {
  const { x, y, next } = plan;
  const { firstEdge, edgeCount, owner, mateOwner, run, boxes } = blocks;
  const { columns, rows, minX, minY, cellsPerMetre, starts, items } = grid;
  const { crossEdges, findContact, onProgress } = visitors;
  for (let block = 0; block < blocks.count; block++) meetItself(block);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) sweepCell(row, column);
    onProgress?.((row + 1) / rows);
  }

  // HOT
  function sweepCell(row: number, column: number): void {
    const start = starts[row * columns + column] as number;
    const end = starts[row * columns + column + 1] as number;
    for (let first = start; first < end; first++) {
      const p = items[first] as number;
      const west = boxes[p * 4] as number;
      const south = boxes[p * 4 + 1] as number;
      const east = boxes[p * 4 + 2] as number;
      const north = boxes[p * 4 + 3] as number;
      for (let second = first + 1; second < end; second++) {
        const q = items[second] as number;
        const otherWest = boxes[q * 4] as number;
        const otherSouth = boxes[q * 4 + 1] as number;
        if (
          otherWest > east ||
          otherSouth > north ||
          (boxes[q * 4 + 2] as number) < west ||
          (boxes[q * 4 + 3] as number) < south
        ) {
          continue;
        }
        const cornerX = Math.max(otherWest, west);
        const cornerY = Math.max(otherSouth, south);
        if (
          (((cornerX - minX) * cellsPerMetre) | 0) !== column ||
          (((cornerY - minY) * cellsPerMetre) | 0) !== row
        ) {
          continue;
        }
        meetBlocks(p, q);
      }
    }
  }

  function meetBlocks(p: number, q: number): void {
    const one = owner[p] as number;
    const mateOfOne = mateOwner[p] as number;
    const other = owner[q] as number;
    const mateOfOther = mateOwner[q] as number;
    const isOfOnePolygon = one === other && mateOfOne < 0 && mateOfOther < 0;
    if (crossEdges && run[p] !== run[q] && !isOfOnePolygon) meetEdges(p, q, crossEdges);
    if (
      one === other ||
      one === mateOfOther ||
      (mateOfOne >= 0 && (mateOfOne === other || mateOfOne === mateOfOther))
    ) {
      meetEdges(p, q, findContact);
    }
  }

  // HOT
  function meetEdges(p: number, q: number, visit: (e: number, f: number) => void): void {
    const west = Math.max(boxes[p * 4] as number, boxes[q * 4] as number);
    const south = Math.max(boxes[p * 4 + 1] as number, boxes[q * 4 + 1] as number);
    const east = Math.min(boxes[p * 4 + 2] as number, boxes[q * 4 + 2] as number);
    const north = Math.min(boxes[p * 4 + 3] as number, boxes[q * 4 + 3] as number);
    const endOfP = (firstEdge[p] as number) + (edgeCount[p] as number);
    const firstOfQ = firstEdge[q] as number;
    const endOfQ = firstOfQ + (edgeCount[q] as number);
    for (let e = firstEdge[p] as number; e < endOfP; e++) {
      const endOfE = next[e] as number;
      const ax = x[e] as number;
      const bx = x[endOfE] as number;
      const eWest = Math.min(ax, bx);
      const eEast = Math.max(ax, bx);
      if (eWest > east || eEast < west) continue;
      const ay = y[e] as number;
      const by = y[endOfE] as number;
      const eSouth = Math.min(ay, by);
      const eNorth = Math.max(ay, by);
      if (eSouth > north || eNorth < south) continue;
      for (let f = firstOfQ; f < endOfQ; f++) {
        const endOfF = next[f] as number;
        const cx = x[f] as number;
        const dx = x[endOfF] as number;
        if (cx < dx ? cx > eEast || dx < eWest : dx > eEast || cx < eWest) continue;
        const cy = y[f] as number;
        const dy = y[endOfF] as number;
        if (cy < dy ? cy > eNorth || dy < eSouth : dy > eNorth || cy < eSouth) continue;
        visit(e, f);
      }
    }
  }

  /** Edges of one block against each other, those that follow left out. */
  function meetItself(block: number): void {
    const start = firstEdge[block] as number;
    const end = start + (edgeCount[block] as number);
    for (let e = start; e + 2 < end; e++) {
      const ax = x[e] as number;
      const bx = x[e + 1] as number;
      const eWest = Math.min(ax, bx);
      const eEast = Math.max(ax, bx);
      for (let f = e + 2; f < end; f++) {
        const cx = x[f] as number;
        const dx = x[next[f] as number] as number;
        if (cx < dx ? cx > eEast || dx < eWest : dx > eEast || cx < eWest) continue;
        const ay = y[e] as number;
        const by = y[e + 1] as number;
        const cy = y[f] as number;
        const dy = y[next[f] as number] as number;
        if (Math.max(ay, by) < Math.min(cy, dy) || Math.max(cy, dy) < Math.min(ay, by)) continue;
        findContact(e, f);
      }
    }
  }
}

// A uniform grid over the plan; every cell lists the blocks whose boxes meet it. Borders are spread evenly over a
// plan, so a grid finds neighbours faster than a tree and is built in two passes of counting.
import type { ArrayPool } from './array-pool.ts';
import type { EdgeBlocks } from './edge-blocks.ts';

const mostCells = 4_000_000;

export interface BlockGrid {
  readonly columns: number;
  readonly rows: number;
  readonly minX: number;
  readonly minY: number;
  readonly cellsPerMetre: number;
  /** Where each cell's list starts in `items`, and one past the last. */
  readonly starts: Int32Array;
  readonly items: Int32Array;
}

export function buildBlockGrid({ count, boxes }: EdgeBlocks, pool: ArrayPool): BlockGrid {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  let extents = 0;
  for (let at = 0; at < count * 4; at += 4) {
    const west = boxes[at] as number;
    const south = boxes[at + 1] as number;
    const east = boxes[at + 2] as number;
    const north = boxes[at + 3] as number;
    if (west < minX) minX = west;
    if (south < minY) minY = south;
    if (east > maxX) maxX = east;
    if (north > maxY) maxY = north;
    extents += Math.max(east - west, north - south);
  }
  if (count === 0) [minX, minY, maxX, maxY] = [0, 0, 0, 0];
  const width = maxX - minX;
  const height = maxY - minY;
  // About twice a block: most blocks lie in one to four cells. Never more cells a side than there are in all.
  const cell = Math.max(
    (2 * extents) / Math.max(1, count),
    Math.sqrt((width * height) / mostCells),
    Math.max(width, height) / mostCells,
    1e-9,
  );
  const cellsPerMetre = 1 / cell;
  const columns = Math.floor(width * cellsPerMetre) + 1;
  const rows = Math.floor(height * cellsPerMetre) + 1;
  const starts = pool.take(Int32Array, 'cellStarts', columns * rows + 1);
  let total = 0;
  for (let block = 0; block < count; block++) {
    const at = block * 4;
    const firstColumn = (((boxes[at] as number) - minX) * cellsPerMetre) | 0;
    const lastColumn = (((boxes[at + 2] as number) - minX) * cellsPerMetre) | 0;
    const lastRow = (((boxes[at + 3] as number) - minY) * cellsPerMetre) | 0;
    for (let row = (((boxes[at + 1] as number) - minY) * cellsPerMetre) | 0; row <= lastRow; row++) {
      for (let column = firstColumn; column <= lastColumn; column++) {
        const index = row * columns + column;
        starts[index] = (starts[index] as number) + 1;
        total++;
      }
    }
  }
  let sum = 0;
  for (let index = 0; index < columns * rows; index++) {
    sum += starts[index] as number;
    starts[index] = sum;
  }
  starts[columns * rows] = sum;
  const items = pool.take(Int32Array, 'cellItems', total);
  for (let block = count - 1; block >= 0; block--) {
    const at = block * 4;
    const firstColumn = (((boxes[at] as number) - minX) * cellsPerMetre) | 0;
    const lastColumn = (((boxes[at + 2] as number) - minX) * cellsPerMetre) | 0;
    const lastRow = (((boxes[at + 3] as number) - minY) * cellsPerMetre) | 0;
    for (let row = (((boxes[at + 1] as number) - minY) * cellsPerMetre) | 0; row <= lastRow; row++) {
      for (let column = firstColumn; column <= lastColumn; column++) {
        const index = row * columns + column;
        const slot = (starts[index] as number) - 1;
        starts[index] = slot;
        items[slot] = block;
      }
    }
  }
  return { columns, rows, minX, minY, cellsPerMetre, starts, items };
}

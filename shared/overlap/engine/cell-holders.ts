// Which polygons hold the place of each cell, the middle of its west side: along every row from the west each edge that is
// passed turns its owner on or off. Whoever asks for a point walks from its cell's place to it and turns round at the edges
// on the way. Places, and the corner on the way, are thought of as a little to the west and far less to the north; so none
// lies on an edge, and all decisions agree.
import type { ArrayPool } from './array-pool.ts';
import { middleOfRow, type PointGrid, westOfColumn } from './point-grid.ts';
import { sideOfLine } from './simulated-orientation.ts';

export interface CellHolders {
  /** Which list holds at the place of each cell; list 0 is empty. */
  readonly listOfCell: Int32Array;
  /** First of `holders` in each list, and one past the last; ascending inside a list. */
  readonly listStarts: Int32Array;
  readonly holders: Int32Array;
}

/** Lives until the pool's next use. */
export function findCellHolders(grid: PointGrid, pool: ArrayPool): CellHolders {
  const { columns, rows, ends, owner, edgeStarts, edges } = grid;
  const listOfCell = pool.take(Int32Array, 'holderLists', columns * rows);
  const listStarts = [0, 0];
  const holders: number[] = [];
  for (let row = 0; row < rows; row++) {
    const y = middleOfRow(grid, row);
    const current: number[] = [];
    let list = 0;
    for (let column = 0; column < columns; column++) {
      const cell = row * columns + column;
      listOfCell[cell] = list;
      if (passEdges(cell, column, y, current)) list = addList(current);
    }
  }
  return { listOfCell, listStarts: Int32Array.from(listStarts), holders: Int32Array.from(holders) };

  /** Whether an edge was passed between the places of this cell and the next one of the row. HOT */
  function passEdges(cell: number, column: number, y: number, current: number[]): boolean {
    let isPassed = false;
    const end = edgeStarts[cell + 1] as number;
    for (let at = edgeStarts[cell] as number; at < end; at++) {
      const edge = edges[at] as number;
      const ay = ends[edge * 2 + 1] as number;
      const by = ends[edge * 2 + 3] as number;
      if (ay > y === by > y) continue;
      const ax = ends[edge * 2] as number;
      const bx = ends[edge * 2 + 2] as number;
      const isLeft = isLeftOf(ax, ay, bx, by, westOfColumn(grid, column), y);
      if (isLeft === isLeftOf(ax, ay, bx, by, westOfColumn(grid, column + 1), y)) continue;
      toggle(current, owner[edge] as number);
      isPassed = true;
    }
    return isPassed;
  }

  function addList(current: number[]): number {
    if (current.length === 0) return 0;
    current.sort((a, b) => a - b);
    for (const polygon of current) holders.push(polygon);
    listStarts.push(holders.length);
    return listStarts.length - 2;
  }
}

/** Whether a place, or a corner, is left of an edge. */
export function isLeftOf(ax: number, ay: number, bx: number, by: number, x: number, y: number): boolean {
  const side = sideOfLine(ax, ay, bx, by, x, y);
  if (side !== 0) return side > 0;
  return by > ay || (by === ay && bx > ax);
}

function toggle(list: number[], value: number): void {
  const at = list.indexOf(value);
  if (at < 0) list.push(value);
  else list.splice(at, 1);
}

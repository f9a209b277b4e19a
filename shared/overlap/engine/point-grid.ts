// For “which polygons is this point in?”, asked of hundreds of thousands of points: a grid of cells, each with the edges
// that pass it or come close.
import type { ArrayPool } from './array-pool.ts';
import { boxOfPacked } from './box-of-packed.ts';
import type { PackedPolygons } from './packed-polygons.ts';

export interface PointGrid extends Cells, ClosedRings {
  /** Edges by cell. */
  readonly edgeStarts: Int32Array;
  readonly edges: Int32Array;
}

interface Cells {
  readonly columns: number;
  readonly rows: number;
  readonly minX: number;
  readonly minY: number;
  readonly columnsPerMetre: number;
  readonly rowsPerMetre: number;
}

interface ClosedRings {
  /** Rings with their first vertex repeated at the end, x and y in turn: edge e runs from vertex e to vertex e + 1. */
  readonly ends: Float64Array;
  /** Polygon of every edge; −1 between the last vertex of a ring and the first of the next. */
  readonly owner: Int32Array;
}

const mostCellsAcross = 2048;
const mostCellsPerMetre = 100;
/** Edges this near to a cell (in cells) are listed in it too; more than rounding can move a cell's side. */
const slackInCells = 1e-6;
const slackOfCoordinates = 2 ** -38;

/** Lives until the pool's next use. */
export function buildPointGrid(packed: PackedPolygons, pool: ArrayPool): PointGrid {
  const rings = closeRings(packed, pool);
  const { slack, ...cells } = layOutCells(packed);
  return { ...cells, ...rings, ...sortIntoCells(cells, rings, slack, pool) };
}

/** The west side of a column (metres). */
export function westOfColumn({ minX, columnsPerMetre }: Cells, column: number): number {
  return minX + column / columnsPerMetre;
}

/** The middle of a row (metres). */
export function middleOfRow({ minY, rowsPerMetre }: Cells, row: number): number {
  return minY + (row + 0.5) / rowsPerMetre;
}

function closeRings(
  { coordinates, ringStarts, polygonStarts }: PackedPolygons,
  pool: ArrayPool,
): ClosedRings {
  const count = coordinates.length / 2 + ringStarts.length - 1;
  const ends = pool.take(Float64Array, 'closedRings', count * 2);
  const owner = pool.take(Int32Array, 'closedRingOwners', count);
  let at = 0;
  for (let polygon = 0; polygon + 1 < polygonStarts.length; polygon++) {
    for (let ring = polygonStarts[polygon] as number; ring < (polygonStarts[polygon + 1] as number); ring++) {
      const start = ringStarts[ring] as number;
      const size = (ringStarts[ring + 1] as number) - start;
      if (size === 0) continue;
      ends.set(coordinates.subarray(start * 2, (start + size) * 2), at * 2);
      owner.fill(polygon, at, at + size);
      at += size;
      ends[at * 2] = coordinates[start * 2] as number;
      ends[at * 2 + 1] = coordinates[start * 2 + 1] as number;
      owner[at++] = -1;
    }
  }
  return { ends: ends.subarray(0, at * 2), owner: owner.subarray(0, at) };
}

function layOutCells({ coordinates }: PackedPolygons): Cells & { readonly slack: number } {
  const [minX, minY, maxX, maxY] = coordinates.length === 0 ? [0, 0, 0, 0] : boxOfPacked(coordinates);
  const across = Math.max(1, Math.min(mostCellsAcross, Math.round(Math.sqrt(coordinates.length / 2))));
  const columnsPerMetre = Math.min(mostCellsPerMetre, across / (maxX - minX));
  const rowsPerMetre = Math.min(mostCellsPerMetre, across / (maxY - minY));
  const largest = Math.max(-minX, maxX, -minY, maxY);
  const slack = slackInCells + slackOfCoordinates * largest * Math.max(columnsPerMetre, rowsPerMetre);
  // One more each way: the plan's east and north border.
  return { columns: across + 1, rows: across + 1, minX, minY, columnsPerMetre, rowsPerMetre, slack };
}

function sortIntoCells(
  { columns, rows, minX, minY, columnsPerMetre, rowsPerMetre }: Cells,
  { ends, owner }: ClosedRings,
  slack: number,
  pool: ArrayPool,
): Pick<PointGrid, 'edgeStarts' | 'edges'> {
  const edgeStarts = pool.take(Int32Array, 'pointCellStarts', columns * rows + 1);
  // Every visit of a cell by an edge, in the order of the edges.
  let cellOfVisit: Int32Array = pool.take(Int32Array, 'cellOfVisit', owner.length * 2);
  let edgeOfVisit: Int32Array = pool.take(Int32Array, 'edgeOfVisit', owner.length * 2);
  let visits = 0;
  for (let edge = 0; edge < owner.length; edge++) {
    if (owner[edge] !== -1) visitCells(edge);
  }
  let sum = 0;
  for (let cell = 0; cell <= columns * rows; cell++) {
    sum += edgeStarts[cell] as number;
    edgeStarts[cell] = sum;
  }
  const edges = pool.take(Int32Array, 'pointCellEdges', visits);
  for (let visit = visits - 1; visit >= 0; visit--) {
    const cell = cellOfVisit[visit] as number;
    const slot = (edgeStarts[cell] as number) - 1;
    edgeStarts[cell] = slot;
    edges[slot] = edgeOfVisit[visit] as number;
  }
  return { edgeStarts, edges };

  /** Cells that the edge can pass: row by row those between its places at the row's two sides. HOT */
  function visitCells(edge: number): void {
    const ax = ((ends[edge * 2] as number) - minX) * columnsPerMetre;
    const ay = ((ends[edge * 2 + 1] as number) - minY) * rowsPerMetre;
    const bx = ((ends[edge * 2 + 2] as number) - minX) * columnsPerMetre;
    const by = ((ends[edge * 2 + 3] as number) - minY) * rowsPerMetre;
    const firstColumn = (Math.min(ax, bx) - slack) | 0;
    const lastColumn = (Math.max(ax, bx) + slack) | 0;
    const firstRow = (Math.min(ay, by) - slack) | 0;
    const lastRow = (Math.max(ay, by) + slack) | 0;
    if (firstColumn === lastColumn || firstRow === lastRow || ay === by) {
      for (let row = firstRow; row <= lastRow; row++) visitRow(row, firstColumn, lastColumn, edge);
      return;
    }
    const slope = (bx - ax) / (by - ay);
    const reach = slack * (1 + Math.abs(slope));
    for (let row = firstRow; row <= lastRow; row++) {
      const xLow = ax + (Math.max(row, Math.min(ay, by)) - ay) * slope;
      const xHigh = ax + (Math.min(row + 1, Math.max(ay, by)) - ay) * slope;
      const from = Math.max(firstColumn, Math.floor(Math.min(xLow, xHigh) - reach));
      const to = Math.min(lastColumn, Math.floor(Math.max(xLow, xHigh) + reach));
      visitRow(row, from, to, edge);
    }
  }

  function visitRow(row: number, from: number, to: number, edge: number): void {
    for (let column = from; column <= to; column++) {
      if (visits === cellOfVisit.length) {
        cellOfVisit = doubled(cellOfVisit);
        edgeOfVisit = doubled(edgeOfVisit);
      }
      const cell = row * columns + column;
      cellOfVisit[visits] = cell;
      edgeOfVisit[visits++] = edge;
      edgeStarts[cell] = (edgeStarts[cell] as number) + 1;
    }
  }
}

function doubled(list: Int32Array): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(list.length * 2);
  longer.set(list);
  return longer;
}

// For “which polygons is this point in?”, asked of hundreds of thousands of points: a grid of cells, each with the edges
// near it and the polygons that hold one place of it (the middle of its west side). Whoever asks walks from that place
// to the point inside the cell and turns round at every edge on the way.
import type { PackedPolygons } from './packed-polygons.ts';
import { sideOfLine } from './simulated-orientation.ts';

export interface PointGrid {
  readonly columns: number;
  readonly rows: number;
  readonly minX: number;
  readonly minY: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  /** Ends and owner of every edge. */
  readonly ax: Float64Array;
  readonly ay: Float64Array;
  readonly bx: Float64Array;
  readonly by: Float64Array;
  readonly owner: Int32Array;
  /** Edges by cell. */
  readonly edgeStarts: Int32Array;
  readonly edges: Int32Array;
  /** Polygons that hold the place of a cell. */
  readonly holderStarts: Int32Array;
  readonly holders: Int32Array;
}

const mostCellsAcross = 2048;

export function buildPointGrid(packed: PackedPolygons): PointGrid {
  const listed = listEdges(packed);
  const { ax, ay, count } = listed;
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let edge = 0; edge < count; edge++) {
    const x = ax[edge] as number;
    const y = ay[edge] as number;
    if (x < minX) minX = x;
    if (x > maxX) maxX = x;
    if (y < minY) minY = y;
    if (y > maxY) maxY = y;
  }
  if (count === 0) [minX, minY, maxX, maxY] = [0, 0, 0, 0];
  const across = Math.max(1, Math.min(mostCellsAcross, Math.round(Math.sqrt(count))));
  // A little wider than the plan, so that its last column and row hold its east and north border.
  const cellWidth = Math.max(1e-9, ((maxX - minX) / across) * (1 + 1e-12));
  const cellHeight = Math.max(1e-9, ((maxY - minY) / across) * (1 + 1e-12));
  const frame = { ...listed, columns: across + 1, rows: across + 1, minX, minY, cellWidth, cellHeight };
  const byCell = sortIntoCells(frame);
  return { ...frame, ...byCell, ...findHolders(frame, byCell) };
}

interface ListedEdges extends Pick<PointGrid, 'ax' | 'ay' | 'bx' | 'by' | 'owner'> {
  readonly count: number;
}

type Frame = ListedEdges & Pick<PointGrid, 'columns' | 'rows' | 'minX' | 'minY' | 'cellWidth' | 'cellHeight'>;

function listEdges({ coordinates, ringStarts, polygonStarts }: PackedPolygons): ListedEdges {
  const count = coordinates.length / 2;
  const ax = new Float64Array(count);
  const ay = new Float64Array(count);
  const bx = new Float64Array(count);
  const by = new Float64Array(count);
  const owner = new Int32Array(count);
  for (let polygon = 0; polygon + 1 < polygonStarts.length; polygon++) {
    for (let ring = polygonStarts[polygon] as number; ring < (polygonStarts[polygon + 1] as number); ring++) {
      const start = ringStarts[ring] as number;
      const end = ringStarts[ring + 1] as number;
      for (let vertex = start; vertex < end; vertex++) {
        const after = vertex + 1 < end ? vertex + 1 : start;
        ax[vertex] = coordinates[vertex * 2] as number;
        ay[vertex] = coordinates[vertex * 2 + 1] as number;
        bx[vertex] = coordinates[after * 2] as number;
        by[vertex] = coordinates[after * 2 + 1] as number;
        owner[vertex] = polygon;
      }
    }
  }
  return { ax, ay, bx, by, owner, count };
}

function sortIntoCells(frame: Frame): Pick<PointGrid, 'edgeStarts' | 'edges'> {
  const { count, columns, rows } = frame;
  const edgeStarts = new Int32Array(columns * rows + 1);
  for (let edge = 0; edge < count; edge++) {
    forEachCell(frame, edge, (cell) => {
      edgeStarts[cell] = (edgeStarts[cell] as number) + 1;
    });
  }
  let sum = 0;
  for (let cell = 0; cell <= columns * rows; cell++) {
    sum += edgeStarts[cell] as number;
    edgeStarts[cell] = sum;
  }
  const edges = new Int32Array(sum);
  for (let edge = count - 1; edge >= 0; edge--) {
    forEachCell(frame, edge, (cell) => {
      const slot = (edgeStarts[cell] as number) - 1;
      edgeStarts[cell] = slot;
      edges[slot] = edge;
    });
  }
  return { edgeStarts, edges };
}

/** Cells that the edge can pass: row by row those between its places at the row's two sides, rounding allowed for. */
function forEachCell(frame: Frame, edge: number, visit: (cell: number) => void): void {
  const { columns, minX, minY, cellWidth, cellHeight } = frame;
  const ax = frame.ax[edge] as number;
  const ay = frame.ay[edge] as number;
  const bx = frame.bx[edge] as number;
  const by = frame.by[edge] as number;
  const firstRow = Math.floor((Math.min(ay, by) - minY) / cellHeight);
  const lastRow = Math.floor((Math.max(ay, by) - minY) / cellHeight);
  const west = Math.floor((Math.min(ax, bx) - minX) / cellWidth);
  const east = Math.floor((Math.max(ax, bx) - minX) / cellWidth);
  if (west === east || firstRow === lastRow) {
    for (let row = firstRow; row <= lastRow; row++) {
      for (let column = west; column <= east; column++) visit(row * columns + column);
    }
    return;
  }
  const slope = (bx - ax) / (by - ay);
  const slack = cellWidth * 1e-6;
  for (let row = firstRow; row <= lastRow; row++) {
    const low = Math.max(minY + row * cellHeight, Math.min(ay, by));
    const high = Math.min(minY + (row + 1) * cellHeight, Math.max(ay, by));
    const xLow = ax + (low - ay) * slope;
    const xHigh = ax + (high - ay) * slope;
    const from = Math.max(west, Math.floor((Math.min(xLow, xHigh) - slack - minX) / cellWidth));
    const to = Math.min(east, Math.floor((Math.max(xLow, xHigh) + slack - minX) / cellWidth));
    for (let column = from; column <= to; column++) visit(row * columns + column);
  }
}

/** Along the middle of every row from the west: each edge that is passed turns its owner on or off. */
function findHolders(
  frame: Frame,
  { edgeStarts, edges }: Pick<PointGrid, 'edgeStarts' | 'edges'>,
): Pick<PointGrid, 'holderStarts' | 'holders'> {
  const { columns, rows, minX, minY, cellWidth, cellHeight, ax, ay, bx, by, owner } = frame;
  const holderStarts = new Int32Array(columns * rows + 1);
  const holders: number[] = [];
  for (let row = 0; row < rows; row++) {
    const y = minY + (row + 0.5) * cellHeight;
    const current: number[] = [];
    for (let column = 0; column < columns; column++) {
      const cell = row * columns + column;
      holderStarts[cell] = holders.length;
      for (const polygon of current) holders.push(polygon);
      const west = minX + column * cellWidth;
      const east = minX + (column + 1) * cellWidth;
      for (let at = edgeStarts[cell] as number; at < (edgeStarts[cell + 1] as number); at++) {
        const edge = edges[at] as number;
        if (isWestOf(edge, east, y) && (column === 0 || !isWestOf(edge, west, y))) {
          toggle(current, owner[edge] as number);
        }
      }
    }
  }
  holderStarts[columns * rows] = holders.length;
  return { holderStarts, holders: Int32Array.from(holders) };

  /** Whether the edge crosses the row's middle, and does so west of x (or at it, by the rule of sides). */
  function isWestOf(edge: number, x: number, y: number): boolean {
    const fromY = ay[edge] as number;
    const toY = by[edge] as number;
    if (fromY > y === toY > y) return false;
    const side = sideOfLine(ax[edge] as number, fromY, bx[edge] as number, toY, x, y);
    return toY > fromY ? side < 0 : side > 0;
  }
}

function toggle(list: number[], value: number): void {
  const at = list.indexOf(value);
  if (at < 0) list.push(value);
  else {
    list[at] = list[list.length - 1] as number;
    list.pop();
  }
}

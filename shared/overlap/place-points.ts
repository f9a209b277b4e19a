// Which catchment does each of many points lie in? One rule for all: a polygon holds the points inside it and on its
// border. A point that several hold (on a common border, in an overlap) goes to the one that comes first in the list,
// and is counted, so that nobody is surprised. Points on a border are marked.
import { withArrayPool } from './engine/array-pool.ts';
import { type CellHolders, findCellHolders, isLeftOf } from './engine/cell-holders.ts';
import type { PackedPolygons } from './engine/packed-polygons.ts';
import { buildPointGrid, middleOfRow, type PointGrid, westOfColumn } from './engine/point-grid.ts';
import { sideOfLine } from './engine/simulated-orientation.ts';

export interface PlacedPoints {
  /** Number of the first polygon that holds each point; −1 where none does. */
  readonly holder: Int32Array;
  /** How many polygons hold it (255 stands for more). */
  readonly holderCount: Uint8Array;
  /** 1 where it lies exactly on the border of a polygon that holds it. */
  readonly isOnBorder: Uint8Array;
}

/** Places points (x and y in turn, the metres of `packed`). */
export function placePoints(packed: PackedPolygons, points: Float64Array): PlacedPoints {
  return withArrayPool((pool) => {
    const grid = buildPointGrid(packed, pool);
    return placeInGrid(grid, findCellHolders(grid, pool), points);
  });
}

function placeInGrid(
  grid: PointGrid,
  { listOfCell, listStarts, holders }: CellHolders,
  points: Float64Array,
): PlacedPoints {
  const { columns, rows, minX, minY, columnsPerMetre, rowsPerMetre, ends, owner, edgeStarts, edges } = grid;
  const count = points.length / 2;
  const holder = new Int32Array(count).fill(-1);
  const holderCount = new Uint8Array(count);
  const isOnBorder = new Uint8Array(count);
  // What holds the point so far, without order. A list of JavaScript's would be made anew for every point.
  let inside = new Int32Array(16);
  let insideCount = 0;
  for (let point = 0; point < count; point++) {
    placePoint(point, points[point * 2] as number, points[point * 2 + 1] as number);
  }
  return { holder, holderCount, isOnBorder };

  // HOT
  function placePoint(point: number, x: number, y: number): void {
    const east = (x - minX) * columnsPerMetre;
    const north = (y - minY) * rowsPerMetre;
    if (!(east >= 0 && north >= 0 && east < columns && north < rows)) return;
    const column = east | 0;
    const row = north | 0;
    const cell = row * columns + column;
    const list = listOfCell[cell] as number;
    const firstHolder = listStarts[list] as number;
    const endOfHolders = listStarts[list + 1] as number;
    const firstEdge = edgeStarts[cell] as number;
    const endOfEdges = edgeStarts[cell + 1] as number;
    if (firstEdge === endOfEdges) {
      if (firstHolder === endOfHolders) return;
      holder[point] = holders[firstHolder] as number;
      holderCount[point] = Math.min(255, endOfHolders - firstHolder);
      return;
    }
    insideCount = 0;
    for (let at = firstHolder; at < endOfHolders; at++) add(holders[at] as number);
    const west = westOfColumn(grid, column);
    const middle = middleOfRow(grid, row);
    for (let at = firstEdge; at < endOfEdges; at++) {
      if (walkPast(edges[at] as number, west, middle, x, y)) isOnBorder[point] = 1;
    }
    if (isOnBorder[point] === 1) addTouched(firstEdge, endOfEdges, x, y);
    if (insideCount === 0) return;
    let lowest = inside[0] as number;
    for (let at = 1; at < insideCount; at++) lowest = Math.min(lowest, inside[at] as number);
    holder[point] = lowest;
    holderCount[point] = Math.min(255, insideCount);
  }

  /** First up or down the cell's west side, then east to the point; an edge may cross either leg, or both. Is the point on it? */
  function walkPast(edge: number, west: number, middle: number, x: number, y: number): boolean {
    const ax = ends[edge * 2] as number;
    const ay = ends[edge * 2 + 1] as number;
    const bx = ends[edge * 2 + 2] as number;
    const by = ends[edge * 2 + 3] as number;
    const isBesideWest = ax >= west !== bx >= west;
    const isBesidePoint = ay > y !== by > y;
    if (isBesideWest || isBesidePoint) {
      const isLeftAtCorner = isLeftOf(ax, ay, bx, by, west, y);
      let isTurned = isBesideWest && isLeftAtCorner !== isLeftOf(ax, ay, bx, by, west, middle);
      if (isBesidePoint && isLeftAtCorner !== isLeftOf(ax, ay, bx, by, x, y)) isTurned = !isTurned;
      if (isTurned) turn(owner[edge] as number);
    }
    return isOnEdge(ax, ay, bx, by, x, y);
  }

  /** Polygons that have the point on their border and do not hold it by the walk. */
  function addTouched(firstEdge: number, endOfEdges: number, x: number, y: number): void {
    for (let at = firstEdge; at < endOfEdges; at++) {
      const edge = edges[at] as number;
      const polygon = owner[edge] as number;
      if (placeOf(polygon) >= 0) continue;
      const [ax = 0, ay = 0, bx = 0, by = 0] = ends.subarray(edge * 2, edge * 2 + 4);
      if (isOnEdge(ax, ay, bx, by, x, y)) add(polygon);
    }
  }

  function turn(polygon: number): void {
    const at = placeOf(polygon);
    if (at < 0) add(polygon);
    else inside[at] = inside[--insideCount] as number;
  }

  function placeOf(polygon: number): number {
    for (let at = 0; at < insideCount; at++) if (inside[at] === polygon) return at;
    return -1;
  }

  function add(polygon: number): void {
    if (insideCount === inside.length) {
      const longer = new Int32Array(inside.length * 2);
      longer.set(inside);
      inside = longer;
    }
    inside[insideCount++] = polygon;
  }
}

function isOnEdge(ax: number, ay: number, bx: number, by: number, x: number, y: number): boolean {
  if (ax < bx ? x < ax || x > bx : x < bx || x > ax) return false;
  if (ay < by ? y < ay || y > by : y < by || y > ay) return false;
  return sideOfLine(ax, ay, bx, by, x, y) === 0;
}

// Which catchment does each of many points lie in? One rule for all: a polygon holds the points inside it and on its
// border. A point that several hold (on a common border, in an overlap) goes to the one that comes first in the list,
// and is counted, so that nobody is surprised. Points on a border are marked.
import type { PackedPolygons } from './engine/packed-polygons.ts';
import { buildPointGrid, type PointGrid } from './engine/point-grid.ts';
import { sideOfLine } from './engine/simulated-orientation.ts';

export interface PlacedPoints {
  /** Number of the first polygon that holds each point; −1 where none does. */
  readonly holder: Int32Array;
  /** How many polygons hold it (255 stands for more). */
  readonly holderCount: Uint8Array;
  /** 1 where it lies exactly on the border of a polygon that holds it. */
  readonly isOnBorder: Uint8Array;
}

/** Places points (x and y in turn, the metres of `packed`). 200,000 in a city's 435 catchments take 0.1 s, index included. */
export function placePoints(packed: PackedPolygons, points: Float64Array): PlacedPoints {
  return placePointsInGrid(buildPointGrid(packed), points);
}

/** As placePoints, for a grid that is asked more than once. */
export function placePointsInGrid(grid: PointGrid, points: Float64Array): PlacedPoints {
  const { columns, rows, minX, minY, cellWidth, cellHeight, ax, ay, bx, by, owner } = grid;
  const { edgeStarts, edges, holderStarts, holders } = grid;
  const count = points.length / 2;
  const holder = new Int32Array(count).fill(-1);
  const holderCount = new Uint8Array(count);
  const isOnBorder = new Uint8Array(count);
  const inside: number[] = [];
  for (let point = 0; point < count; point++) placePoint(point);
  return { holder, holderCount, isOnBorder };

  // HOT
  function placePoint(point: number): void {
    const x = points[point * 2] as number;
    const y = points[point * 2 + 1] as number;
    const column = Math.floor((x - minX) / cellWidth);
    const row = Math.floor((y - minY) / cellHeight);
    if (!(column >= 0 && row >= 0 && column < columns && row < rows)) return;
    const cell = row * columns + column;
    const first = holderStarts[cell] as number;
    const end = holderStarts[cell + 1] as number;
    const firstEdge = edgeStarts[cell] as number;
    const endOfEdges = edgeStarts[cell + 1] as number;
    inside.length = 0;
    for (let at = first; at < end; at++) inside.push(holders[at] as number);
    const west = minX + column * cellWidth;
    const middle = minY + (row + 0.5) * cellHeight;
    let isTouched = false;
    for (let at = firstEdge; at < endOfEdges; at++) {
      const edge = edges[at] as number;
      const fromX = ax[edge] as number;
      const fromY = ay[edge] as number;
      const toX = bx[edge] as number;
      const toY = by[edge] as number;
      // First up or down the cell's west side, then east to the point; the edge may cross either leg, or both.
      let isTurned = false;
      if (fromX > west !== toX > west) {
        const isLeftAtStart = sideOfLine(fromX, fromY, toX, toY, west, middle) > 0;
        isTurned = isLeftAtStart !== sideOfLine(fromX, fromY, toX, toY, west, y) > 0;
      }
      if (fromY > y !== toY > y) {
        const isLeftAtCorner = sideOfLine(fromX, fromY, toX, toY, west, y) > 0;
        if (isLeftAtCorner !== sideOfLine(fromX, fromY, toX, toY, x, y) > 0) isTurned = !isTurned;
      }
      if (isTurned) toggle(owner[edge] as number);
      if (isOnEdge(fromX, fromY, toX, toY, x, y)) isTouched = true;
    }
    if (isTouched) {
      for (let at = firstEdge; at < endOfEdges; at++) {
        const edge = edges[at] as number;
        const polygon = owner[edge] as number;
        if (inside.includes(polygon)) continue;
        const [fromX, fromY] = [ax[edge] as number, ay[edge] as number];
        if (isOnEdge(fromX, fromY, bx[edge] as number, by[edge] as number, x, y)) inside.push(polygon);
      }
      isOnBorder[point] = 1;
    }
    if (inside.length === 0) return;
    let lowest = inside[0] as number;
    for (let at = 1; at < inside.length; at++) lowest = Math.min(lowest, inside[at] as number);
    holder[point] = lowest;
    holderCount[point] = Math.min(255, inside.length);
  }

  function toggle(polygon: number): void {
    const at = inside.indexOf(polygon);
    if (at < 0) inside.push(polygon);
    else {
      inside[at] = inside[inside.length - 1] as number;
      inside.pop();
    }
  }
}

function isOnEdge(ax: number, ay: number, bx: number, by: number, x: number, y: number): boolean {
  if (ax < bx ? x < ax || x > bx : x < bx || x > ax) return false;
  if (ay < by ? y < ay || y > by : y < by || y > ay) return false;
  return sideOfLine(ax, ay, bx, by, x, y) === 0;
}

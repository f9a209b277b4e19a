// Which edges of two polygons can border their overlap (or their difference)? Every edge is related to the other
// polygon by exact predicates; edges that both have exactly, in opposite direction, are the neighbours' common border
// and drop out. What is left decides, cheaply and without building anything, whether two polygons overlap at all.
//
//   A ───┐     shared-opposite edges are cut; a run of edges between two touching points lies wholly on one side,
//   ═════╪══ B  so one point-in-polygon test speaks for the run.
import { orient2d } from 'robust-predicates';
import { boxesMeet } from './planar-box.ts';
import type { PointPlace } from './point-in-polygon.ts';
import { type PreparedPolygon, placeInPrepared } from './prepared-polygon.ts';
import { distanceToSegment } from './segment-distance.ts';

export const outside = 1;
export const inside = 2;
/** Crosses the other border, or lies on it in a way that is not an exactly shared edge. */
export const crossing = 3;
/** The other polygon has the same edge with its interior on the same side. */
export const sharedSame = 4;
/** The other polygon has the same edge with its interior on the other side: a common border. */
export const sharedOpposite = 5;

export interface EdgeRelations {
  /** One of the constants above for every edge of the polygon. */
  readonly ofA: Uint8Array;
  readonly ofB: Uint8Array;
}

interface Side {
  readonly polygon: PreparedPolygon;
  readonly relations: Uint8Array;
  /** 1 where the other border passes through the start of the edge. */
  readonly touchedStarts: Uint8Array;
  readonly touchedEnds: Uint8Array;
}

/** Relates all edges of two prepared polygons of the same plane. */
export function relateEdges(a: PreparedPolygon, b: PreparedPolygon): EdgeRelations {
  const sideA = sideOf(a);
  const sideB = sideOf(b);
  const [few, many] = a.edges.length <= b.edges.length ? [sideA, sideB] : [sideB, sideA];
  meetEdges(few, many);
  classifyRuns(sideA, b);
  classifyRuns(sideB, a);
  return { ofA: sideA.relations, ofB: sideB.relations };
}

function sideOf(polygon: PreparedPolygon): Side {
  const count = polygon.edges.length / 4;
  return {
    polygon,
    relations: new Uint8Array(count),
    touchedStarts: new Uint8Array(count),
    touchedEnds: new Uint8Array(count),
  };
}

function meetEdges(few: Side, many: Side): void {
  const index = many.polygon.edgeIndex;
  if (!index || !boxesMeet(few.polygon.box, many.polygon.box)) return;
  const { edges } = few.polygon;
  const [minX, minY, maxX, maxY] = many.polygon.box;
  for (let edge = 0; edge < few.relations.length; edge++) {
    const at = edge * 4;
    const x1 = edges[at] as number;
    const y1 = edges[at + 1] as number;
    const x2 = edges[at + 2] as number;
    const y2 = edges[at + 3] as number;
    const left = Math.min(x1, x2);
    const right = Math.max(x1, x2);
    const bottom = Math.min(y1, y2);
    const top = Math.max(y1, y2);
    if (left > maxX || right < minX || bottom > maxY || top < minY) continue;
    for (const other of index.search(left, bottom, right, top)) meetPair(few, edge, many, other);
  }
}

// HOT: runs for every pair of edges whose boxes meet.
function meetPair(first: Side, edge: number, second: Side, other: number): void {
  const p = first.polygon.edges;
  const q = second.polygon.edges;
  const i = edge * 4;
  const j = other * 4;
  const [ax, ay, bx, by] = [p[i] as number, p[i + 1] as number, p[i + 2] as number, p[i + 3] as number];
  const [cx, cy, dx, dy] = [q[j] as number, q[j + 1] as number, q[j + 2] as number, q[j + 3] as number];
  const isSame = ax === cx && ay === cy && bx === dx && by === dy;
  const isOpposite = ax === dx && ay === dy && bx === cx && by === cy;
  if (isSame || isOpposite) {
    first.relations[edge] = isSame ? sharedSame : sharedOpposite;
    second.relations[other] = isSame ? sharedSame : sharedOpposite;
  }
  const sideOfA = orient2d(cx, cy, dx, dy, ax, ay);
  const sideOfB = orient2d(cx, cy, dx, dy, bx, by);
  if ((sideOfA > 0 && sideOfB > 0) || (sideOfA < 0 && sideOfB < 0)) return;
  const sideOfC = orient2d(ax, ay, bx, by, cx, cy);
  const sideOfD = orient2d(ax, ay, bx, by, dx, dy);
  if ((sideOfC > 0 && sideOfD > 0) || (sideOfC < 0 && sideOfD < 0)) return;
  if (sideOfA !== 0 && sideOfB !== 0 && sideOfC !== 0 && sideOfD !== 0) {
    markCrossing(first, edge);
    markCrossing(second, other);
    return;
  }
  // An end of one lies on the other. Where it is not an end of the other too, the other is cut there.
  if (sideOfA === 0 && isBetween(ax, ay, cx, cy, dx, dy)) {
    first.touchedStarts[edge] = 1;
    touch(second, other, ax, ay);
  }
  if (sideOfB === 0 && isBetween(bx, by, cx, cy, dx, dy)) {
    first.touchedEnds[edge] = 1;
    touch(second, other, bx, by);
  }
  if (sideOfC === 0 && isBetween(cx, cy, ax, ay, bx, by)) {
    second.touchedStarts[other] = 1;
    touch(first, edge, cx, cy);
  }
  if (sideOfD === 0 && isBetween(dx, dy, ax, ay, bx, by)) {
    second.touchedEnds[other] = 1;
    touch(first, edge, dx, dy);
  }
}

function markCrossing(side: Side, edge: number): void {
  const known = side.relations[edge];
  if (known !== sharedSame && known !== sharedOpposite) side.relations[edge] = crossing;
}

function touch(side: Side, edge: number, x: number, y: number): void {
  const { edges } = side.polygon;
  const at = edge * 4;
  if (edges[at] === x && edges[at + 1] === y) side.touchedStarts[edge] = 1;
  else if (edges[at + 2] === x && edges[at + 3] === y) side.touchedEnds[edge] = 1;
  else markCrossing(side, edge);
}

function isBetween(x: number, y: number, ax: number, ay: number, bx: number, by: number): boolean {
  return Math.min(ax, bx) <= x && x <= Math.max(ax, bx) && Math.min(ay, by) <= y && y <= Math.max(ay, by);
}

/** Gives every edge that met nothing the place of its run: edges in a row with no touching point between them. */
function classifyRuns(side: Side, other: PreparedPolygon): void {
  const { ringStarts } = side.polygon;
  for (let ring = 1; ring < ringStarts.length; ring++) {
    const start = ringStarts[ring - 1] as number;
    const end = ringStarts[ring] as number;
    let place = 0;
    for (let edge = start; edge < end; edge++) {
      if (side.relations[edge] !== 0) {
        place = 0;
        continue;
      }
      const isBreak = edge === start || side.touchedStarts[edge] === 1 || side.touchedEnds[edge - 1] === 1;
      if (place === 0 || isBreak) place = placeOfEdge(side, edge, other);
      side.relations[edge] = place;
      // The edge alone was doubtful, not its neighbours.
      if (place === crossing) place = 0;
    }
  }
}

/**
 * An edge that meets no border has the place of either end, and a stored end is exact. Only where the other border
 * passes through both ends is its middle asked, which is rounded: too near the border it counts as crossing, and the
 * overlay decides.
 */
function placeOfEdge(side: Side, edge: number, other: PreparedPolygon): number {
  const at = edge * 4;
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = side.polygon.edges.subarray(at, at + 4);
  if (side.touchedStarts[edge] === 0) return relationOf(placeInPrepared(x1, y1, other));
  if (side.touchedEnds[edge] === 0) return relationOf(placeInPrepared(x2, y2, other));
  const [x, y] = [(x1 + x2) / 2, (y1 + y2) / 2];
  return isNearBorder(x, y, other) ? crossing : relationOf(placeInPrepared(x, y, other));
}

function relationOf(place: PointPlace): number {
  if (place === 'boundary') return crossing;
  return place === 'inside' ? inside : outside;
}

/** Share of the coordinates' size within which a rounded point says nothing: about a micrometre in zone metres. */
const doubtShare = 2 ** -42;

function isNearBorder(x: number, y: number, { edges, edgeIndex }: PreparedPolygon): boolean {
  const doubt = doubtShare * Math.max(Math.abs(x), Math.abs(y));
  const near = edgeIndex?.search(x - doubt, y - doubt, x + doubt, y + doubt) ?? [];
  return near.some((edge) => {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = edges.subarray(edge * 4, edge * 4 + 4);
    return distanceToSegment(x, y, [x1, y1, x2, y2]) <= doubt;
  });
}

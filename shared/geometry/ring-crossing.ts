// Do rings cross themselves or each other? Edges by exact predicates through a static index; crossings that pass through
// a common vertex by the order of the edges around it.
import Flatbush from 'flatbush';
import type { Position } from 'geojson';
import { orient2d } from 'robust-predicates';

interface Edge {
  readonly from: Position;
  readonly to: Position;
}

/** A place where two edges cross, or null. Touching, and running along each other, is not crossing. */
export function findRingCrossing(rings: readonly (readonly Position[])[]): Position | null {
  const edges = rings.flatMap(edgesOf);
  if (edges.length < 3) return null;
  const index = new Flatbush(edges.length);
  for (const { from, to } of edges) {
    const [x1 = 0, y1 = 0] = from;
    const [x2 = 0, y2 = 0] = to;
    index.add(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
  }
  index.finish();
  for (const [number, edge] of edges.entries()) {
    const [x1 = 0, y1 = 0] = edge.from;
    const [x2 = 0, y2 = 0] = edge.to;
    const near = index.search(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
    for (const other of near) {
      const second = edges[other];
      if (other > number && second && doCross(edge, second)) return crossingOf(edge, second);
    }
  }
  return findCrossingAtVertex(rings);
}

function edgesOf(ring: readonly Position[]): Edge[] {
  const edges: Edge[] = [];
  for (let index = 1; index < ring.length; index++) {
    const from = ring[index - 1];
    const to = ring[index];
    if (from && to && (from[0] !== to[0] || from[1] !== to[1])) edges.push({ from, to });
  }
  return edges;
}

function turn(a: Position, b: Position, c: Position): number {
  // robust-predicates is positive for clockwise turns; here counter-clockwise is positive.
  return -Math.sign(orient2d(a[0] ?? 0, a[1] ?? 0, b[0] ?? 0, b[1] ?? 0, c[0] ?? 0, c[1] ?? 0));
}

function doCross(a: Edge, b: Edge): boolean {
  return (
    turn(a.from, a.to, b.from) * turn(a.from, a.to, b.to) < 0 &&
    turn(b.from, b.to, a.from) * turn(b.from, b.to, a.to) < 0
  );
}

function crossingOf(a: Edge, b: Edge): Position {
  const [x1 = 0, y1 = 0] = a.from;
  const [dx, dy] = [(a.to[0] ?? 0) - x1, (a.to[1] ?? 0) - y1];
  const [x3 = 0, y3 = 0] = b.from;
  const [ex, ey] = [(b.to[0] ?? 0) - x3, (b.to[1] ?? 0) - y3];
  const share = ((x3 - x1) * ey - (y3 - y1) * ex) / (dx * ey - dy * ex);
  return [x1 + share * dx, y1 + share * dy];
}

/** Two passages through one vertex cross when the second goes in on one side of the first and out on the other. */
function findCrossingAtVertex(rings: readonly (readonly Position[])[]): Position | null {
  const passages = new Map<string, { at: Position; before: Position; after: Position }[]>();
  for (const ring of rings) {
    const open = ring.slice(0, -1);
    for (const [index, at] of open.entries()) {
      const before = open.at(index - 1);
      const after = open[(index + 1) % open.length];
      if (!before || !after) continue;
      const key = `${at[0]},${at[1]}`;
      const others = passages.get(key);
      const passage = { at, before, after };
      if (!others) passages.set(key, [passage]);
      else {
        for (const other of others) {
          const isIn = isInSector(at, other.before, other.after, before);
          const isOut = isInSector(at, other.before, other.after, after);
          if (isIn !== null && isOut !== null && isIn !== isOut) return at;
        }
        others.push(passage);
      }
    }
  }
  return null;
}

/** Whether the direction at→to lies counter-clockwise between at→from and at→until; null where it runs along either. */
function isInSector(at: Position, from: Position, until: Position, to: Position): boolean | null {
  if (isSameDirection(at, from, to) || isSameDirection(at, until, to)) return null;
  const isConvex =
    turn(at, from, until) > 0 || (turn(at, from, until) === 0 && !isSameDirection(at, from, until));
  return isConvex
    ? turn(at, from, to) >= 0 && turn(at, to, until) >= 0 && isLeftOrAhead(at, from, until, to)
    : !(turn(at, until, to) > 0 && turn(at, to, from) > 0);
}

/** For a straight angle both turns can be zero on the wrong side only for directions along it, ruled out before. */
function isLeftOrAhead(at: Position, from: Position, until: Position, to: Position): boolean {
  return turn(at, from, until) !== 0 || turn(at, from, to) > 0;
}

function isSameDirection(at: Position, a: Position, b: Position): boolean {
  if (turn(at, a, b) !== 0) return false;
  const [x = 0, y = 0] = at;
  const dot = ((a[0] ?? 0) - x) * ((b[0] ?? 0) - x) + ((a[1] ?? 0) - y) * ((b[1] ?? 0) - y);
  return dot > 0;
}

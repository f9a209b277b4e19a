// Noding: edges are cut where others meet them, until they meet in common places only.
//
//      │               │
//    ──┼──    →    ── • ──      one crossing, one place, in all edges that run through it
//      │               │
//
// A place that lies within the tolerance of an edge becomes a vertex of the edge; only when there is none left are
// proper crossings given a place: edges that run along each other are one edge by then, and crossed once. Cutting moves
// an edge by up to the tolerance, which can make it meet others: hence the rounds.
import Flatbush from 'flatbush';
import { orient2d } from 'robust-predicates';
import type { PlanarPosition } from '../geometry/gauss-kruger.ts';
import { type Box, boxesMeet, boxOfPositions, growBox } from '../geometry/planar-box.ts';
import { edgeKey, type Places } from './places.ts';

export interface Edge {
  readonly from: number;
  readonly to: number;
  /** Drawn by a person: it gives way to what is there. Otherwise the edge of a catchment. */
  readonly isDrawn: boolean;
}

/** How near a place is “on” a stored edge: as near as rounding leaves it (metres). */
const storedTolerance = 1e-5;
/**
 * The same of a drawn edge: snapping on a map follows a line that is straight there, not on the plane. A drawn vertex
 * this near to another vertex is that vertex.
 */
export const drawnTolerance = 5e-3;
const mostRounds = 32;

/** The places along an edge, both ends included. */
export type WalkEdge = (from: number, to: number) => readonly number[];

/**
 * Cuts edges at all their meetings in a box. Null where borders come so near to each other that the tolerance moves
 * them over each other again and again.
 */
export function nodeEdges(places: Places, edges: readonly Edge[], box: Box): WalkEdge | null {
  const cuts = new Map<number, readonly number[]>();
  let pieces = uniqueEdges(edges).filter((edge) => boxesMeet(boxOfEdge(places, edge), box));
  let fresh: ReadonlySet<Edge> = new Set(pieces);
  let crossing: readonly Pair[] = [];
  for (let round = 0; ; round++) {
    if (round === mostRounds) return null;
    const found = findMeetings(places, pieces, fresh);
    crossing = [...crossing, ...found.crossing];
    const inserts = found.onEdges.size > 0 ? found.onEdges : findCrossings(places, crossing);
    if (inserts.size === 0) break;
    const before = new Set(pieces);
    pieces = uniqueEdges(
      pieces.flatMap((edge) => {
        const along = inserts.get(edge);
        if (!along) return [edge];
        const chain = sortAlong(places, edge, along);
        cuts.set(edgeKey(edge.from, edge.to), edge.from < edge.to ? chain : chain.toReversed());
        return chain
          .slice(1)
          .map((to, index) => ({ from: chain[index] as number, to, isDrawn: edge.isDrawn }));
      }),
    );
    const now = new Set(pieces);
    fresh = new Set(pieces.filter((edge) => !before.has(edge)));
    crossing = crossing.filter((pair) => pair.every((edge) => now.has(edge)));
  }
  return runsInCircles(cuts) ? null : (from, to) => walkCuts(cuts, from, to);
}

type Cuts = ReadonlyMap<number, readonly number[]>;

function walkCuts(cuts: Cuts, from: number, to: number): readonly number[] {
  const chain = cuts.get(edgeKey(from, to));
  if (!chain) return [from, to];
  const directed = from < to ? chain : chain.toReversed();
  return [
    from,
    ...directed.slice(1).flatMap((next, index) => walkCuts(cuts, directed[index] as number, next).slice(1)),
  ];
}

/** Whether an edge was cut into pieces of which one was cut into the edge again. */
function runsInCircles(cuts: Cuts): boolean {
  const settled = new Set<number>();
  const open = new Set<number>();
  const returns = (key: number): boolean => {
    const chain = cuts.get(key);
    if (!chain || settled.has(key)) return false;
    if (open.has(key)) return true;
    open.add(key);
    const isCircle = chain.slice(1).some((to, index) => returns(edgeKey(chain[index] as number, to)));
    open.delete(key);
    settled.add(key);
    return isCircle;
  };
  return [...cuts.keys()].some(returns);
}

function boxOfEdge(places: Places, { from, to }: Edge): Box {
  return boxOfPositions([places.planar(from), places.planar(to)]);
}

function uniqueEdges(edges: readonly Edge[]): Edge[] {
  const unique = new Map<number, Edge>();
  for (const edge of edges) {
    if (edge.from === edge.to) continue;
    const key = edgeKey(edge.from, edge.to);
    const known = unique.get(key);
    if (!known || (known.isDrawn && !edge.isDrawn)) unique.set(key, edge);
  }
  return [...unique.values()];
}

type Inserts = Map<Edge, Set<number>>;
type Pair = readonly [Edge, Edge];

/** Places that lie on edges, and pairs of edges that cross; only what concerns a fresh edge. */
function findMeetings(places: Places, edges: readonly Edge[], fresh: ReadonlySet<Edge>) {
  const onEdges: Inserts = new Map();
  const crossing: Pair[] = [];
  if (fresh.size === 0) return { onEdges, crossing };
  const index = new Flatbush(edges.length);
  const boxes = edges.map((edge) => boxOfEdge(places, edge));
  for (const box of boxes) index.add(...box);
  index.finish();
  for (const [number, one] of edges.entries()) {
    if (!fresh.has(one)) continue;
    const near = index.search(...growBox(boxes[number] as Box, drawnTolerance));
    for (const otherNumber of near.sort((a, b) => a - b)) {
      const other = edges[otherNumber];
      if (!other || other === one || (otherNumber < number && fresh.has(other))) continue;
      const onOne = [other.from, other.to].filter((place) => isOnEdge(places, one, place));
      const onOther = [one.from, one.to].filter((place) => isOnEdge(places, other, place));
      for (const place of onOne) insert(onEdges, one, place);
      for (const place of onOther) insert(onEdges, other, place);
      if (onOne.length + onOther.length === 0 && doCross(places, one, other)) crossing.push([one, other]);
    }
  }
  return { onEdges, crossing };
}

/** A place for every crossing; edges that cross each other at one place get one. */
function findCrossings(places: Places, crossing: readonly Pair[]): Inserts {
  const inserts: Inserts = new Map();
  for (const [one, other] of crossing) {
    const at = crossingOf(places, one, other);
    const known = [...(inserts.get(one) ?? []), ...(inserts.get(other) ?? [])];
    const tolerance = Math.min(toleranceOf(one), toleranceOf(other));
    const place =
      known.find((near) => distance(places.planar(near), at) <= tolerance) ?? places.numberOfPlanar(at);
    insert(inserts, one, place);
    insert(inserts, other, place);
  }
  return inserts;
}

function insert(inserts: Inserts, edge: Edge, place: number): void {
  const known = inserts.get(edge);
  if (known) known.add(place);
  else inserts.set(edge, new Set([place]));
}

/** A stored edge stays where it is: led to a place beside it, it would take ground from whoever is beyond. */
const toleranceOf = ({ isDrawn }: Edge) => (isDrawn ? drawnTolerance : storedTolerance);

const distance = ([x1, y1]: PlanarPosition, [x2, y2]: PlanarPosition) => Math.hypot(x2 - x1, y2 - y1);

/**
 * Between the ends of the edge and within the tolerance of it, but of neither end: a drawn vertex that near would be the
 * end itself. Were there a stretch between “is the end” and “is on the edge”, a border could run beside another there.
 */
function isOnEdge(places: Places, edge: Edge, place: number): boolean {
  const tolerance = toleranceOf(edge);
  if (place === edge.from || place === edge.to) return false;
  const [x1, y1] = places.planar(edge.from);
  const [x2, y2] = places.planar(edge.to);
  const [x, y] = places.planar(place);
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = Math.hypot(dx, dy);
  if (Math.abs((x - x1) * dy - (y - y1) * dx) > tolerance * length) return false;
  const along = ((x - x1) * dx + (y - y1) * dy) / length;
  if (along <= 0 || along >= length) return false;
  return Math.hypot(x - x1, y - y1) > tolerance && Math.hypot(x - x2, y - y2) > tolerance;
}

function doCross(places: Places, one: Edge, other: Edge): boolean {
  if (one.from === other.from || one.from === other.to || one.to === other.from || one.to === other.to)
    return false;
  const [a, b] = [places.planar(one.from), places.planar(one.to)];
  const [c, d] = [places.planar(other.from), places.planar(other.to)];
  const side = (p: readonly number[], q: readonly number[], [x = 0, y = 0]: readonly number[]) =>
    Math.sign(orient2d(p[0] ?? 0, p[1] ?? 0, q[0] ?? 0, q[1] ?? 0, x, y));
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

function crossingOf(places: Places, one: Edge, other: Edge): PlanarPosition {
  const [ax, ay] = places.planar(one.from);
  const [bx, by] = places.planar(one.to);
  const [cx, cy] = places.planar(other.from);
  const [dx, dy] = places.planar(other.to);
  const [ux, uy, vx, vy] = [bx - ax, by - ay, dx - cx, dy - cy];
  const share = ((cx - ax) * vy - (cy - ay) * vx) / (ux * vy - uy * vx);
  return [ax + share * ux, ay + share * uy];
}

function sortAlong(places: Places, { from, to }: Edge, inserted: Iterable<number>): number[] {
  const [x1, y1] = places.planar(from);
  const [x2, y2] = places.planar(to);
  const along = (place: number) => {
    const [x, y] = places.planar(place);
    return (x - x1) * (x2 - x1) + (y - y1) * (y2 - y1);
  };
  return [from, ...[...inserted].sort((a, b) => along(a) - along(b) || a - b), to];
}

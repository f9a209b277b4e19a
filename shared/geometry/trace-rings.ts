// From directed edges (interior on the left) back to polygons. At a place where several edges leave, the leftmost turn
// is taken, and a ring is closed as soon as it comes back to a place: so rings touch themselves nowhere.
import type { Position } from 'geojson';
import { type Box, boxOfPositions } from './planar-box.ts';
import { signedRingArea } from './planar-polygon.ts';
import { placeInRings } from './point-in-polygon.ts';
import { pointInsideRings } from './point-inside.ts';

export type DirectedEdge = readonly [from: Position, to: Position];

const keyOf = (position: Position) => `${position[0]},${position[1]}`;

/** Polygons bordered by the edges; outer rings counter-clockwise, holes assigned to the smallest ring around them. */
export function traceRings(edges: readonly DirectedEdge[]): Position[][][] {
  const leaving = new Map<string, Position[]>();
  for (const [from, to] of edges) {
    const known = leaving.get(keyOf(from));
    if (known) known.push(to);
    else leaving.set(keyOf(from), [to]);
  }
  const rings: Position[][] = [];
  for (const [from] of edges) {
    while ((leaving.get(keyOf(from))?.length ?? 0) > 0) rings.push(...walkFrom(from, leaving));
  }
  return assignHoles(rings);
}

function walkFrom(start: Position, leaving: Map<string, Position[]>): Position[][] {
  const rings: Position[][] = [];
  const path: Position[] = [start];
  const placeOnPath = new Map([[keyOf(start), 0]]);
  for (let at: Position | undefined = start; at; ) {
    const next = takeLeftmost(path.at(-2), at, leaving);
    if (!next) break;
    const seen = placeOnPath.get(keyOf(next));
    if (seen === undefined) {
      placeOnPath.set(keyOf(next), path.length);
      path.push(next);
      at = next;
      continue;
    }
    const loop = path.slice(seen);
    rings.push([...loop, next]);
    for (const position of loop.slice(1)) placeOnPath.delete(keyOf(position));
    path.length = seen + 1;
    if (seen === 0) break;
    at = path.at(-1);
  }
  return rings;
}

/** Takes the edge that turns most to the left out of the ones that leave a place. */
function takeLeftmost(
  before: Position | undefined,
  at: Position,
  leaving: Map<string, Position[]>,
): Position | undefined {
  const targets = leaving.get(keyOf(at)) ?? [];
  if (targets.length <= 1 || !before) return targets.shift();
  const [x = 0, y = 0] = at;
  const incoming = Math.atan2(y - (before[1] ?? 0), x - (before[0] ?? 0));
  let best = 0;
  let bestTurn = Number.NEGATIVE_INFINITY;
  for (const [index, target] of targets.entries()) {
    const outgoing = Math.atan2((target[1] ?? 0) - y, (target[0] ?? 0) - x);
    // Straight back is the sharpest right turn there is; rounding could make it the sharpest left one.
    const isBack = keyOf(target) === keyOf(before);
    const turn = isBack ? -Math.PI : Math.atan2(Math.sin(outgoing - incoming), Math.cos(outgoing - incoming));
    if (turn > bestTurn) {
      best = index;
      bestTurn = turn;
    }
  }
  return targets.splice(best, 1)[0];
}

/** Polygons of closed rings: outer ones counter-clockwise, each hole in the smallest outer ring around it. */
export function assignHoles(rings: readonly Position[][]): Position[][][] {
  const measured = rings
    .map((ring) => ({ ring, area: signedRingArea(ring as [number, number][]), box: boxOfPositions(ring) }))
    .filter(({ area }) => area !== 0);
  const outers = measured
    .filter(({ area }) => area > 0)
    .sort((a, b) => a.area - b.area)
    .map((outer) => ({ ...outer, polygon: [outer.ring] }));
  for (const hole of measured.filter(({ area }) => area < 0)) {
    // A place well inside the hole, not its corners: where a hole touches the ring around it, rounding may have put a
    // corner on the other side.
    const place = pointInsideRings([[hole.ring]]);
    const owner = outers.find(
      (outer) => outer.area > -hole.area && place !== null && isInside(place, outer.ring, outer.box),
    );
    owner?.polygon.push(hole.ring);
  }
  return outers.reverse().map(({ polygon }) => polygon);
}

function isInside(place: Position, ring: readonly Position[], [minX, minY, maxX, maxY]: Box): boolean {
  const [x = 0, y = 0] = place;
  return x >= minX && x <= maxX && y >= minY && y <= maxY && placeInRings(place, [ring]) !== 'outside';
}

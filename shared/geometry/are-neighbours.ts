// Do two polygons border on each other, for the eye? Borders drawn by hand do not always coincide: edges that come
// within a few metres count, as do overlaps and corners that touch.
import { growBox } from './planar-box.ts';
import { type PreparedPolygon, placeInPrepared } from './prepared-polygon.ts';
import { segmentDistanceMetres } from './segment-distance.ts';

/** Closer than this is a common border on any map of a city. */
const neighbourDistanceMetres = 5;

const remembered = new WeakMap<PreparedPolygon, WeakMap<PreparedPolygon, boolean>>();

/** Remembered for every pair as long as both live. */
export function areNeighbours(a: PreparedPolygon, b: PreparedPolygon): boolean {
  let ofA = remembered.get(a);
  if (!ofA) {
    ofA = new WeakMap();
    remembered.set(a, ofA);
  }
  let known = ofA.get(b);
  if (known === undefined) {
    known = doEdgesComeNear(a, b) || holdsStartOf(a, b) || holdsStartOf(b, a);
    ofA.set(b, known);
  }
  return known;
}

function doEdgesComeNear(a: PreparedPolygon, b: PreparedPolygon): boolean {
  const index = b.edgeIndex;
  if (!index) return false;
  const [minX, minY, maxX, maxY] = growBox(b.box, neighbourDistanceMetres);
  for (let at = 0; at < a.edges.length; at += 4) {
    const [x1, y1, x2, y2] = edgeAt(a.edges, at);
    const left = Math.min(x1, x2) - neighbourDistanceMetres;
    const right = Math.max(x1, x2) + neighbourDistanceMetres;
    const bottom = Math.min(y1, y2) - neighbourDistanceMetres;
    const top = Math.max(y1, y2) + neighbourDistanceMetres;
    if (left > maxX || right < minX || bottom > maxY || top < minY) continue;
    for (const other of index.search(left, bottom, right, top)) {
      const distance = segmentDistanceMetres([x1, y1, x2, y2], edgeAt(b.edges, other * 4));
      if (distance < neighbourDistanceMetres) return true;
    }
  }
  return false;
}

function edgeAt(edges: Float64Array, at: number): [number, number, number, number] {
  return [edges[at] ?? 0, edges[at + 1] ?? 0, edges[at + 2] ?? 0, edges[at + 3] ?? 0];
}

function holdsStartOf(a: PreparedPolygon, b: PreparedPolygon): boolean {
  const start = b.polygons[0]?.[0]?.[0];
  return start !== undefined && placeInPrepared(start[0], start[1], a) === 'inside';
}

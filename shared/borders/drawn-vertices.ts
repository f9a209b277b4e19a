// What is drawn gives way to what is there: a drawn vertex beside a stored vertex is that vertex, and beside a stored
// edge it stands on the edge. Were the edge led to the drawn vertex instead, a strip as long as the edge and up to 5 mm
// wide would change hands beside what the person drew.
import Flatbush from 'flatbush';
import type { Position } from 'geojson';
import { createBoxIndex } from '../geometry/box-index.ts';
import type { PlanarPosition } from '../geometry/gauss-kruger.ts';
import { boxOfPositions, growBox } from '../geometry/planar-box.ts';
import { nearestOnSegment } from '../geometry/segment-distance.ts';
import { drawnTolerance, type Edge } from './node-edges.ts';
import type { Places } from './places.ts';

/** The number of a drawn vertex (degrees). `places` holds what is stored and nothing else yet. */
export function numberDrawnVertices(
  places: Places,
  storedEdges: readonly Edge[],
): (position: Position) => number {
  const count = places.count();
  const nearestVertex = createVertexSearch(places, count);
  const placeOnEdge = createEdgeSearch(places, storedEdges);
  const numberOfDrawn = numberSideBySide(places);
  return (position) => {
    const place = places.numberOf(position);
    if (place < count) return place;
    const at = places.planar(place);
    const vertex = nearestVertex(at);
    if (vertex !== null) return vertex;
    const onEdge = placeOnEdge(at);
    if (!onEdge) return numberOfDrawn(place);
    return nearestVertex(onEdge) ?? numberOfDrawn(places.numberOfPlanar(onEdge));
  };
}

/** The stored vertex that a place (zone metres) is. */
function createVertexSearch(places: Places, count: number): (at: PlanarPosition) => number | null {
  if (count === 0) return () => null;
  const index = new Flatbush(count);
  for (let place = 0; place < count; place++) {
    const [x, y] = places.planar(place);
    index.add(x, y, x, y);
  }
  index.finish();
  return ([x, y]) => index.neighbors(x, y, 1, drawnTolerance)[0] ?? null;
}

/** The place on the nearest of the edges that a place (zone metres) is on. */
function createEdgeSearch(
  places: Places,
  edges: readonly Edge[],
): (at: PlanarPosition) => PlanarPosition | null {
  const segments = edges.map(({ from, to }) => [...places.planar(from), ...places.planar(to)] as const);
  const search = createBoxIndex(
    edges.map(({ from, to }) => boxOfPositions([places.planar(from), places.planar(to)])),
  );
  return ([x, y]) => {
    let best: { readonly place: PlanarPosition; readonly away: number } | null = null;
    for (const number of search(growBox([x, y, x, y], drawnTolerance))) {
      const segment = segments[number];
      if (!segment) continue;
      const place = nearestOnSegment(x, y, segment);
      const away = Math.hypot(place[0] - x, place[1] - y);
      if (away <= drawnTolerance && away < (best?.away ?? Number.POSITIVE_INFINITY)) best = { place, away };
    }
    return best?.place ?? null;
  };
}

const around = [-1, 0, 1].flatMap((east) => [-1, 0, 1].map((north) => [east, north] as const));

/** Areas that are drawn side by side have the same vertex twice, a nanometre apart: it is one. */
function numberSideBySide(places: Places): (place: number) => number {
  const drawn = new Map<string, number>();
  return (place) => {
    const [x, y] = places.planar(place);
    const [column, row] = [Math.round(x / drawnTolerance), Math.round(y / drawnTolerance)];
    for (const [east, north] of around) {
      const known = drawn.get(`${column + east} ${row + north}`);
      if (known === undefined) continue;
      const [knownX, knownY] = places.planar(known);
      if (Math.hypot(knownX - x, knownY - y) <= drawnTolerance) return known;
    }
    drawn.set(`${column} ${row}`, place);
    return place;
  };
}

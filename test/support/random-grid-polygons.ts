// The most awkward polygons there are: corners on a small grid of whole numbers, so that vertices coincide, edges run
// along each other, corners lie on edges and rings touch themselves. Valid by GEOS's word, which made them.
import type { PlanarMultiPolygon, PlanarPolygon } from '../../shared/geometry/planar-polygon.ts';
import { freeGeosGeometry, type GeosGeometry, geosArea, isGeosValid, makeGeosGeometry } from './geos-peer.ts';

type Place = [number, number];

export interface GridPolygon {
  readonly polygons: PlanarMultiPolygon;
  /** To be freed by whoever asked for it. */
  readonly peer: GeosGeometry;
}

/** A valid polygon on a grid of `size` × `size` places: some with a hole, a second part, a repeated corner. */
export function randomGridPolygon(random: () => number, size: number): GridPolygon {
  for (;;) {
    const outer = randomRing(random, size, 9);
    const rings: Place[][] = [outer];
    if (random() < 0.3) rings.push(randomRing(random, size, 5));
    const polygons: PlanarPolygon[] = [rings];
    if (random() < 0.2) polygons.push([randomRing(random, size, 6)]);
    const peer = makeGeosGeometry(polygons);
    if (isGeosValid(peer) && geosArea(peer) > 0) return { polygons, peer };
    freeGeosGeometry(peer);
  }
}

function randomRing(random: () => number, size: number, mostCorners: number): Place[] {
  const corners = Array.from(
    { length: 3 + Math.floor(random() * (mostCorners - 3)) },
    (): Place => [Math.floor(random() * size), Math.floor(random() * size)],
  );
  const [first = [0, 0]] = corners;
  if (random() < 0.2) corners.splice(1, 0, [...first]);
  return [...corners, [...first]];
}

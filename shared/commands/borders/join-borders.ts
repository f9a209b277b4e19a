// A vertex that lies on an edge of a neighbour becomes a vertex of that neighbour too. Without it the border would be
// shared to the eye only: the two sides round differently, and the next edit would tear them apart.
//
//      A |            A |
//        |———      →    •———      the new outline ends on A's edge; A gains the vertex
//        | B            | B
import type { MultiPolygon, Position } from 'geojson';
import type { PlanarMultiPolygon } from '../../geometry/planar-polygon.ts';
import { restoreVertices } from '../../geometry/restore-vertices.ts';
import type { Catchment } from '../../model/records.ts';
import { isNearOutline, positionKey } from './border-vertices.ts';

const asPlanar = ({ coordinates }: MultiPolygon): PlanarMultiPolygon =>
  coordinates.map((rings) => rings.map((ring) => ring.map(([x = 0, y = 0]) => [x, y] as const)));

const vertexCount = ({ coordinates }: MultiPolygon) => coordinates.flat(2).length;

/** The geometry with those vertices of the others that lie on its edges (10 micrometres); itself where there are none. */
export function withVerticesOf(geometry: MultiPolygon, others: readonly MultiPolygon[]): MultiPolygon {
  const filled = restoreVertices(asPlanar(geometry), others.map(asPlanar));
  const coordinates = filled.map((rings) => rings.map((ring) => ring.map(([x, y]): Position => [x, y])));
  const joined: MultiPolygon = { type: 'MultiPolygon', coordinates };
  return vertexCount(joined) === vertexCount(geometry) ? geometry : joined;
}

/** Those of the catchments on whose edges one of the places lies, as they become: each gains the place as a vertex. */
export function joinNeighbours(
  neighbours: readonly Catchment[],
  places: readonly Position[],
): readonly Catchment[] {
  const unique = [...new Map(places.map((place) => [positionKey(place), place])).values()];
  const marks: MultiPolygon = { type: 'MultiPolygon', coordinates: [[unique]] };
  return neighbours.flatMap((before) => {
    if (!isNearOutline(before.geometry, unique)) return [];
    const geometry = withVerticesOf(before.geometry, [marks]);
    return geometry === before.geometry ? [] : [{ ...before, geometry }];
  });
}

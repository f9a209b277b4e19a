// How far an estate lies from the ground of the authority across the border.
import type { MultiPolygon, Point, Polygon } from 'geojson';
import type { GaussKruger } from '../geometry/gauss-kruger.ts';
import { representativePoint } from '../geometry/point-inside.ts';
import { placeInPrepared, preparePolygon } from '../geometry/prepared-polygon.ts';
import { type Segment, segmentDistanceMetres } from '../geometry/segment-distance.ts';

/**
 * Metres from a place (its point, or its outline) to an area, 0 where they touch; null where it is farther away than
 * `withinMetres`. Both in degrees, measured in the zone.
 */
export function distanceToArea(
  place: Point | Polygon | MultiPolygon,
  area: MultiPolygon,
  { zone, withinMetres }: { readonly zone: GaussKruger; readonly withinMetres: number },
): number | null {
  const { edges, edgeIndex, ...rest } = preparePolygon(area, zone.centralMeridian);
  const point = representativePoint(place);
  if (!edgeIndex || !point) return null;
  const [x, y] = zone.forward(point);
  if (placeInPrepared(x, y, { edges, edgeIndex, ...rest }) !== 'outside') return 0;
  let nearest = Number.POSITIVE_INFINITY;
  for (const side of sidesOf(place, [x, y], zone)) {
    const box = [
      Math.min(side[0], side[2]) - withinMetres,
      Math.min(side[1], side[3]) - withinMetres,
      Math.max(side[0], side[2]) + withinMetres,
      Math.max(side[1], side[3]) + withinMetres,
    ] as const;
    for (const edge of edgeIndex.search(...box)) {
      nearest = Math.min(nearest, segmentDistanceMetres(side, segmentAt(edges, edge)));
    }
  }
  return nearest <= withinMetres ? nearest : null;
}

function sidesOf(
  place: Point | Polygon | MultiPolygon,
  [x, y]: readonly [number, number],
  zone: GaussKruger,
): Segment[] {
  if (place.type === 'Point') return [[x, y, x, y]];
  const { edges } = preparePolygon(place, zone.centralMeridian);
  return Array.from({ length: edges.length / 4 }, (_, edge) => segmentAt(edges, edge));
}

function segmentAt(edges: Float64Array, edge: number): Segment {
  return edges.slice(edge * 4, edge * 4 + 4) as unknown as Segment;
}

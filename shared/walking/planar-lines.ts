import type { LineString, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import type { GaussKruger } from '../geometry/gauss-kruger.ts';

/** The lines of a geometry; of a surface its rings. */
export function linesOf(
  geometry: LineString | MultiLineString | Polygon | MultiPolygon,
): readonly (readonly Position[])[] {
  if (geometry.type === 'LineString') return [geometry.coordinates];
  if (geometry.type === 'MultiPolygon') return geometry.coordinates.flat();
  return geometry.coordinates;
}

/** x, y of every position in zone metres. */
export function projectLine(line: readonly Position[], zone: GaussKruger): Float64Array {
  const points = new Float64Array(line.length * 2);
  for (const [index, position] of line.entries()) zone.forwardInto(position, points, index * 2);
  return points;
}

// Areas on the plane of the project's Gauss–Krüger zone, where contract.md wants them. Holes are taken off.
import type { MultiPolygon, Polygon } from 'geojson';
import type { GaussKruger } from './gauss-kruger.ts';
import { type PlanarMultiPolygon, projectPolygon, signedRingArea } from './planar-polygon.ts';

/** Square metres of normalised planar polygons (holes run clockwise, so their shoelace sum is negative). */
export function planarAreaSquareMetres(polygons: PlanarMultiPolygon): number {
  let area = 0;
  for (const polygon of polygons) for (const ring of polygon) area += signedRingArea(ring);
  return area;
}

/** Square metres of a geometry in degrees. */
export function areaSquareMetres(geometry: Polygon | MultiPolygon, zone: GaussKruger): number {
  return planarAreaSquareMetres(projectPolygon(geometry, zone));
}

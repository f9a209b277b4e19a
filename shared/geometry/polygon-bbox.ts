import type { MultiPolygon, Polygon } from 'geojson';
import { type Box, boxOfPositions } from './planar-box.ts';
import { polygonsOf } from './planar-polygon.ts';

/** West, south, east, north in the geometry's own unit. Outer rings only: holes lie inside them. */
export function polygonBbox(geometry: Polygon | MultiPolygon): Box {
  return boxOfPositions(polygonsOf(geometry).flatMap((polygon) => polygon[0] ?? []));
}

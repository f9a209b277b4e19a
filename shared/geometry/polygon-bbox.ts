import type { MultiPolygon, Polygon } from 'geojson';
import { type Box, boxOfPositions } from './planar-box.ts';
import { polygonsOf } from './planar-polygon.ts';

/** Every edit asks for the boxes of a whole plan, and all but a few outlines are the ones of the edit before. */
const remembered = new WeakMap<object, Box>();

/** West, south, east, north in the geometry's own unit. Outer rings only: holes lie inside them. */
export function polygonBbox(geometry: Polygon | MultiPolygon): Box {
  const known = remembered.get(geometry);
  if (known) return known;
  const box = boxOfPositions(polygonsOf(geometry).flatMap((polygon) => polygon[0] ?? []));
  remembered.set(geometry, box);
  return box;
}

// A polygon that crosses itself has no inside that everybody agrees on. United with itself by Turf it falls apart where
// it crosses, and what is left is sound: for a repair that a person accepts, or for an answer that says how it was had.
import type { PlanarMultiPolygon } from '../geometry/planar-polygon.ts';
import { turfUnite } from '../geometry/turf-overlay.ts';

/** The polygon without crossings (metres); null where Turf gives up. Empty where nothing with an area is left. */
export function takeApart(polygons: PlanarMultiPolygon): PlanarMultiPolygon | null {
  try {
    return turfUnite([polygons, polygons]);
  } catch {
    return null;
  }
}

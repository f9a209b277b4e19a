// Polsby–Popper: the area over that of the circle with the same perimeter, 4πA / P². 1 for a circle, 0.785 for a square,
// near 0 for a thread. D. D. Polsby, R. D. Popper, “The Third Criterion: Compactness as a Procedural Safeguard against
// Partisan Gerrymandering”, Yale Law & Policy Review 9 (1991), 301–353.
import type { MultiPolygon, Polygon } from 'geojson';
import type { GaussKruger } from './gauss-kruger.ts';
import { projectPolygon } from './planar-polygon.ts';
import { planarAreaSquareMetres } from './polygon-area.ts';
import { planarPerimeterMetres } from './polygon-width.ts';

const remembered = new WeakMap<object, { readonly centralMeridian: number; readonly value: number | null }>();

/** 0…1 for a geometry in degrees, all its parts and holes together; null without area. Remembered per geometry object. */
export function polsbyPopper(geometry: Polygon | MultiPolygon, zone: GaussKruger): number | null {
  const known = remembered.get(geometry);
  if (known?.centralMeridian === zone.centralMeridian) return known.value;
  const polygons = projectPolygon(geometry, zone);
  const perimeter = planarPerimeterMetres(polygons);
  const area = planarAreaSquareMetres(polygons);
  const value = perimeter > 0 && area > 0 ? (4 * Math.PI * area) / perimeter ** 2 : null;
  remembered.set(geometry, { centralMeridian: zone.centralMeridian, value });
  return value;
}

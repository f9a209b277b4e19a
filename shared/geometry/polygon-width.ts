// How wide a thin thing is: the short side of the rectangle that has the same area and the same perimeter. Exact for
// rectangles, within w/l of the truth for any strip of width w and length l, and it needs no skeleton. Rounder than a
// square there is no such rectangle; then the side of the square of that area is taken.
import type { PlanarMultiPolygon } from './planar-polygon.ts';
import { planarAreaSquareMetres } from './polygon-area.ts';

export function planarPerimeterMetres(polygons: PlanarMultiPolygon): number {
  let perimeter = 0;
  for (const polygon of polygons) {
    for (const ring of polygon) {
      for (let index = 1; index < ring.length; index++) {
        const a = ring[index - 1];
        const b = ring[index];
        if (a && b) perimeter += Math.hypot(b[0] - a[0], b[1] - a[1]);
      }
    }
  }
  return perimeter;
}

/** Length in metres of the same rectangle: how far a thin thing runs along a border; 0 for nothing. */
export function equivalentLengthMetres(polygons: PlanarMultiPolygon): number {
  const width = equivalentWidthMetres(polygons);
  return width === 0 ? 0 : planarAreaSquareMetres(polygons) / width;
}

/** Width in metres of what the polygons are together; 0 for nothing. */
export function equivalentWidthMetres(polygons: PlanarMultiPolygon): number {
  const area = planarAreaSquareMetres(polygons);
  if (area <= 0) return 0;
  // Sides l and w with l + w = perimeter / 2 and l · w = area.
  const halfSum = planarPerimeterMetres(polygons) / 4;
  const squared = halfSum * halfSum - area;
  // Written as area / l: halfSum - sqrt(…) would lose all digits for thin things.
  return squared <= 0 ? Math.sqrt(area) : area / (halfSum + Math.sqrt(squared));
}

// What is too small to be anybody's mistake. Coordinates stored with seven decimals of a degree are off by up to 6 mm,
// and where a border of one polygon ends on the middle of a neighbour's edge that rounding opens a wedge of half that
// width on average. Exactly shared borders give nothing at all; this is for the others. From design/contract.md and the real
// case: overlaps of 1 m² must be reported.
import type { PlanarMultiPolygon, PlanarPolygon } from '../geometry/planar-polygon.ts';
import { planarAreaSquareMetres } from '../geometry/polygon-area.ts';
import { equivalentWidthMetres } from '../geometry/polygon-width.ts';

/** A part smaller than this is not reported (square metres). */
export const smallestAreaSquareMetres = 0.1;
/** Nor is a part narrower than this, up to `rememberedAreaSquareMetres` (metres). */
export const smallestWidthMetres = 0.005;
/** A part this large is reported however thin it is, down to one millimetre. */
export const rememberedAreaSquareMetres = 1;
const roundingWidthMetres = 0.001;

/** The parts that count, largest first. */
export function significantParts(polygons: PlanarMultiPolygon): PlanarPolygon[] {
  return polygons
    .map((polygon) => ({
      polygon,
      area: planarAreaSquareMetres([polygon]),
      width: equivalentWidthMetres([polygon]),
    }))
    .filter(({ area, width }) => isSignificant(area, width))
    .sort((a, b) => b.area - a.area)
    .map(({ polygon }) => polygon);
}

function isSignificant(area: number, width: number): boolean {
  if (area < smallestAreaSquareMetres) return false;
  return width >= (area >= rememberedAreaSquareMetres ? roundingWidthMetres : smallestWidthMetres);
}

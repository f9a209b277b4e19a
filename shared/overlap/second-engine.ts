// Turf on small windows: what computes a pair that the engine can't (an invalid polygon, a border that could not be
// traced), and what gives a second opinion on every finding that a person sees. It shares no step with the engine.
import { clipToBox } from '../geometry/clip-to-box.ts';
import { intersectPrepared } from '../geometry/overlay-prepared.ts';
import { boxesMeet, boxOfPositions, growBox, polygonOfBox } from '../geometry/planar-box.ts';
import type { PlanarMultiPolygon, PlanarPolygon } from '../geometry/planar-polygon.ts';
import { placeInRings } from '../geometry/point-in-polygon.ts';
import { pointInsideRings } from '../geometry/point-inside.ts';
import { planarAreaSquareMetres } from '../geometry/polygon-area.ts';
import { preparePlanarPolygon } from '../geometry/prepared-polygon.ts';
import { turfIntersect, turfSubtract } from '../geometry/turf-overlay.ts';

/** Room around a finding so that its border never runs along the side of its window (metres). */
const windowMarginMetres = 1;
/** Turf is asked about windows up to this many vertices; beyond, it would take minutes. */
const mostVertices = 20_000;

/** The overlap of two polygons (metres). Throws where Turf throws. */
export function overlapBySecondEngine(a: PlanarMultiPolygon, b: PlanarMultiPolygon): PlanarMultiPolygon {
  return intersectPrepared(preparePlanarPolygon(a), preparePlanarPolygon(b));
}

/** Square metres of the overlap around its parts, or null where Turf gives up or the window is too large for it. */
export function secondOpinionOnOverlap(
  parts: readonly PlanarPolygon[],
  a: PlanarMultiPolygon,
  b: PlanarMultiPolygon,
): number | null {
  const window = growBox(boxOfPositions(parts.flat(2)), windowMarginMetres);
  return orNull(() => {
    const [inA, inB] = [clipToBox(a, window), clipToBox(b, window)];
    return isTooLarge([inA, inB]) ? null : planarAreaSquareMetres(turfIntersect(inA, inB));
  });
}

/** Square metres of one piece of ground that lies in `ground` (or anywhere, where null) and in none of the others. */
export function secondOpinionOnRest(
  part: PlanarPolygon,
  ground: PlanarMultiPolygon | null,
  others: readonly PlanarMultiPolygon[],
): number | null {
  const window = growBox(boxOfPositions(part.flat()), windowMarginMetres);
  return orNull(() => {
    const inside = ground ? clipToBox(ground, window) : polygonOfBox(window);
    const near = others.filter((other) => boxesMeet(boxOfPositions(other.flat(2)), window));
    const clipped = near.flatMap((other) => clipToBox(other, window));
    if (isTooLarge([inside, clipped])) return null;
    const rest = turfSubtract(inside, clipped).filter((piece) => {
      const place = pointInsideRings([piece]);
      return place !== null && placeInRings(place, part) === 'inside';
    });
    return planarAreaSquareMetres(rest);
  });
}

function isTooLarge(sides: readonly PlanarMultiPolygon[]): boolean {
  return sides.flat(3).length > mostVertices;
}

/** An opinion that can't be had is no error: the finding says that there is none. */
function orNull(ask: () => number | null): number | null {
  try {
    return ask();
  } catch {
    return null;
  }
}

// Turf on small windows: what computes a pair that the engine can't (an invalid polygon, a border that could not be
// traced), and what gives a second opinion on every finding that a person sees. It shares no step with the engine.
import { clipToBox } from '../geometry/clip-to-box.ts';
import { intersectPrepared } from '../geometry/overlay-prepared.ts';
import { type Box, boxOfPositions, growBox, polygonOfBox } from '../geometry/planar-box.ts';
import type { PlanarMultiPolygon, PlanarPolygon } from '../geometry/planar-polygon.ts';
import { placeInRings } from '../geometry/point-in-polygon.ts';
import { pointInsideRings } from '../geometry/point-inside.ts';
import { planarAreaSquareMetres } from '../geometry/polygon-area.ts';
import { preparePlanarPolygon } from '../geometry/prepared-polygon.ts';
import { type DirectedEdge, traceRings } from '../geometry/trace-rings.ts';
import { turfIntersect, turfSubtract } from '../geometry/turf-overlay.ts';
import type { PolygonsNear } from './polygons-near.ts';

/** Room around a finding so that its border never runs along the side of its window (metres). */
const windowMarginMetres = 1;
/** Turf is asked about windows up to this many vertices; beyond, it would take minutes. */
const mostVertices = 20_000;

/** The overlap of two polygons (metres). Throws where Turf throws. */
export function overlapBySecondEngine(a: PlanarMultiPolygon, b: PlanarMultiPolygon): PlanarMultiPolygon {
  return intersectPrepared(preparePlanarPolygon(a), preparePlanarPolygon(b));
}

/** Square metres of the overlap where its parts are, or null where Turf gives up or a window is too large for it. */
export function secondOpinionOnOverlap(
  parts: readonly PlanarPolygon[],
  a: PlanarMultiPolygon,
  b: PlanarMultiPolygon,
): number | null {
  return sumOfParts(parts, (window) => {
    const [inA, inB] = [clipToBox(a, window), clipToBox(b, window)];
    return isTooLarge([inA, inB]) ? null : turfIntersect(inA, inB);
  });
}

/** Square metres of pieces of ground that lie in `ground` (or anywhere, where null) and in none of the others. */
export function secondOpinionOnRest(
  parts: readonly PlanarPolygon[],
  ground: PlanarMultiPolygon | null,
  others: PolygonsNear,
): number | null {
  return sumOfParts(parts, (window) => {
    const inside = ground ? clipToBox(ground, window) : polygonOfBox(window);
    const clipped = others(window).flatMap((other) => clipToBox(other, window));
    return isTooLarge([inside, clipped]) ? null : turfSubtract(inside, clipped);
  });
}

/** Each part in its own window: of what Turf finds there, the pieces that lie in the part. */
function sumOfParts(
  parts: readonly PlanarPolygon[],
  overlay: (window: Box) => PlanarMultiPolygon | null,
): number | null {
  let sum = 0;
  for (const part of parts) {
    const found = orNull(() => overlay(growBox(boxOfPositions(part.flat()), windowMarginMetres)));
    if (!found) return null;
    sum += planarAreaSquareMetres(
      splitAtTouches(found).filter((piece) => {
        const place = pointInsideRings([piece]);
        return place !== null && placeInRings(place, part) === 'inside';
      }),
    );
  }
  return sum;
}

/** Turf joins what touches in a point into one piece; the engine keeps it apart. */
function splitAtTouches(polygons: PlanarMultiPolygon): PlanarMultiPolygon {
  const edges = polygons.flat().flatMap((ring) =>
    ring.slice(1).flatMap((to, index): DirectedEdge[] => {
      const from = ring[index];
      return from ? [[from, to]] : [];
    }),
  );
  return traceRings(edges) as unknown as PlanarMultiPolygon;
}

function isTooLarge(sides: readonly PlanarMultiPolygon[]): boolean {
  return sides.flat(3).length > mostVertices;
}

/** An opinion that can't be had is no error: the finding says that there is none. */
function orNull<Found>(ask: () => Found): Found | null {
  try {
    return ask();
  } catch {
    return null;
  }
}

// A border can jump over the far side of its own ring without crossing it, from end to end. That turns the ring inside
// out: A–B goes around C now, and what lies between A, B, C and the new course is held on both sides of it.
//
//       C             • ← the new course
//      / \     →     /C\
//     A───B         A   B
//
import type { MultiPolygon, Position } from 'geojson';
import { boxesMeet, boxOfPositions } from '../geometry/planar-box.ts';
import { signedRingArea } from '../geometry/planar-polygon.ts';
import { placeInPolygon } from '../geometry/point-in-polygon.ts';

interface Holder {
  readonly geometry: MultiPolygon;
}

/**
 * A place (degrees) on the far side of a ring that was turned inside out; null where none was. Holders and their rings
 * are the same and in the same order before and after.
 */
export function placeOfTurnedOver(before: readonly Holder[], after: readonly Holder[]): Position | null {
  for (const [index, { geometry }] of before.entries()) {
    for (const [part, rings] of geometry.coordinates.entries()) {
      for (const [number, ring] of rings.entries()) {
        const now = after[index]?.geometry.coordinates[part]?.[number];
        if (!now || signedRingArea(now) * signedRingArea(ring) >= 0) continue;
        const kept = new Set(now.map(String));
        return ring.find((place) => kept.has(String(place))) ?? null;
      }
    }
  }
  return null;
}

/**
 * A place (degrees) of a part that another part of the same holder now goes around: the ground would count twice. Null
 * where there is none.
 */
export function placeOfSwallowedPart(after: readonly Holder[]): Position | null {
  for (const { geometry } of after) {
    for (const [number, rings] of geometry.coordinates.entries()) {
      const box = boxOfPositions(rings.flat());
      const place = geometry.coordinates
        .filter((other, index) => index !== number && boxesMeet(boxOfPositions(other.flat()), box))
        .flatMap(([outer = []]) => outer)
        .find((vertex) => placeInPolygon(vertex, { type: 'Polygon', coordinates: rings }) === 'inside');
      if (place) return place;
    }
  }
  return null;
}

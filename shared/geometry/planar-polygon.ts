// Polygons on the plane (zone metres), normalised once so that every later step may rely on it: rings are closed,
// nothing is repeated, outer rings run counter-clockwise and holes clockwise. The interior is always on the left.
import type { MultiPolygon, Polygon } from 'geojson';
import type { GaussKruger, PlanarPosition } from './gauss-kruger.ts';

/** Closed: the last position equals the first. */
export type PlanarRing = readonly PlanarPosition[];
/** Outer ring first, then holes. */
export type PlanarPolygon = readonly PlanarRing[];
export type PlanarMultiPolygon = readonly PlanarPolygon[];

/** Shoelace sum of a closed ring in its unit squared (square metres): positive when it runs counter-clockwise. */
export function signedRingArea(ring: readonly (readonly number[])[]): number {
  // Relative to the first position: zone coordinates are millions of metres and would eat the small digits.
  const [originX = 0, originY = 0] = ring[0] ?? [];
  let doubled = 0;
  for (let index = 1; index < ring.length; index++) {
    const [x1 = 0, y1 = 0] = ring[index - 1] ?? [];
    const [x2 = 0, y2 = 0] = ring[index] ?? [];
    doubled += (x1 - originX) * (y2 - originY) - (x2 - originX) * (y1 - originY);
  }
  return doubled / 2;
}

/** The polygons of either geometry type, as a list. */
export function polygonsOf(geometry: Polygon | MultiPolygon): MultiPolygon['coordinates'] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

/** Projects degrees to zone metres and normalises. Rings of fewer than three different places are left out. */
export function projectPolygon(geometry: Polygon | MultiPolygon, zone: GaussKruger): PlanarMultiPolygon {
  return normalisePolygons(
    polygonsOf(geometry).map((polygon) =>
      polygon.map((ring) => ring.map((position) => zone.forward(position))),
    ),
  );
}

/** Closes, orients and cleans planar polygons. */
export function normalisePolygons(
  polygons: readonly (readonly (readonly PlanarPosition[])[])[],
): PlanarMultiPolygon {
  return polygons
    .map((polygon) =>
      polygon
        .map((ring, index) => orientRing(withoutRepeats(ring), index === 0))
        .filter((ring, _, rings) => ring.length >= 4 && (rings[0]?.length ?? 0) >= 4),
    )
    .filter((polygon) => polygon.length > 0);
}

/** Back to degrees. Always a MultiPolygon. */
export function unprojectPolygon(polygons: PlanarMultiPolygon, zone: GaussKruger): MultiPolygon {
  return {
    type: 'MultiPolygon',
    coordinates: polygons.map((polygon) =>
      polygon.map((ring) => ring.map((position) => zone.inverse(position))),
    ),
  };
}

function withoutRepeats(ring: readonly PlanarPosition[]): PlanarPosition[] {
  const cleaned: PlanarPosition[] = [];
  for (const position of ring) {
    const last = cleaned.at(-1);
    if (!last || last[0] !== position[0] || last[1] !== position[1]) cleaned.push(position);
  }
  const first = cleaned[0];
  const last = cleaned.at(-1);
  if (first && last && (first[0] !== last[0] || first[1] !== last[1])) cleaned.push(first);
  return cleaned;
}

function orientRing(ring: PlanarPosition[], counterClockwise: boolean): PlanarRing {
  return signedRingArea(ring) > 0 === counterClockwise ? ring : ring.toReversed();
}

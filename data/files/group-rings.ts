// A shapefile has rings in any order: outer ones clockwise, holes the other way. A hole goes to the smallest outer
// ring it lies in. Files that wind all rings alike exist; there a ring within an odd number of others is a hole.
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { signedRingArea } from '../../shared/geometry/planar-polygon.ts';
import { placeInRings } from '../../shared/geometry/point-in-polygon.ts';

interface Ring {
  readonly positions: Position[];
  readonly area: number;
  readonly isHole: boolean;
}

export function groupRings(rings: readonly Position[][]): Polygon | MultiPolygon {
  const [only] = rings;
  if (rings.length === 1 && only) return { type: 'Polygon', coordinates: [windOuter(only)] };
  const classified = classify(rings);
  const outers = classified.filter(({ isHole }) => !isHole).sort((a, b) => a.area - b.area);
  const polygons = new Map<Ring, Position[][]>(outers.map((outer) => [outer, [windOuter(outer.positions)]]));
  for (const hole of classified.filter(({ isHole }) => isHole)) {
    const owner = outers.find(
      (outer) => outer.area >= hole.area && isWithin(hole.positions, outer.positions),
    );
    if (owner) polygons.get(owner)?.push(windHole(hole.positions));
    else polygons.set(hole, [windOuter(hole.positions)]);
  }
  const coordinates = classified.flatMap((ring) => {
    const polygon = polygons.get(ring);
    return polygon ? [polygon] : [];
  });
  const [single] = coordinates;
  return coordinates.length === 1 && single
    ? { type: 'Polygon', coordinates: single }
    : { type: 'MultiPolygon', coordinates };
}

function classify(rings: readonly Position[][]): Ring[] {
  const signed = rings.map((positions) => ({ positions, area: signedRingArea(positions) }));
  const hasOuter = signed.some(({ area }) => area < 0);
  const hasBoth = hasOuter && signed.some(({ area }) => area > 0);
  return signed.map(({ positions, area }) => ({
    positions,
    area: Math.abs(area),
    isHole: hasBoth
      ? area > 0
      : signed.filter(
          (other) =>
            other.positions !== positions &&
            Math.abs(other.area) > Math.abs(area) &&
            isWithin(positions, other.positions),
        ).length %
          2 ===
        1,
  }));
}

/** By the first position of the ring that is not on the border of the other. */
function isWithin(ring: readonly Position[], outer: readonly Position[]): boolean {
  for (const position of ring) {
    const place = placeInRings(position, [outer]);
    if (place !== 'boundary') return place === 'inside';
  }
  return false;
}

function windOuter(ring: Position[]): Position[] {
  return signedRingArea(ring) < 0 ? ring.toReversed() : ring;
}

function windHole(ring: Position[]): Position[] {
  return signedRingArea(ring) > 0 ? ring.toReversed() : ring;
}

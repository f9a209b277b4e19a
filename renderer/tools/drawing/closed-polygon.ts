import type { Polygon, Position } from 'geojson';

/** Closed and counter-clockwise, as GeoJSON wants outer rings. */
export function closedPolygon(ring: readonly Position[]): Polygon {
  const closed = [...ring, ...ring.slice(0, 1)];
  let doubledArea = 0;
  for (let index = 1; index < closed.length; index += 1) {
    const [aLon = 0, aLat = 0] = closed[index - 1] ?? [];
    const [bLon = 0, bLat = 0] = closed[index] ?? [];
    doubledArea += aLon * bLat - bLon * aLat;
  }
  return { type: 'Polygon', coordinates: [doubledArea < 0 ? closed.reverse() : closed] };
}

import type { Geometry, Position } from 'geojson';

export type Bounds = readonly [west: number, south: number, east: number, north: number];

type Nested = Position | readonly Nested[];

function eachPosition(nested: Nested, visit: (longitude: number, latitude: number) => void): void {
  if (typeof nested[0] === 'number') {
    visit(nested[0], nested[1] as number);
    return;
  }
  for (const part of nested as readonly Nested[]) eachPosition(part, visit);
}

/** The box around geometries (degrees); null where there is not one position. */
export function boundsOf(geometries: Iterable<Geometry>): Bounds | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  const visit = (longitude: number, latitude: number) => {
    west = Math.min(west, longitude);
    east = Math.max(east, longitude);
    south = Math.min(south, latitude);
    north = Math.max(north, latitude);
  };
  for (const geometry of geometries) {
    if (geometry.type === 'GeometryCollection') continue;
    eachPosition(geometry.coordinates as Nested, visit);
  }
  return west <= east ? [west, south, east, north] : null;
}

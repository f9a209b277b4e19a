// Where a project is, so that a file that lands 200 km away is noticed before it is stored.
import type { Geometry } from 'geojson';
import type { ProjectState } from '../model/project-state.ts';
import { visitPositions } from './row-geometry.ts';

/** West, south, east, north in degrees. */
export type Extent = readonly [number, number, number, number];

/** Of all positions; null where there is none. */
export function extentOfGeometries(geometries: Iterable<Geometry>): Extent | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const geometry of geometries) {
    visitPositions(geometry, ([x = Number.NaN, y = Number.NaN]) => {
      if (x < west) west = x;
      if (x > east) east = x;
      if (y < south) south = y;
      if (y > north) north = y;
    });
  }
  return west <= east ? [west, south, east, north] : null;
}

/** Of what the project holds; null for an empty one. */
export function extentOfProject(state: ProjectState): Extent | null {
  const geometries: Geometry[] = [];
  for (const kind of ['district', 'authority', 'unit', 'road', 'barrier', 'catchment'] as const) {
    for (const record of state[kind].values()) geometries.push(record.geometry);
  }
  for (const campus of state.campus.values()) geometries.push(campus.location);
  return extentOfGeometries(geometries);
}

const earthRadiusKilometres = 6371;

/** Kilometres between the nearest sides of two extents, on a sphere; 0 where they meet. Good to 1 %. */
export function kilometresBetween(a: Extent, b: Extent): number {
  const gap = (low1: number, high1: number, low2: number, high2: number) =>
    Math.max(0, low2 - high1, low1 - high2);
  const latitude = ((a[1] + a[3] + b[1] + b[3]) / 4) * (Math.PI / 180);
  const eastDegrees = gap(a[0], a[2], b[0], b[2]) * Math.cos(latitude);
  const northDegrees = gap(a[1], a[3], b[1], b[3]);
  return Math.hypot(eastDegrees, northDegrees) * (Math.PI / 180) * earthRadiusKilometres;
}

// Which estates are neighbours, and which are around a campus: what contiguity is judged by.
import { Delaunay } from 'd3-delaunay';
import { isPointInPolygon } from '../geometry/point-in-polygon.ts';
import { representativePoint } from '../geometry/point-inside.ts';
import { zoneOfProject } from '../geometry/project-zone.ts';
import type { ProjectState } from '../model/project-state.ts';
import type { Campus, Unit } from '../model/records.ts';

export type Place = readonly [x: number, y: number];

/** A point inside the estate, in metres of the project's zone. */
export function placeOf(state: ProjectState, unit: Unit): Place {
  const point = representativePoint(unit.geometry);
  return point ? zoneOfProject(state).forward(point) : [0, 0];
}

/** Neighbours are estates whose Voronoi cells meet (Delaunay 1934): whatever lies between, nobody lives nearer. */
export function neighbouringPairs(places: readonly Place[]): [number, number][] {
  const delaunay = triangulate(places);
  return places.flatMap((_, unit) =>
    [...delaunay.neighbors(unit)]
      .filter((other) => other > unit)
      .map((other): [number, number] => [unit, other]),
  );
}

/** The estate that a campus stands in, and those whose cells its own would meet. */
export function groundOf(
  state: ProjectState,
  { location }: Campus,
  units: readonly Unit[],
  places: readonly Place[],
) {
  const inside = units.find(
    ({ geometry }) => geometry.type !== 'Point' && isPointInPolygon(location.coordinates, geometry),
  );
  const school = zoneOfProject(state).forward(location.coordinates);
  const delaunay = triangulate([...places, school]);
  const touched = [...delaunay.neighbors(places.length)].sort((a, b) => a - b);
  // A campus on the very place of an estate has no cell of its own.
  const nearest = touched.length > 0 ? touched : [triangulate(places).find(school[0], school[1])];
  return { unit: inside?.id ?? null, touches: nearest.flatMap((unit) => units[unit]?.id ?? []) };
}

function triangulate(places: readonly Place[]) {
  const [originX, originY] = places[0] ?? [0, 0];
  // In zone coordinates of millions of metres the triangulation would lose its small digits.
  return Delaunay.from(places.map(([x, y]): [number, number] => [x - originX, y - originY]));
}

import type { Geometry, Position } from 'geojson';
import type { ProjectState } from '../../shared/model/project-state.ts';

export type Extent = readonly [west: number, south: number, east: number, north: number];

/** The smallest box around geometries (degrees); null for none. */
export function extentOf(geometries: Iterable<Geometry>): Extent | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  const visit = (coordinates: Position | Position[] | Position[][] | Position[][][]): void => {
    const [first, second] = coordinates;
    if (typeof first === 'number' && typeof second === 'number') {
      west = Math.min(west, first);
      east = Math.max(east, first);
      south = Math.min(south, second);
      north = Math.max(north, second);
    } else for (const inner of coordinates as Position[][]) visit(inner);
  };
  for (const geometry of geometries) if (geometry.type !== 'GeometryCollection') visit(geometry.coordinates);
  return west <= east ? [west, south, east, north] : null;
}

/** The box around all there is to see: districts and authorities, else catchments, estates and campuses. */
export function mapExtent(records: ProjectState): Extent | null {
  const borders = [...records.district.values(), ...records.authority.values()].map(
    ({ geometry }) => geometry,
  );
  if (borders.length > 0) return extentOf(borders);
  return extentOf([
    ...[...records.catchment.values(), ...records.unit.values()].map(({ geometry }) => geometry),
    ...[...records.campus.values()].map(({ location }) => location),
  ]);
}

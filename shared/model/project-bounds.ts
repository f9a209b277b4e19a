import { type Bounds, boundsOf } from '../geometry/geometry-bounds.ts';
import type { ProjectState } from './project-state.ts';

/** What to look at when a project is opened: its districts, or else whatever it has. Null for an empty project. */
export function projectBounds(project: ProjectState): Bounds | null {
  const districts = [...project.district.values(), ...project.authority.values()];
  if (districts.length > 0) return boundsOf(districts.map(({ geometry }) => geometry));
  return boundsOf([
    ...[...project.catchment.values(), ...project.unit.values()].map(({ geometry }) => geometry),
    ...[...project.campus.values()].map(({ location }) => location),
    ...[...project.reference.values()].map(({ geometry }) => geometry),
  ]);
}

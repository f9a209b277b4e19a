import type { ProjectState } from '../../model/project-state.ts';
import type { Campus, Catchment } from '../../model/records.ts';

/** The name a campus is printed with: the school's, with the campus's own where that adds something. */
export function campusTitle(state: ProjectState, campus: Campus): string {
  const school = state.school.get(campus.schoolId);
  if (!school || campus.name.includes(school.name)) return campus.name;
  const siblings = [...state.campus.values()].filter((other) => other.schoolId === campus.schoolId);
  return siblings.length > 1 && campus.name !== '' ? `${school.name}（${campus.name}）` : school.name;
}

/** The campuses a catchment serves, by id; ids that name no campus are left out. */
export function campusesOfCatchment(state: ProjectState, catchment: Catchment): Campus[] {
  return [...catchment.campusIds].sort().flatMap((campusId) => state.campus.get(campusId) ?? []);
}

/** The school a catchment is printed under; its own name where it serves none that is known. */
export function catchmentTitle(state: ProjectState, catchment: Catchment): string {
  const campuses = campusesOfCatchment(state, catchment);
  if (campuses.length > 0) return campuses.map((campus) => campusTitle(state, campus)).join('、');
  return (catchment.clusterId && state.cluster.get(catchment.clusterId)?.name) || catchment.name;
}

import type { ServingSide } from '../agreements/declared-service.ts';
import { authorityIdOfCatchment } from '../model/authority-of-catchment.ts';
import type { ProjectState } from '../model/project-state.ts';
import type { Campus, Catchment, Plan } from '../model/records.ts';

/** Campuses a catchment serves, by id; for a school district, those of its cluster's schools with the plan's stage. */
export function campusesServed(state: ProjectState, plan: Plan, catchment: Catchment): Campus[] {
  const named = catchment.campusIds.flatMap((id) => state.campus.get(id) ?? []);
  const cluster = catchment.clusterId === null ? undefined : state.cluster.get(catchment.clusterId);
  const schools = new Set(cluster?.members.map(({ schoolId }) => schoolId));
  const ofCluster =
    schools.size === 0
      ? []
      : [...state.campus.values()].filter(
          (campus) => schools.has(campus.schoolId) && campus.stages.some(({ stage }) => stage === plan.stage),
        );
  return [...new Set([...named, ...ofCluster])].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** A catchment of a plan as a side of an agreement. An unknown one is no side: no agreement declares anything of it. */
export function servingSide(state: ProjectState, plan: Plan, catchment: Catchment | undefined): ServingSide {
  if (!catchment) return { authorityId: null, campusIds: [] };
  const campusIds = campusesServed(state, plan, catchment).map(({ id }) => id);
  return { authorityId: authorityIdOfCatchment(plan, catchment), campusIds };
}

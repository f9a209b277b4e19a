// Who serves an estate in a plan: the campuses of the catchments it lies in, and those an agreement adds.
import { campusesServed } from '../../../shared/checks/campuses-served.ts';
import type { ProjectState } from '../../../shared/model/project-state.ts';
import type { Plan, ServiceRelation, Unit } from '../../../shared/model/records.ts';
import { catchmentsOfUnits } from './plan-facts.ts';

export interface Service {
  readonly campusId: string;
  /** The relation that adds it, or null where the catchment does. */
  readonly relation: ServiceRelation | null;
}

/** Whether a relation holds for the plan's stage and school year. */
function holdsFor(relation: ServiceRelation, plan: Plan): boolean {
  return (
    relation.stage === plan.stage &&
    relation.fromSchoolYear <= plan.schoolYear &&
    (relation.toSchoolYear ?? plan.schoolYear) >= plan.schoolYear
  );
}

/** Services of one estate: catchments first (id ascending), then relations by priority. No campus twice. */
export function servicesOfUnit(project: ProjectState, plan: Plan, unit: Unit): Service[] {
  const services = new Map<string, Service>();
  for (const id of catchmentsOfUnits(project, plan.id).get(unit.id) ?? []) {
    const catchment = project.catchment.get(id);
    const campuses = catchment ? campusesServed(project, plan, catchment) : [];
    for (const campus of campuses) services.set(campus.id, { campusId: campus.id, relation: null });
  }
  const relations = [...project['service-relation'].values()]
    .filter((relation) => relation.unitId === unit.id && holdsFor(relation, plan))
    .sort((a, b) => a.priority - b.priority || (a.id < b.id ? -1 : 1));
  for (const relation of relations) {
    if (!services.has(relation.campusId)) {
      services.set(relation.campusId, { campusId: relation.campusId, relation });
    }
  }
  return [...services.values()];
}

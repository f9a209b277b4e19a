// What a plan's number stands for: everything that its notice says or draws, and nothing else. A frozen plan whose
// content hash no longer matches is one whose facts were changed after it was frozen.
import { agreementsInForce } from '../../agreements/declared-service.ts';
import { holdsFor } from '../../checks/unit-services.ts';
import { canonicalJson } from '../../history/canonical-json.ts';
import { catchmentsOfPlan, type ProjectState } from '../../model/project-state.ts';
import type { Plan } from '../../model/records.ts';

/**
 * SHA-256 (lower-case hex) of the canonical JSON of a plan: its facts, catchments, their campuses and schools, every
 * unit's place, addresses and children of the stage and year, and the agreements in force, feeders and lotteries for them.
 */
export function planContentHash(state: ProjectState, plan: Plan, sha256: (text: string) => string): string {
  const catchments = catchmentsOfPlan(state, plan.id);
  const agreements = agreementsInForce(state, plan);
  const arranged = [...state['service-relation'].values()].filter(
    (relation) => relation.agreementId === null && holdsFor(relation, plan),
  );
  const campusIds = new Set([
    ...arranged.map(({ campusId }) => campusId),
    ...catchments.flatMap((catchment) => catchment.campusIds),
    ...agreements.flatMap(({ items }) => items.map(({ campusId }) => campusId)),
  ]);
  const campuses = [...state.campus.values()].filter(({ id }) => campusIds.has(id));
  const schoolIds = new Set(campuses.map(({ schoolId }) => schoolId));
  const units = [...state.unit.values()].map(({ id, name, community, geometry, addresses, children }) => ({
    id,
    name,
    community,
    geometry,
    addresses,
    children: children.filter(
      ({ stage, intakeYear }) => stage === plan.stage && intakeYear === plan.schoolYear,
    ),
  }));
  const { name, planType, stage, schoolYear, authorityId } = plan;
  return sha256(
    canonicalJson({
      plan: { name, planType, stage, schoolYear, authorityId },
      catchments,
      campuses: byId(campuses),
      schools: byId([...state.school.values()].filter(({ id }) => schoolIds.has(id))),
      units: byId(units),
      agreements,
      // Absent where there are none: plans frozen before feeders and lotteries could be entered keep their hash.
      ...(arranged.length > 0 ? { services: byId(arranged) } : {}),
    }),
  );
}

function byId<Value extends { readonly id: string }>(values: readonly Value[]): readonly Value[] {
  return [...values].sort((a, b) => (a.id < b.id ? -1 : 1));
}

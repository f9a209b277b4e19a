// The one list of who may serve an estate: the catchments it lies in (base), what agreements in force bring (shared, swap,
// dual) and what was arranged otherwise (feeder, lottery). Inspector, map and notice all read it.
//
// The counting rule is that of the seat balance, asked for this estate alone: every child once. A swap counts them with
// the receiver. Dual service counts the declared share with the receiver and the others at home; without a declared
// share it states from how few to how many may be on either side. Pools, feeders and lotteries move no child.
import { agreementRelations } from '../agreements/agreement-relations.ts';
import { agreementsInForce } from '../agreements/declared-service.ts';
import { catchmentsOfPlan, type ProjectState } from '../model/project-state.ts';
import type { Plan, ServiceRelation } from '../model/records.ts';
import { campusesServed } from './campuses-served.ts';
import { type CatchmentCount, countSeats } from './count-seats.ts';
import { unitMembership } from './unit-membership.ts';

export interface Service extends Omit<ServiceRelation, 'kind' | 'id' | 'unitId'> {
  /** The stored relation of a feeder or a lottery; null where a catchment or an agreement makes it. */
  readonly relationId: string | null;
  /** The catchment that serves the campus in this plan; null where none does. */
  readonly catchmentId: string | null;
}

export interface UnitService extends Service {
  /** Children of the plan's entry year counted with that catchment: the same number twice unless a range is stated. */
  readonly children: { readonly least: number; readonly most: number };
}

/**
 * The services of every unit in a plan whose membership is known, unit by unit: before its own school, its own, after it,
 * as the priority of relations says; then by campus. No campus twice.
 */
export function listServices(
  state: ProjectState,
  plan: Plan,
  membership: ReadonlyMap<string, readonly string[]>,
): (unitId: string) => Service[] {
  const catchments = new Map(catchmentsOfPlan(state, plan.id).map((each) => [each.id, each]));
  const catchmentOf = new Map(
    [...catchments.values()]
      .toReversed()
      .flatMap(({ id, campusIds }) => campusIds.map((campusId) => [campusId, id] as const)),
  );
  const relations = new Map<string, Service[]>();
  for (const { kind: _kind, id, unitId, ...relation } of relationsIn(state, plan)) {
    const relationId = relation.agreementId === null ? id : null;
    const catchmentId = catchmentOf.get(relation.campusId) ?? null;
    relations.set(unitId, [...(relations.get(unitId) ?? []), { ...relation, relationId, catchmentId }]);
  }
  return (unitId) => {
    const base = (membership.get(unitId) ?? []).flatMap((id) => {
      const catchment = catchments.get(id);
      if (!catchment) return [];
      return campusesServed(state, plan, catchment).map(
        (campus): Service => ({
          campusId: campus.id,
          stage: plan.stage,
          relationKind: 'base',
          quota: null,
          priority: ownPriority,
          fromSchoolYear: plan.schoolYear,
          toSchoolYear: plan.schoolYear,
          authorityId: catchment.authorityId,
          agreementId: null,
          basis: plan.name,
          relationId: null,
          catchmentId: catchment.id,
        }),
      );
    });
    const services = new Map<string, Service>();
    for (const service of base) services.set(service.campusId, service);
    for (const service of relations.get(unitId) ?? []) {
      // An agreement changes on what ground a school serves; a feeder or lottery to what serves already adds nothing.
      if (service.agreementId !== null || !services.has(service.campusId))
        services.set(service.campusId, service);
    }
    return [...services.values()].sort((a, b) => rankOf(a) - rankOf(b) || (a.campusId < b.campusId ? -1 : 1));
  };
}

/** The services of one unit, each with the children counted there. */
export function unitServices(
  state: ProjectState,
  plan: Plan,
  unitId: string,
  membership = unitMembership(state, plan.id),
): UnitService[] {
  const holders = membership.get(unitId) ?? [];
  const { catchments: counts } = countSeats(state, plan, new Map([[unitId, holders]]));
  return listServices(
    state,
    plan,
    membership,
  )(unitId).map((service) => ({
    ...service,
    children: childrenOf(counts.get(service.catchmentId ?? '')),
  }));
}

/** What agreements in force bring, and feeders and lotteries of the plan's stage and school year. */
function relationsIn(state: ProjectState, plan: Plan): ServiceRelation[] {
  const arranged = [...state['service-relation'].values()].filter(
    (relation) => relation.agreementId === null && holdsFor(relation, plan),
  );
  return [...agreementsInForce(state, plan).flatMap(agreementRelations), ...arranged];
}

/** An estate's own school comes after a swap (1) and before what may be chosen besides (2 and on). */
const ownPriority = 1;

function rankOf({ relationKind, priority }: Service): number {
  return relationKind === 'base' ? ownPriority + 0.5 : priority;
}

/** Whether a relation holds for the plan's stage and school year. */
export function holdsFor(
  relation: Pick<ServiceRelation, 'stage' | 'fromSchoolYear' | 'toSchoolYear'>,
  plan: Plan,
): boolean {
  return (
    relation.stage === plan.stage &&
    relation.fromSchoolYear <= plan.schoolYear &&
    (relation.toSchoolYear ?? plan.schoolYear) >= plan.schoolYear
  );
}

function childrenOf(count: CatchmentCount | undefined): UnitService['children'] {
  if (!count) return { least: 0, most: 0 };
  return { least: count.children - count.mayLeave, most: count.children + count.mayCome };
}

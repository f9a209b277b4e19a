// The one list of who may serve an estate: the catchments it lies in (base), what agreements bring (shared, swap, dual)
// and what was agreed otherwise (feeder, lottery). Beside each stands how many of its children are counted there.
//
// The counting rule is that of the seat balance, asked for this estate alone: every child once. A swap counts them with
// the receiver. Dual service counts the declared share with the receiver and the others at home; without a declared
// share it states from how few to how many may be on either side. Pools, feeders and lotteries move no child.
import { catchmentsOfPlan, type ProjectState } from '../model/project-state.ts';
import type { Plan, ServiceRelation } from '../model/records.ts';
import { campusesServed } from './campuses-served.ts';
import { type CatchmentCount, countSeats } from './count-seats.ts';
import { unitMembership } from './unit-membership.ts';

export interface UnitService
  extends Pick<
    ServiceRelation,
    | 'campusId'
    | 'stage'
    | 'relationKind'
    | 'quota'
    | 'priority'
    | 'fromSchoolYear'
    | 'toSchoolYear'
    | 'authorityId'
    | 'agreementId'
    | 'basis'
  > {
  /** The catchment that serves the campus in this plan; null where none does. */
  readonly catchmentId: string | null;
  /** Children of the plan's entry year counted with that catchment: the same number twice unless a range is stated. */
  readonly children: { readonly least: number; readonly most: number };
}

/** Before its own school, its own, after it: as the priority of relations says; then by campus. No campus twice. */
export function unitServices(state: ProjectState, plan: Plan, unitId: string): UnitService[] {
  const holders = unitMembership(state, plan.id).get(unitId) ?? [];
  const { catchments: counts } = countSeats(state, plan, new Map([[unitId, holders]]));
  const catchments = catchmentsOfPlan(state, plan.id);
  const catchmentOf = (campusId: string) =>
    catchments.find((catchment) => catchment.campusIds.includes(campusId))?.id ?? null;
  const base = catchments
    .filter(({ id }) => holders.includes(id))
    .flatMap((catchment) =>
      campusesServed(state, plan, catchment).map(
        ({ id }): UnitService => ({
          campusId: id,
          stage: plan.stage,
          relationKind: 'base',
          quota: null,
          priority: ownPriority,
          fromSchoolYear: plan.schoolYear,
          toSchoolYear: plan.schoolYear,
          authorityId: catchment.authorityId,
          agreementId: null,
          basis: plan.name,
          catchmentId: catchment.id,
          children: childrenOf(counts.get(catchment.id)),
        }),
      ),
    );
  const brought = [...state['service-relation'].values()]
    .filter((relation) => relation.unitId === unitId && holdsFor(relation, plan))
    .map(({ kind: _kind, id: _id, unitId: _unitId, ...relation }): UnitService => {
      const catchmentId = catchmentOf(relation.campusId);
      return { ...relation, catchmentId, children: childrenOf(counts.get(catchmentId ?? '')) };
    });
  const services = new Map<string, UnitService>();
  for (const service of [...base, ...brought]) services.set(service.campusId, service);
  return [...services.values()].sort((a, b) => rankOf(a) - rankOf(b) || (a.campusId < b.campusId ? -1 : 1));
}

/** An estate's own school comes after a swap (1) and before what may be chosen besides (2 and on). */
const ownPriority = 1;

function rankOf({ relationKind, priority }: UnitService): number {
  return relationKind === 'base' ? ownPriority + 0.5 : priority;
}

/** Whether a relation holds for the plan's stage and school year. */
function holdsFor(relation: ServiceRelation, plan: Plan): boolean {
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

// How far children walk before and after: what the comparison of two plans says of borders, said of ways to school.
import { campusesServed } from '../checks/campuses-served.ts';
import { childrenOfUnit } from '../checks/children-of-units.ts';
import type { PlanMove } from '../checks/compare-plans.ts';
import { countSeats } from '../checks/count-seats.ts';
import { schoolKeysOf } from '../checks/school-keys.ts';
import { unitMembership } from '../checks/unit-membership.ts';
import { catchmentsOfPlan, type ProjectState } from '../model/project-state.ts';
import type { Plan } from '../model/records.ts';
import { referenceRadiusMetres, warningLevelsOf } from '../model/warning-levels.ts';
import type { DistanceLookup } from '../walking/distance-lookup.ts';
import { createWalkingTally, type WalkingNumbers, type WalkingTally } from './walking-numbers.ts';

/** One thing under both plans; null where a plan has no school for it. */
export interface WalkingChange {
  readonly before: WalkingNumbers | null;
  readonly after: WalkingNumbers | null;
}

export interface WalkingComparison {
  /** Every estate once, to the nearest of the schools it is counted with. */
  readonly total: WalkingChange;
  /** By the school's name, as in `PlanComparison.schools`. */
  readonly schools: ReadonlyMap<string, WalkingChange>;
  /** One for each of `moves`, in their order. */
  readonly moves: readonly WalkingChange[];
}

/**
 * Ways to school under two plans that `comparePlans` compares. Each plan is weighed with the children of its own school
 * year; moved estates weigh the same on both sides, with the children of the second.
 */
export function compareWalking(
  state: ProjectState,
  { from, to }: { readonly from: Plan; readonly to: Plan },
  { moves, distances }: { readonly moves: readonly PlanMove[]; readonly distances: DistanceLookup },
): WalkingComparison {
  const radius = referenceRadiusMetres(warningLevelsOf(state), to.stage);
  const keys = schoolKeysOf(state, [from.id, to.id]);
  const newTally = () => createWalkingTally(distances, radius);

  const [before, after] = [waysUnder(from), waysUnder(to)];

  function waysUnder(plan: Plan): PlanWays {
    const counted = countSeats(state, plan, unitMembership(state, plan.id)).catchments;
    const campusesOfUnit = new Map<string, string[]>();
    const schools = new Map<string, WalkingTally>();
    for (const catchment of catchmentsOfPlan(state, plan.id)) {
      const campusIds = campusesServed(state, plan, catchment).map(({ id }) => id);
      const school = keys.nameOf(catchment.id);
      const tally = schools.get(school) ?? newTally();
      schools.set(school, tally);
      for (const unitId of counted.get(catchment.id)?.unitIds ?? []) {
        tally.add(unitId, childrenFrom(state, plan, unitId), campusIds);
        campusesOfUnit.set(unitId, [...(campusesOfUnit.get(unitId) ?? []), ...campusIds]);
      }
    }
    return { plan, campusesOfUnit, schools };
  }

  function walk({ plan, campusesOfUnit }: PlanWays, unitIds: Iterable<string>): WalkingNumbers {
    const tally = newTally();
    for (const unitId of unitIds)
      tally.add(unitId, childrenFrom(state, plan, unitId), campusesOfUnit.get(unitId) ?? []);
    return tally.total();
  }

  const names = new Set([...before.schools.keys(), ...after.schools.keys()]);
  return {
    total: {
      before: walk(before, before.campusesOfUnit.keys()),
      after: walk(after, after.campusesOfUnit.keys()),
    },
    schools: new Map(
      [...names].map((name) => [
        name,
        {
          before: before.schools.get(name)?.total() ?? null,
          after: after.schools.get(name)?.total() ?? null,
        },
      ]),
    ),
    moves: moves.map((move) => ({
      before: move.from === null ? null : walk({ ...before, plan: to }, move.units),
      after: move.to === null ? null : walk(after, move.units),
    })),
  };
}

interface PlanWays {
  readonly plan: Plan;
  readonly campusesOfUnit: ReadonlyMap<string, readonly string[]>;
  readonly schools: ReadonlyMap<string, WalkingTally>;
}

function childrenFrom(state: ProjectState, plan: Plan, unitId: string): number {
  const unit = state.unit.get(unitId);
  return unit ? childrenOfUnit(unit, plan) : 0;
}

// What a planner weighs while drawing, per catchment and for the plan: children against seats year by year, class sizes,
// ways to school, compactness.
import { campusesServed } from '../checks/campuses-served.ts';
import { childrenOfUnit } from '../checks/children-of-units.ts';
import { type CatchmentCount, countSeats, seatsOf } from '../checks/count-seats.ts';
import { judgeLoad, type SeatLevel } from '../checks/seat-balance.ts';
import { polsbyPopper } from '../geometry/compactness.ts';
import { zoneOfProject } from '../geometry/project-zone.ts';
import { catchmentsOfPlan, type ProjectState } from '../model/project-state.ts';
import type { Plan } from '../model/records.ts';
import { referenceRadiusMetres, warningLevelsOf } from '../model/warning-levels.ts';
import type { DistanceLookup } from '../walking/distance-lookup.ts';
import { type ClassNumbers, classSizeOf } from './class-size.ts';
import { planTotal, type TotalNumbers } from './total-numbers.ts';
import { createWalkingTally, type WalkingNumbers } from './walking-numbers.ts';

/** Children who enter in one autumn, and the seats there are for them. */
export interface YearNumbers {
  readonly intakeYear: number;
  readonly children: number;
  readonly seats: number;
}

export interface CatchmentNumbers extends ClassNumbers {
  readonly catchmentId: string;
  readonly seats: number;
  readonly baseSeats: number;
  readonly sharedIn: number;
  readonly sharedOut: number;
  readonly children: number;
  readonly swappedIn: number;
  readonly swappedOut: number;
  readonly loadRatio: number | null;
  readonly level: SeatLevel;
  /** The plan's school year first, then every later one that children are known for. */
  readonly years: readonly YearNumbers[];
  readonly walking: WalkingNumbers;
  /** Polsby–Popper, 0…1. */
  readonly compactness: number | null;
}

export interface PlanNumbers {
  readonly planId: string;
  /** By catchment id ascending. */
  readonly catchments: ReadonlyMap<string, CatchmentNumbers>;
  readonly total: TotalNumbers;
}

export interface PlanFacts {
  readonly state: ProjectState;
  readonly plan: Plan;
  /** Who holds each unit; units ascending. */
  readonly membership: ReadonlyMap<string, readonly string[]>;
  /** Null while ways have not been measured. */
  readonly distances: DistanceLookup | null;
}

/** All numbers of a plan. */
export function planNumbers(facts: PlanFacts): PlanNumbers {
  const { state, plan, membership, distances } = facts;
  const levels = warningLevelsOf(state);
  const radius = referenceRadiusMetres(levels, plan.stage);
  const zone = zoneOfProject(state);
  const years = intakeYears(state, plan);
  const counts = years.map((schoolYear) => countSeats(state, { ...plan, schoolYear }, membership));
  const [now] = counts;
  const campusIdsOf = new Map<string, string[]>();
  const catchments = new Map<string, CatchmentNumbers>();
  for (const catchment of catchmentsOfPlan(state, plan.id)) {
    const count = now?.catchments.get(catchment.id);
    if (!count) continue;
    const campuses = campusesServed(state, plan, catchment).filter(({ stages }) =>
      stages.some(({ stage }) => stage === plan.stage),
    );
    const campusIds = campuses.map(({ id }) => id);
    campusIdsOf.set(catchment.id, campusIds);
    const classes = campuses
      .flatMap(({ stages }) => stages.filter(({ stage }) => stage === plan.stage))
      .reduce((sum, { classesPerGrade }) => sum + classesPerGrade, 0);
    const tally = createWalkingTally(distances, radius);
    for (const unitId of count.unitIds) tally.add(unitId, enteringFrom(facts, unitId), campusIds);
    catchments.set(catchment.id, {
      catchmentId: catchment.id,
      ...seatFacts(count),
      ...judgeLoad(count.children, seatsOf(count), levels),
      ...classSizeOf(count.children, classes, levels),
      years: years.map((intakeYear, index) => {
        const ofYear = counts[index]?.catchments.get(catchment.id);
        return { intakeYear, children: ofYear?.children ?? 0, seats: ofYear ? seatsOf(ofYear) : 0 };
      }),
      walking: tally.total(),
      compactness: polsbyPopper(catchment.geometry, zone),
    });
  }
  const campusesOf = campusesOfUnits(now?.catchments ?? new Map(), campusIdsOf);
  const tally = createWalkingTally(distances, radius);
  for (const [unitId, campusIds] of campusesOf) tally.add(unitId, enteringFrom(facts, unitId), campusIds);
  return {
    planId: plan.id,
    catchments,
    total: planTotal({ years, counts, catchments, levels, walking: tally.total() }),
  };
}

function seatFacts(count: CatchmentCount) {
  const { baseSeats, sharedIn, sharedOut, children, swappedIn, swappedOut } = count;
  return { seats: seatsOf(count), baseSeats, sharedIn, sharedOut, children, swappedIn, swappedOut };
}

function enteringFrom({ state, plan }: PlanFacts, unitId: string): number {
  const unit = state.unit.get(unitId);
  return unit ? childrenOfUnit(unit, plan) : 0;
}

/** A unit that is counted in several catchments walks once, to the nearest of all their campuses. */
function campusesOfUnits(
  counts: ReadonlyMap<string, CatchmentCount>,
  campusIdsOf: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, readonly string[]> {
  const campuses = new Map<string, readonly string[]>();
  for (const [catchmentId, { unitIds }] of counts) {
    const ids = campusIdsOf.get(catchmentId) ?? [];
    for (const unitId of unitIds) campuses.set(unitId, [...(campuses.get(unitId) ?? []), ...ids]);
  }
  return campuses;
}

function intakeYears(state: ProjectState, { stage, schoolYear }: Plan): number[] {
  const years = new Set([schoolYear]);
  for (const { children } of state.unit.values()) {
    for (const child of children) {
      if (child.stage === stage && child.intakeYear > schoolYear && child.count > 0)
        years.add(child.intakeYear);
    }
  }
  return [...years].sort((a, b) => a - b);
}

// What every rule needs to know about a plan, worked out once per check.
import type { GaussKruger } from '../geometry/gauss-kruger.ts';
import { zoneOfProject } from '../geometry/project-zone.ts';
import { catchmentsOfPlan, type ProjectState } from '../model/project-state.ts';
import type { Catchment, Plan } from '../model/records.ts';
import type { CheckFailure, Finding } from './finding.ts';
import { membershipOfShares } from './unit-membership.ts';
import { type SharesOfUnit, unitShares } from './unit-shares.ts';

export interface PlanUnderCheck {
  readonly state: ProjectState;
  readonly plan: Plan;
  readonly zone: GaussKruger;
  readonly sliverWidthMetres: number;
  /** By id ascending. */
  readonly catchments: readonly Catchment[];
  readonly shares: ReadonlyMap<string, SharesOfUnit>;
  readonly membership: ReadonlyMap<string, readonly string[]>;
}

/** What one rule has to say. */
export interface RuleOutcome {
  readonly findings: readonly Finding[];
  readonly failures: readonly CheckFailure[];
}

const defaultSliverWidthMetres = 2;

/** The facts, and the pairs of unit and catchment whose common area could not be computed. */
export function examinePlan(
  state: ProjectState,
  plan: Plan,
): { readonly check: PlanUnderCheck; readonly failures: readonly CheckFailure[] } {
  const failures: CheckFailure[] = [];
  const shares = unitShares(state, plan.id, (failure) => failures.push(failure));
  return { check: planWithShares(state, plan, shares), failures };
}

/** The facts where the shares are known. */
export function planWithShares(
  state: ProjectState,
  plan: Plan,
  shares: ReadonlyMap<string, SharesOfUnit>,
): PlanUnderCheck {
  return {
    state,
    plan,
    zone: zoneOfProject(state),
    sliverWidthMetres: state.settings.get('settings')?.sliverWidthMetres ?? defaultSliverWidthMetres,
    catchments: catchmentsOfPlan(state, plan.id),
    shares,
    membership: membershipOfShares(shares),
  };
}

import type { ProjectState } from '../model/project-state.ts';
import type { Plan, Unit } from '../model/records.ts';

/** Children of a unit who enter the plan's stage in the plan's school year. */
export function childrenOfUnit(unit: Unit, plan: Pick<Plan, 'stage' | 'schoolYear'>): number {
  return unit.children
    .filter(({ stage, intakeYear }) => stage === plan.stage && intakeYear === plan.schoolYear)
    .reduce((sum, { count }) => sum + count, 0);
}

/** Children of several units together; ids that are not there count nothing. */
export function childrenOfUnits(
  state: ProjectState,
  plan: Pick<Plan, 'stage' | 'schoolYear'>,
  unitIds: readonly string[],
): number {
  return unitIds.reduce((sum, unitId) => {
    const unit = state.unit.get(unitId);
    return unit ? sum + childrenOfUnit(unit, plan) : sum;
  }, 0);
}

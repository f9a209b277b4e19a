import type { ProjectState } from './project-state.ts';

/** A unit is split in a plan for one reason, so the id follows from the two. */
export function unitSplitId(planId: string, unitId: string): string {
  return `unit-split:${planId}:${unitId}`;
}

/** Why a border of a plan may cut a unit; null where nobody has said. */
export function reasonOfSplit(state: ProjectState, planId: string, unitId: string): string | null {
  return state['unit-split'].get(unitSplitId(planId, unitId))?.reason ?? null;
}

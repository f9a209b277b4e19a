// Which plan a notice is held against: last year's, or for a correction the one whose notice was wrong.
import type { NoticeTemplate } from '../../model/notice-record.ts';
import type { ProjectState } from '../../model/project-state.ts';
import type { Plan } from '../../model/records.ts';

/** The plan's parent, its parent's parent and so on, nearest first. */
export function ancestorsOf(state: ProjectState, plan: Plan): Plan[] {
  const ancestors: Plan[] = [];
  let parent = plan.parentId === null ? undefined : state.plan.get(plan.parentId);
  while (parent && !ancestors.includes(parent)) {
    ancestors.push(parent);
    parent = parent.parentId === null ? undefined : state.plan.get(parent.parentId);
  }
  return ancestors;
}

/** The nearest ancestor that was frozen, and so has a number and a hash to name; null where there is none. */
export function correctedPlan(state: ProjectState, plan: Plan): Plan | null {
  return ancestorsOf(state, plan).find(({ number, contentHash }) => number && contentHash) ?? null;
}

/** A correction is held against what it corrects, any other notice against last year: else the plan it began as. */
export function baselineOf(state: ProjectState, plan: Plan, template: NoticeTemplate): Plan | null {
  if (template === 'correction') return correctedPlan(state, plan);
  const ancestors = ancestorsOf(state, plan);
  return ancestors.find(({ schoolYear }) => schoolYear < plan.schoolYear) ?? ancestors[0] ?? null;
}

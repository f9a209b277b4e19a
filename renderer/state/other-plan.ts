import { followingOf } from '../../shared/model/followings.ts';
import type { ProjectState } from '../../shared/model/project-state.ts';
import type { Plan } from '../../shared/model/records.ts';

/** Plans that a plan can be compared with (same stage and kind), its parent first, then the newest year. */
export function comparablePlans(project: ProjectState, plan: Plan): readonly Plan[] {
  return [...project.plan.values()]
    .filter(({ id, stage, planType }) => id !== plan.id && stage === plan.stage && planType === plan.planType)
    .sort(
      (a, b) =>
        Number(b.id === plan.parentId) - Number(a.id === plan.parentId) ||
        b.schoolYear - a.schoolYear ||
        (a.createdAt > b.createdAt ? -1 : a.createdAt < b.createdAt ? 1 : a.id < b.id ? -1 : 1),
    );
}

/** Drafts of the same stage and kind that a catchment of a plan can be copied to. */
export function draftsToCopyTo(project: ProjectState, planId: string): readonly Plan[] {
  const plan = project.plan.get(planId);
  if (!plan) return [];
  return comparablePlans(project, plan).filter(
    ({ id, status }) => status === 'draft' && !followingOf(project, id),
  );
}

/** The plan that `plan` is compared with: the one chosen, or else the one it branched from. Null where there is none. */
export function otherPlan(project: ProjectState, plan: Plan, chosenId: string | null): Plan | null {
  const plans = comparablePlans(project, plan);
  return plans.find(({ id }) => id === chosenId) ?? plans[0] ?? null;
}

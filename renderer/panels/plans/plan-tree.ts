import type { Plan } from '../../../shared/model/records.ts';

export interface PlanBranch {
  readonly plan: Plan;
  /** 0 for a plan that branched from none (or from one that is gone). */
  readonly depth: number;
}

/** Plans in the order of a tree: newest year first, branches below what they came from, archived ones last. */
export function planTree(plans: readonly Plan[]): readonly PlanBranch[] {
  const known = new Set(plans.map(({ id }) => id));
  const childrenOf = (parentId: string | null) =>
    plans
      .filter(
        (plan) => (plan.parentId !== null && known.has(plan.parentId) ? plan.parentId : null) === parentId,
      )
      .sort(
        (a, b) =>
          Number(a.status === 'archived') - Number(b.status === 'archived') ||
          b.schoolYear - a.schoolYear ||
          (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : a.id < b.id ? -1 : 1),
      );
  const walk = (parentId: string | null, depth: number): PlanBranch[] =>
    childrenOf(parentId).flatMap((plan) => [{ plan, depth }, ...walk(plan.id, depth + 1)]);
  return walk(null, 0);
}

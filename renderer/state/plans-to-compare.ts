import { currentPlan } from '../../shared/model/current-plan.ts';
import type { ProjectState } from '../../shared/model/project-state.ts';
import type { ComparedPlans } from './compare-store.ts';
import { otherPlan } from './other-plan.ts';
import type { ViewStore } from './view-store.ts';

/** What the compare tab is about while it is in sight: the other plan, and the one on screen. Null where it is not. */
export function plansToCompare(
  records: ProjectState,
  {
    desk,
    isDrawerOpen,
    drawerTab,
    planId,
  }: Pick<ViewStore, 'desk' | 'isDrawerOpen' | 'drawerTab' | 'planId'>,
  chosenPlanId: string | null,
): ComparedPlans | null {
  if (desk === 'notice' || !isDrawerOpen || drawerTab !== 'compare') return null;
  const plan = currentPlan(records, planId);
  const other = plan ? otherPlan(records, plan, chosenPlanId) : null;
  return plan && other ? { fromPlanId: other.id, toPlanId: plan.id } : null;
}

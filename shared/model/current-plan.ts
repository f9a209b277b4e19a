import type { ProjectState } from './project-state.ts';
import type { Plan } from './records.ts';

/** The plan on screen: the one looked at, else the active one, else the newest that is not archived. */
export function currentPlan(project: ProjectState, planId: string | null): Plan | null {
  const looked = planId === null ? undefined : project.plan.get(planId);
  if (looked) return looked;
  const activeId = project.settings.get('settings')?.activePlanId ?? null;
  const active = activeId === null ? undefined : project.plan.get(activeId);
  if (active) return active;
  const rest = [...project.plan.values()]
    .filter((plan) => plan.status !== 'archived')
    .sort((a, b) => (a.createdAt === b.createdAt ? compare(b.id, a.id) : compare(b.createdAt, a.createdAt)));
  return rest[0] ?? null;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

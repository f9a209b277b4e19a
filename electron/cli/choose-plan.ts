import type { ProjectState } from '../../shared/model/project-state.ts';
import type { Plan } from '../../shared/model/records.ts';
import { type Result, refuse, succeed } from '../../shared/model/result.ts';

/** The plan a command means: by name or id, else the active one, else the first draft, else the first. */
export function choosePlan(state: ProjectState, nameOrId: string | undefined): Result<Plan> {
  const plans = [...state.plan.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const settings = state.settings.get('settings');
  const chosen =
    nameOrId === undefined
      ? (plans.find((plan) => plan.id === settings?.activePlanId) ??
        plans.find((plan) => plan.status === 'draft') ??
        plans[0])
      : plans.find((plan) => plan.name === nameOrId || plan.id === nameOrId);
  if (chosen) return succeed(chosen);
  const names = plans.map((plan) => plan.name).join('、') || '—';
  return refuse({
    code: 'plan-missing',
    message:
      nameOrId === undefined
        ? { zh: '工程里还没有方案', en: 'The project has no plan yet' }
        : { zh: `没有名为“${nameOrId}”的方案`, en: `There is no plan “${nameOrId}”` },
    hint: {
      zh: `现有方案：${names}。可用 import --as catchments 或 dissolve 建立方案。`,
      en: `Plans there are: ${names}. Make one with “import --as catchments” or “dissolve”.`,
    },
  });
}

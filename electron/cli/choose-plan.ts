import type { ProjectState } from '../../shared/model/project-state.ts';
import type { Plan } from '../../shared/model/records.ts';
import { type Refusal, type Result, refuse, succeed } from '../../shared/model/result.ts';

/** The plan a command means: by name or id, else the active one, else the first draft, else the first. */
export function choosePlan(state: ProjectState, nameOrId: string | undefined): Result<Plan> {
  const plans = [...state.plan.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const settings = state.settings.get('settings');
  const chosen =
    nameOrId === undefined
      ? (plans.find((plan) => plan.id === settings?.activePlanId) ??
        plans.find((plan) => plan.status === 'draft') ??
        plans[0])
      : (plans.find(({ id }) => id === nameOrId) ?? plans.find(({ name }) => name === nameOrId));
  const sameName = plans.filter((plan) => plan.name === nameOrId);
  if (sameName.length > 1 && chosen?.id !== nameOrId) return refuse(severalPlans(nameOrId, sameName));
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

/** The program gives no two plans one name; a project that another program has edited may hold them. */
function severalPlans(name: string | undefined, plans: readonly Plan[]): Refusal {
  const ids = plans.map(({ id }) => id).join('、');
  return {
    code: 'plan-ambiguous',
    message: {
      zh: `有 ${plans.length} 个方案都叫“${name}”`,
      en: `${plans.length} plans are called “${name}”`,
    },
    hint: { zh: `请用编号指明是哪一个：${ids}`, en: `Name one by its id: ${ids}` },
  };
}

import { catchmentsOfPlan } from '../../../shared/model/project-state.ts';
import { succeed } from '../../../shared/model/result.ts';
import { stageNames } from '../../../shared/model/stage.ts';
import type { Command } from '../command.ts';
import { readProjectState } from '../open-for-reading.ts';
import { textTable } from '../text-table.ts';
import { planStatusNames } from '../words.ts';

export const plansCommand: Command = {
  usage: 'PROJECT',
  summary: { zh: '列出方案', en: 'lists the plans' },
  options: {},
  positionals: [1, 1],
  run: async ({ positionals, say }) => {
    const state = readProjectState(positionals[0] ?? '');
    if (!state.ok) return state;
    const active = state.value.settings.get('settings')?.activePlanId;
    const plans = [...state.value.plan.values()]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map((plan) => ({
        id: plan.id,
        name: plan.name,
        planType: plan.planType,
        schoolYear: plan.schoolYear,
        stage: plan.stage,
        status: plan.status,
        catchments: catchmentsOfPlan(state.value, plan.id).length,
        parent: plan.parentId === null ? null : (state.value.plan.get(plan.parentId)?.name ?? plan.parentId),
        active: plan.id === active,
      }));
    const heading = [
      say({ zh: '方案', en: 'Plan' }),
      say({ zh: '学年', en: 'Year' }),
      say({ zh: '学段', en: 'Stage' }),
      say({ zh: '状态', en: 'Status' }),
      say({ zh: '片区数', en: 'Catchments' }),
      say({ zh: '来自', en: 'From' }),
    ];
    const rows = plans.map((plan) => [
      `${plan.active ? '* ' : '  '}${plan.name}`,
      String(plan.schoolYear),
      say(stageNames[plan.stage]),
      say(planStatusNames[plan.status]),
      String(plan.catchments),
      plan.parent ?? '',
    ]);
    return succeed({ json: { plans }, text: textTable([heading, ...rows]), status: 0 as const });
  },
};

import { catchmentsOfPlan } from '../../../shared/model/project-state.ts';
import { refuse, succeed } from '../../../shared/model/result.ts';
import { stageNames } from '../../../shared/model/stage.ts';
import { branchPlan } from '../branch-plan.ts';
import type { Command } from '../command.ts';
import { readProjectState } from '../open-for-reading.ts';
import { textTable } from '../text-table.ts';
import { planStatusNames } from '../words.ts';

export const plansCommand: Command = {
  usage: 'PROJECT [list|branch PLAN --name NEW [--school-year YEAR]]',
  summary: {
    zh: '列出方案；由一个方案（也可以是已定稿的、去年的）新建草案',
    en: 'lists the plans; branches a draft from one, a frozen or last year’s too',
  },
  options: { name: { type: 'string' }, 'school-year': { type: 'string' } },
  positionals: [1, 3],
  run: async (input) => {
    const { positionals, say } = input;
    const [project = '', action = 'list', parent] = positionals;
    if (action === 'branch') return branchPlan(input, project, parent);
    if (action !== 'list') return refuse(noAction(action));
    const state = readProjectState(project);
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

function noAction(action: string) {
  return {
    code: 'wrong-usage',
    message: { zh: `不认识“${action}”`, en: `“${action}” is not known here` },
    hint: { zh: '可用：list、branch 方案名 --name 新名称', en: 'One of: list, branch PLAN --name NEW' },
  };
}

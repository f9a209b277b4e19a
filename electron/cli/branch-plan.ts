import { stableId } from '../../shared/import/stable-id.ts';
import { type Result, refuse, succeed } from '../../shared/model/result.ts';
import { choosePlan } from './choose-plan.ts';
import { type CommandInput, type CommandOutput, textOption } from './command.ts';
import { missingOption, schoolYearOption } from './read-options.ts';
import { withProject } from './with-project.ts';

/** A new draft with the catchments of a plan, whatever its status: how a frozen plan, or last year's, is gone on with. */
export async function branchPlan(
  input: CommandInput,
  project: string,
  parentName: string | undefined,
): Promise<Result<CommandOutput>> {
  const name = textOption(input, 'name');
  if (parentName === undefined) return refuse(noParent);
  if (name === undefined) return missingOption('--name', ['2027年小学服务片区（草案）']);
  const schoolYear = schoolYearOption(input);
  if (!schoolYear.ok) return schoolYear;
  return withProject(project, input.onEvent, async ({ api, state }) => {
    const parent = choosePlan(state, parentName);
    if (!parent.ok) return parent;
    const { id: parentId, planType, stage, authorityId } = parent.value;
    const year = schoolYear.value ?? parent.value.schoolYear;
    const branched = await api.runCommand({
      command: {
        name: 'create-plan',
        planId: stableId('plan', name.trim()),
        plan: { name, planType, stage, schoolYear: year, parentId, authorityId },
      },
    });
    if (!branched.ok) return branched;
    const { added } = branched.value.changeSet;
    const plan = added.find((record) => record.kind === 'plan');
    return succeed({
      json: {
        id: plan?.id,
        name: plan?.name,
        schoolYear: year,
        stage,
        status: plan?.status,
        catchments: added.filter(({ kind }) => kind === 'catchment').length,
        parent: parent.value.name,
      },
      text: [input.say(branched.value.changeSet.label)],
      status: 0 as const,
    });
  });
}

const noParent = {
  code: 'wrong-usage',
  message: { zh: '没有写明由哪个方案新建', en: 'Which plan to branch from is missing' },
  hint: {
    zh: '写法：plans 工程 branch 方案名 --name 新名称',
    en: 'Write: plans PROJECT branch PLAN --name NEW',
  },
};

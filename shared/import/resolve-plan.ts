// Which plan a file of catchments goes into: the named one, or a new draft. A plan that is settled takes nothing.
import type { Plan } from '../model/records.ts';
import { type Result, refuse, succeed } from '../model/result.ts';
import { type Stage, stageNames } from '../model/stage.ts';
import type { BuildInput } from './build-input.ts';
import { newNamedPlan } from './new-named-plan.ts';
import { parseStages } from './read-values.ts';

/** Stage and year come from the request, the stage column, the plan's name, or the plan itself, in this order. */
export function resolvePlan(input: BuildInput): Result<Plan> {
  const { request, state } = input;
  const name = (request.plan ?? '').trim() || baseName(request.path);
  const known = [...state.plan.values()]
    .filter((plan) => plan.name === name || plan.id === name)
    .sort((a, b) => (a.id < b.id ? -1 : 1))[0];
  if (known && known.status !== 'draft') {
    const zh = { frozen: '已定稿', approved: '已批准', archived: '已归档' }[known.status];
    return refuse({
      code: 'plan-not-editable',
      file: request.path,
      message: {
        zh: `方案“${name}”${zh}，不能再导入片区`,
        en: `plan “${name}” is ${known.status} and takes no catchments`,
      },
      hint: {
        zh: '请换一个方案名称，或从它新建一份草稿',
        en: 'choose another plan name, or branch a draft from it',
      },
    });
  }
  if (known) return succeed(known);
  const stage = request.stage ?? stageOfRows(input) ?? onlyStage(name);
  if (!stage) {
    return refuse({
      code: 'stage-unknown',
      file: request.path,
      message: {
        zh: `看不出方案“${name}”是小学还是初中`,
        en: `can’t tell whether plan “${name}” is primary or junior`,
      },
      hint: {
        zh: `请指定学段（命令行用 --stage primary 或 junior），或在方案名称里写明${stageNames.primary.zh}或${stageNames.junior.zh}`,
        en: 'state the stage (--stage primary or junior on the command line), or name it in the name of the plan',
      },
    });
  }
  const schoolYear = request.schoolYear ?? yearIn(name) ?? input.schoolYear;
  return succeed(
    newNamedPlan(state, { name, stage, schoolYear }, { at: input.now, createId: input.createId }),
  );
}

function stageOfRows(input: BuildInput): Stage | undefined {
  const column = input.columns.stage;
  if (column === undefined) return undefined;
  const stages = new Set(input.rows.map((row) => onlyStage(row.values[column] ?? '')));
  stages.delete(undefined);
  return stages.size === 1 ? [...stages][0] : undefined;
}

function onlyStage(text: string): Stage | undefined {
  const stages = parseStages(text);
  return stages.length === 1 ? stages[0] : undefined;
}

function yearIn(name: string): number | undefined {
  const year = /(?<!\d)20\d\d(?!\d)/.exec(name)?.[0];
  return year === undefined ? undefined : Number(year);
}

function baseName(path: string): string {
  return (path.split(/[\\/]/).at(-1) ?? '').replace(/\.[^.]*$/, '');
}

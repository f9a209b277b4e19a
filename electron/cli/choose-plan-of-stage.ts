import type { ProjectState } from '../../shared/model/project-state.ts';
import type { Plan } from '../../shared/model/records.ts';
import { type Result, refuse } from '../../shared/model/result.ts';
import { stageNames } from '../../shared/model/stage.ts';
import { choosePlan } from './choose-plan.ts';
import { type CommandInput, textOption } from './command.ts';
import { stageOption } from './read-options.ts';

/** The plan by `--plan`, which must be of `--stage` where that is given too; without `--plan` the first of that stage. */
export function choosePlanOfStage(state: ProjectState, input: CommandInput): Result<Plan> {
  const stage = stageOption(input);
  if (!stage.ok) return stage;
  const name = textOption(input, 'plan');
  const wanted = stage.value;
  if (wanted === undefined) return choosePlan(state, name);
  if (name !== undefined) {
    const plan = choosePlan(state, name);
    return plan.ok && plan.value.stage !== wanted ? wrongStage(plan.value, wanted) : plan;
  }
  const ofStage = [...state.plan].filter(
    ([, { stage: own, planType }]) => own === wanted && planType === 'catchments',
  );
  return choosePlan({ ...state, plan: new Map(ofStage) }, undefined);
}

function wrongStage(plan: Plan, wanted: keyof typeof stageNames): Result<never> {
  const [own, other] = [stageNames[plan.stage], stageNames[wanted]];
  return refuse({
    code: 'wrong-option',
    message: {
      zh: `方案“${plan.name}”是${own.zh}的，不是${other.zh}的`,
      en: `The plan “${plan.name}” is for ${own.en} schools, not ${other.en}`,
    },
    hint: { zh: '去掉 --stage，或换一个方案', en: 'Leave out --stage, or name another plan' },
  });
}

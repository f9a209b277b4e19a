// Freezing turns a draft into a record with a number and a hash. The service that runs this command has checked the
// plan before: undeclared errors stand in the way unless the command carries a waiver. No waiver unbalances a swap.
import { refusePlanUnbalancesSwap } from '../../agreements/refuse-plan-unbalances-swap.ts';
import { catchmentsOfPlan, type ProjectState } from '../../model/project-state.ts';
import type { Plan } from '../../model/records.ts';
import { refuse, succeed } from '../../model/result.ts';
import { stageNames } from '../../model/stage.ts';
import type { CommandHandler } from '../command-handler.ts';
import { createChangeSet } from '../create-change-set.ts';
import { findDraftPlan } from './find-draft-plan.ts';
import { planContentHash } from './plan-content.ts';

export const freezePlan: CommandHandler<'freeze-plan'> = (state, command, context) => {
  const found = findDraftPlan(state, command.planId);
  if (!found.ok) return found;
  const before = found.value;
  if (catchmentsOfPlan(state, before.id).length === 0) return emptyPlan(before.name);
  const unbalanced = refusePlanUnbalancesSwap(state, before);
  if (unbalanced) return refuse(unbalanced);
  const number = nextPlanNumber(state, before);
  const after: Plan = {
    ...before,
    status: 'frozen',
    number,
    contentHash: planContentHash(state, before, context.sha256),
    frozenAt: context.now(),
  };
  const waiver = command.waiver?.trim() ?? '';
  return succeed(
    createChangeSet(
      command.name,
      {
        zh: `方案“${before.name}”定稿，编号 ${number}${waiver ? `；带错误定稿的理由：${waiver}` : ''}`,
        en: `Froze the plan “${before.name}” as ${number}${waiver ? `; errors waived because: ${waiver}` : ''}`,
      },
      { updated: [{ before, after }] },
    ),
  );
};

/** “2026-小学-01”: school year, stage (or 学区), and the next number of that series. */
function nextPlanNumber(state: ProjectState, plan: Plan): string {
  const series = plan.planType === 'school-districts' ? '学区' : stageNames[plan.stage].zh;
  const prefix = `${plan.schoolYear}-${series}-`;
  const used = [...state.plan.values()]
    .flatMap(({ number }) => (number?.startsWith(prefix) ? [Number(number.slice(prefix.length))] : []))
    .filter(Number.isFinite);
  return `${prefix}${String(Math.max(0, ...used) + 1).padStart(2, '0')}`;
}

function emptyPlan(name: string) {
  return refuse({
    code: 'empty-plan',
    message: { zh: `方案“${name}”里还没有片区`, en: `The plan “${name}” has no catchments yet` },
    hint: { zh: '先画片区或导入片区再定稿', en: 'Draw or import catchments first' },
  });
}

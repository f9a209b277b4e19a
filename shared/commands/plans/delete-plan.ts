// A plan goes with its catchments and its notice, in one step that can be undone as one.
import { catchmentsOfPlan } from '../../model/project-state.ts';
import { refuse, succeed } from '../../model/result.ts';
import type { CommandHandler } from '../command-handler.ts';
import { createChangeSet } from '../create-change-set.ts';
import { activate } from './activate.ts';
import { findDraftPlan } from './find-draft-plan.ts';

export const deletePlan: CommandHandler<'delete-plan'> = (state, command) => {
  const found = findDraftPlan(state, command.planId);
  if (!found.ok) return found;
  const plan = found.value;
  const branch = [...state.plan.values()].find(({ parentId }) => parentId === plan.id);
  if (branch) return hasBranch(plan.name, branch.name);
  const catchments = catchmentsOfPlan(state, plan.id);
  const notices = [...state.notice.values()].filter(({ planId }) => planId === plan.id);
  const locks = [...state.lock.values()].filter(({ planId }) => planId === plan.id);
  // Districts that followed the plan stay as they are.
  const followings = [...state.following.values()].filter(
    ({ planId, sourcePlanId }) => planId === plan.id || sourcePlanId === plan.id,
  );
  const splits = [...state['unit-split'].values()].filter(({ planId }) => planId === plan.id);
  const comments = [...state.comment.values()].filter(({ planId }) => planId === plan.id);
  const isActive = state.settings.get('settings')?.activePlanId === plan.id;
  return succeed(
    createChangeSet(
      command.name,
      {
        zh: `删除方案“${plan.name}”和它的 ${catchments.length} 个片区`,
        en: `Deleted the plan “${plan.name}” with its ${catchments.length} catchments`,
      },
      {
        removed: [...comments, ...splits, ...followings, ...locks, ...notices, ...catchments, plan],
        updated: isActive ? activate(state, plan.parentId) : [],
      },
    ),
  );
};

function hasBranch(name: string, branchName: string) {
  return refuse({
    code: 'plan-has-branches',
    message: {
      zh: `方案“${branchName}”是由“${name}”新建的，母方案不能删除`,
      en: `The plan “${branchName}” was branched from “${name}”, which therefore can’t be deleted`,
    },
    hint: { zh: '可以归档它，或先删除子方案', en: 'Archive it, or delete the branch first' },
  });
}

import type { CommandHandler } from '../command-handler.ts';
import { concludeEdit } from '../conclude-edit.ts';
import { findRecord } from '../find-record.ts';
import { findDraftPlan } from '../plans/find-draft-plan.ts';

export const deleteCatchment: CommandHandler<'delete-catchment'> = (state, command) => {
  const found = findRecord(state, 'catchment', command.catchmentId);
  if (!found.ok) return found;
  const plan = findDraftPlan(state, found.value.planId);
  if (!plan.ok) return plan;
  return concludeEdit(state, {
    name: command.name,
    planId: plan.value.id,
    after: [],
    removed: [found.value],
    splits: command.splits,
    label: () => ({
      zh: `删除了方案“${plan.value.name}”的片区 ${found.value.name}`,
      en: `Deleted the catchment ${found.value.name} of the plan “${plan.value.name}”`,
    }),
  });
};

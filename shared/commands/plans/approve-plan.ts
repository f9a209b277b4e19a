import { succeed } from '../../model/result.ts';
import type { CommandHandler } from '../command-handler.ts';
import { createChangeSet } from '../create-change-set.ts';
import { findDraftPlan } from './find-draft-plan.ts';

/** Marks a draft that came in from outside as what is in effect. A plan made here is frozen instead. */
export const approvePlan: CommandHandler<'approve-plan'> = (state, command) => {
  const plan = findDraftPlan(state, command.planId);
  if (!plan.ok) return plan;
  const before = plan.value;
  return succeed(
    createChangeSet(
      command.name,
      {
        zh: `把方案“${before.name}”标为已批准`,
        en: `Marked the plan “${before.name}” as approved`,
      },
      { updated: [{ before, after: { ...before, status: 'approved' } }] },
    ),
  );
};

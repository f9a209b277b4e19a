import { succeed } from '../../model/result.ts';
import type { CommandHandler } from '../command-handler.ts';
import { createChangeSet } from '../create-change-set.ts';
import { findRecord } from '../find-record.ts';
import { nothingChanged } from '../nothing-changed.ts';
import { activate } from './activate.ts';

export const activatePlan: CommandHandler<'activate-plan'> = (state, command) => {
  const plan = findRecord(state, 'plan', command.planId);
  if (!plan.ok) return plan;
  const updated = activate(state, command.planId);
  if (updated.length === 0) return nothingChanged();
  return succeed(
    createChangeSet(
      command.name,
      { zh: `打开方案“${plan.value.name}”`, en: `Opened the plan “${plan.value.name}”` },
      { updated },
    ),
  );
};

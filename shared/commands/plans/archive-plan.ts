import { succeed } from '../../model/result.ts';
import type { CommandHandler } from '../command-handler.ts';
import { createChangeSet } from '../create-change-set.ts';
import { findRecord } from '../find-record.ts';
import { nothingChanged } from '../nothing-changed.ts';

export const archivePlan: CommandHandler<'archive-plan'> = (state, command) => {
  const plan = findRecord(state, 'plan', command.planId);
  if (!plan.ok) return plan;
  const before = plan.value;
  if (before.status === 'archived') return nothingChanged();
  return succeed(
    createChangeSet(
      command.name,
      { zh: `归档方案“${before.name}”`, en: `Archived the plan “${before.name}”` },
      { updated: [{ before, after: { ...before, status: 'archived' } }] },
    ),
  );
};

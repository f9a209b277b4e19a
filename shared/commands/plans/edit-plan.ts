import { succeed } from '../../model/result.ts';
import type { CommandHandler } from '../command-handler.ts';
import { createChangeSet } from '../create-change-set.ts';
import { isSameContent, nothingChanged } from '../nothing-changed.ts';
import { findDraftPlan } from './find-draft-plan.ts';
import { refusePlanFacts } from './refuse-plan-facts.ts';

export const editPlan: CommandHandler<'edit-plan'> = (state, command) => {
  const found = findDraftPlan(state, command.planId);
  if (!found.ok) return found;
  const before = found.value;
  const changed = { ...before, ...command.changes };
  const after = { ...changed, name: changed.name.trim() };
  if (isSameContent(before, after)) return nothingChanged();
  const refusal = refusePlanFacts(state, after);
  if (refusal) return refusal;
  const label =
    before.name === after.name
      ? {
          zh: `方案“${before.name}”改为 ${after.schoolYear} 学年`,
          en: `The plan “${before.name}” is now for the school year ${after.schoolYear}`,
        }
      : {
          zh: `方案“${before.name}”改名为“${after.name}”`,
          en: `Renamed the plan “${before.name}” to “${after.name}”`,
        };
  return succeed(createChangeSet(command.name, label, { updated: [{ before, after }] }));
};

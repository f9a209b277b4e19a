import { succeed } from '../../model/result.ts';
import type { CommandHandler } from '../command-handler.ts';
import { createChangeSet } from '../create-change-set.ts';
import { findRecord } from '../find-record.ts';
import { isSameContent, nothingChanged } from '../nothing-changed.ts';
import { findDraftPlan } from '../plans/find-draft-plan.ts';
import { refuseCatchmentFacts } from './refuse-catchment-facts.ts';

export const editCatchment: CommandHandler<'edit-catchment'> = (state, command) => {
  const found = findRecord(state, 'catchment', command.catchmentId);
  if (!found.ok) return found;
  const before = found.value;
  const plan = findDraftPlan(state, before.planId);
  if (!plan.ok) return plan;
  const changed = { ...before, ...command.changes };
  const after = { ...changed, name: changed.name.trim() };
  if (isSameContent(before, after)) return nothingChanged();
  const refusal = refuseCatchmentFacts(state, plan.value, after);
  if (refusal) return refusal;
  const label =
    before.name === after.name
      ? { zh: `修改了片区 ${before.name} 的信息`, en: `Edited the catchment ${before.name}` }
      : {
          zh: `片区 ${before.name} 改名为 ${after.name}`,
          en: `Renamed the catchment ${before.name} to ${after.name}`,
        };
  return succeed(createChangeSet(command.name, label, { updated: [{ before, after }] }));
};

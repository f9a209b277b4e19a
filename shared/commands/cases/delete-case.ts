import { refuse, succeed } from '../../model/result.ts';
import type { CommandHandler } from '../command-handler.ts';
import { createChangeSet } from '../create-change-set.ts';
import { findRecord } from '../find-record.ts';
import { caseName, refuseDecidedCase } from './refuse-case.ts';

/** Only an open case: what was decided stays on record. */
export const deleteCase: CommandHandler<'delete-case'> = (state, command) => {
  const found = findRecord(state, 'case', command.caseId);
  if (!found.ok) return found;
  const refusal = refuseDecidedCase(state, found.value);
  if (refusal) return refuse(refusal);
  const name = caseName(state, found.value);
  return succeed(
    createChangeSet(
      command.name,
      { zh: `删除${name}的争议卷宗`, en: `Deleted the case of ${name}` },
      { removed: [found.value] },
    ),
  );
};

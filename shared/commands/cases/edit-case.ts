import type { ProjectState } from '../../model/project-state.ts';
import type { BorderCase } from '../../model/records.ts';
import { type Result, refuse, succeed } from '../../model/result.ts';
import type { CommandHandler } from '../command-handler.ts';
import { createChangeSet } from '../create-change-set.ts';
import { findRecord } from '../find-record.ts';
import { isSameContent, nothingChanged } from '../nothing-changed.ts';
import { caseName, refuseCaseWords, refuseDecidedCase } from './refuse-case.ts';

/** What people write into an open case: claim, opinions, attachments. */
export const editCase: CommandHandler<'edit-case'> = (state, command) => {
  const found = findOpenCase(state, command.caseId);
  if (!found.ok) return found;
  const before = found.value;
  const after = { ...before, ...command.changes };
  if (isSameContent(after, before)) return nothingChanged();
  const refusal = refuseCaseWords(after);
  if (refusal) return refuse(refusal);
  const name = caseName(state, before);
  return succeed(
    createChangeSet(
      command.name,
      { zh: `修改${name}的争议卷宗`, en: `Edited the case of ${name}` },
      { updated: [{ before, after }] },
    ),
  );
};

/** New figures for an open case, of the same estate and the same two sides. */
export const measureCase: CommandHandler<'measure-case'> = (state, { name: command, caseId, evidence }) => {
  const found = findOpenCase(state, caseId);
  if (!found.ok) return found;
  const before = found.value;
  const name = caseName(state, before);
  if (evidence.unitId !== before.unitId || evidence.otherAuthorityId !== before.otherAuthorityId) {
    return refuse({
      code: 'evidence-of-another-case',
      message: { zh: `这些数据不是${name}的`, en: `These figures are not of ${name}` },
      hint: { zh: '为这个小区重新测量', en: 'Measure this estate again' },
    });
  }
  const after = { ...before, evidence };
  if (isSameContent(after, before)) return nothingChanged();
  const { measuredOn } = evidence;
  return succeed(
    createChangeSet(
      command,
      {
        zh: `${measuredOn} 重新测量${name}的争议`,
        en: `Measured the case of ${name} again on ${measuredOn}`,
      },
      { updated: [{ before, after }] },
    ),
  );
};

function findOpenCase(state: ProjectState, caseId: string): Result<BorderCase> {
  const found = findRecord(state, 'case', caseId);
  if (!found.ok) return found;
  const refusal = refuseDecidedCase(state, found.value);
  return refusal ? refuse(refusal) : found;
}

import type { BorderCase } from '../../model/records.ts';
import { refuse, succeed } from '../../model/result.ts';
import type { CommandHandler } from '../command-handler.ts';
import { createChangeSet } from '../create-change-set.ts';
import { findRecord } from '../find-record.ts';
import { caseName, refuseCaseWords } from './refuse-case.ts';

/** 立卷: a case begins with a claim and what was measured for it. */
export const openCase: CommandHandler<'open-case'> = (state, command, context) => {
  const { evidence, claim, receivedOn } = command;
  const { unitId, otherAuthorityId } = evidence;
  const unit = findRecord(state, 'unit', unitId);
  if (!unit.ok) return unit;
  const other = findRecord(state, 'authority', otherAuthorityId);
  if (!other.ok) return other;
  const opened: BorderCase = {
    kind: 'case',
    id: context.createId('case'),
    unitId,
    otherAuthorityId,
    claim: claim.trim(),
    receivedOn,
    evidence,
    opinions: [],
    attachments: [],
    decision: null,
  };
  const refusal = refuseCaseWords(opened);
  if (refusal) return refuse(refusal);
  const name = caseName(state, opened);
  const isOpen = [...state.case.values()].some(
    (one) => one.unitId === unitId && one.otherAuthorityId === otherAuthorityId && one.decision === null,
  );
  if (isOpen) {
    return refuse({
      code: 'case-already-open',
      message: { zh: `${name}已有一宗未决的争议`, en: `A case of ${name} is open already` },
      hint: { zh: '在“争议”里接着办', en: 'Go on with it under “Cases”' },
    });
  }
  return succeed(
    createChangeSet(
      command.name,
      { zh: `为${name}立卷`, en: `Opened the case of ${name}` },
      { added: [opened] },
    ),
  );
};

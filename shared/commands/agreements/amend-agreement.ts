// In force it is never edited: what is to change is written into the next version, which goes the same way of
// signatures. Until then the old version holds.
import { draftAgreement, termsOfAgreement } from '../../agreements/draft-agreement.ts';
import { refuse, succeed } from '../../model/result.ts';
import type { CommandHandler } from '../command-handler.ts';
import { createChangeSet } from '../create-change-set.ts';
import { findRecord } from '../find-record.ts';
import { refuseSecondSuccessor } from '../plans/refuse-second-successor.ts';

export const amendAgreement: CommandHandler<'amend-agreement'> = (state, command, context) => {
  const found = findRecord(state, 'agreement', command.agreementId);
  if (!found.ok) return found;
  const before = found.value;
  const refusal = refuseSecondSuccessor(state, before, 'amendment');
  if (refusal) return refuse(refusal);
  const version = before.version + 1;
  const draft = draftAgreement(
    termsOfAgreement(before),
    { id: context.createId('agreement'), at: context.now(), by: context.author },
    { version, predecessor: { agreementId: before.id, succession: 'amendment' } },
  );
  return succeed(
    createChangeSet(
      command.name,
      {
        zh: `起草协议“${before.title}”第 ${version} 版`,
        en: `Drafted version ${version} of the agreement “${before.title}”`,
      },
      { added: [draft] },
    ),
  );
};

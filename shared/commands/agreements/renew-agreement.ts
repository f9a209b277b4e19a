// The same terms for the years that follow. It is signed again: nobody is bound longer than they agreed to.
import { draftAgreement, termsOfAgreement } from '../../agreements/draft-agreement.ts';
import { refuseTerms } from '../../agreements/refuse-terms.ts';
import { refuse, succeed } from '../../model/result.ts';
import type { CommandHandler } from '../command-handler.ts';
import { createChangeSet } from '../create-change-set.ts';
import { findRecord } from '../find-record.ts';
import { refuseSecondSuccessor } from '../plans/refuse-second-successor.ts';

export const renewAgreement: CommandHandler<'renew-agreement'> = (state, command, context) => {
  const found = findRecord(state, 'agreement', command.agreementId);
  if (!found.ok) return found;
  const before = found.value;
  const draft = draftAgreement(
    {
      ...termsOfAgreement(before),
      fromSchoolYear: before.toSchoolYear + 1,
      toSchoolYear: command.toSchoolYear,
      // Another paper with another number, to be looked at and consulted about anew.
      number: '',
      reviewOn: '',
      consultations: [],
    },
    { id: context.createId('agreement'), at: context.now(), by: context.author },
    { version: 1, predecessor: { agreementId: before.id, succession: 'renewal' } },
  );
  const refusal = refuseSecondSuccessor(state, before, 'renewal') ?? refuseTerms(state, draft);
  if (refusal) return refuse(refusal);
  return succeed(
    createChangeSet(
      command.name,
      {
        zh: `起草协议“${before.title}”的续签，${draft.fromSchoolYear}—${draft.toSchoolYear} 学年`,
        en: `Drafted the renewal of the agreement “${before.title}” for ${draft.fromSchoolYear}–${draft.toSchoolYear}`,
      },
      { added: [draft] },
    ),
  );
};

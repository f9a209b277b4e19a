import { draftAgreement } from '../../agreements/draft-agreement.ts';
import { refuseTerms } from '../../agreements/refuse-terms.ts';
import { refuse, succeed } from '../../model/result.ts';
import type { CommandHandler } from '../command-handler.ts';
import { createChangeSet } from '../create-change-set.ts';

export const createAgreement: CommandHandler<'create-agreement'> = (state, { name, terms }, context) => {
  const refusal = refuseTerms(state, terms);
  if (refusal) return refuse(refusal);
  const agreement = draftAgreement(terms, {
    id: context.createId('agreement'),
    at: context.now(),
    by: context.author,
  });
  return succeed(
    createChangeSet(
      name,
      {
        zh: `起草协议“${agreement.title}”，涉及 ${agreement.items.length} 个小区`,
        en: `Drafted the agreement “${agreement.title}” over ${agreement.items.length} estates`,
      },
      { added: [agreement] },
    ),
  );
};

import { refuseTerms } from '../agreements/refuse-terms.ts';
import type { Agreement } from '../model/records.ts';
import { refuse, succeed } from '../model/result.ts';
import type { CommandHandler } from './command-handler.ts';
import { createChangeSet } from './create-change-set.ts';

export const createAgreement: CommandHandler<'create-agreement'> = (state, { name, terms }, context) => {
  const refusal = refuseTerms(state, terms);
  if (refusal) return refuse(refusal);
  const agreement: Agreement = {
    ...terms,
    title: terms.title.trim(),
    kind: 'agreement',
    id: context.createId('agreement'),
    status: 'draft',
    signatures: [],
    events: [{ status: 'draft', at: context.now(), by: context.author, note: '' }],
  };
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

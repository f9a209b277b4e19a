// Ends an agreement early. Its service relations go with it; what it was stays in the agreement and the log.
import { advanceStatus } from '../../agreements/agreement-status.ts';
import { relationsOfAgreement } from '../../agreements/relations-of-agreement.ts';
import { refuse, succeed } from '../../model/result.ts';
import type { CommandHandler } from '../command-handler.ts';
import { createChangeSet } from '../create-change-set.ts';
import { findRecord } from '../find-record.ts';

export const revokeAgreement: CommandHandler<'revoke-agreement'> = (state, command, context) => {
  const found = findRecord(state, 'agreement', command.agreementId);
  if (!found.ok) return found;
  const before = found.value;
  const reason = command.reason.trim();
  const event = { at: context.now(), by: command.by.trim(), note: reason };
  const advanced = advanceStatus(before, 'revoked', event);
  if (!advanced.ok) return advanced;
  if (reason === '') {
    return refuse({
      code: 'revocation-without-reason',
      message: { zh: '终止协议要写明理由', en: 'The reason for revoking the agreement is missing' },
      hint: { zh: '填写终止理由', en: 'Enter the reason' },
    });
  }
  const relations = relationsOfAgreement(state, before.id);
  return succeed(
    createChangeSet(
      command.name,
      {
        zh: `终止协议“${before.title}”：${reason}`,
        en: `Revoked the agreement “${before.title}”: ${reason}`,
      },
      { updated: [{ before, after: advanced.value }], removed: relations },
    ),
  );
};

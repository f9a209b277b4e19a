// Either party may sign first: that proposes the agreement. The other one's signature countersigns it.
import { advanceStatus } from '../../agreements/agreement-status.ts';
import { refuseTerms } from '../../agreements/refuse-terms.ts';
import { refuseUnbalancedSwap } from '../../agreements/refuse-unbalanced-swap.ts';
import type { Agreement } from '../../model/records.ts';
import { type Refusal, refuse, succeed } from '../../model/result.ts';
import type { CommandHandler } from '../command-handler.ts';
import { createChangeSet } from '../create-change-set.ts';
import { findRecord } from '../find-record.ts';

export const signAgreement: CommandHandler<'sign-agreement'> = (state, command, context) => {
  const found = findRecord(state, 'agreement', command.agreementId);
  if (!found.ok) return found;
  const before = found.value;
  const { authorityId } = command;
  const signedBy = command.signedBy.trim();
  const refusal =
    refuseSigner(before, authorityId, signedBy) ??
    refuseTerms(state, before) ??
    refuseUnbalancedSwap(state, before);
  if (refusal) return refuse(refusal);
  const at = context.now();
  const status = before.signatures.length === 0 ? 'proposed' : 'countersigned';
  const advanced = advanceStatus(before, status, { at, by: signedBy, note: '' });
  if (!advanced.ok) return advanced;
  const signatures = [...before.signatures, { authorityId, signedBy, signedAt: at }];
  const authorityName = state.authority.get(authorityId)?.name ?? authorityId;
  return succeed(
    createChangeSet(
      command.name,
      {
        zh: `${authorityName}${status === 'proposed' ? '签字提出' : '会签'}协议“${before.title}”（${signedBy}）`,
        en: `${authorityName} ${status === 'proposed' ? 'signed and proposed' : 'countersigned'} the agreement “${before.title}” (${signedBy})`,
      },
      { updated: [{ before, after: { ...advanced.value, signatures } }] },
    ),
  );
};

function refuseSigner(agreement: Agreement, authorityId: string, signedBy: string): Refusal | null {
  if (!agreement.partyIds.includes(authorityId)) {
    return {
      code: 'signer-not-a-party',
      message: { zh: '签字的管理主体不是协议的一方', en: 'The authority that signs is not a party' },
      hint: { zh: '只有甲方和乙方可以签字', en: 'Only the two parties can sign' },
    };
  }
  if (signedBy === '') {
    return {
      code: 'signer-without-name',
      message: { zh: '没有写签字人', en: 'The name of who signs is missing' },
      hint: { zh: '填写签字人姓名或职务', en: 'Enter the name or office of who signs' },
    };
  }
  if (agreement.number.trim() === '') {
    return {
      code: 'agreement-without-number',
      message: { zh: '协议还没有编号，不能签字', en: 'The agreement has no number yet and can’t be signed' },
      hint: { zh: '先填写双方商定的协议编号', en: 'Enter the number that the two offices use' },
    };
  }
  const [first, second] = agreement.partyIds;
  // Inside one authority two people sign for it: who proposes does not approve.
  const isTaken = agreement.signatures.some((signature) =>
    first === second ? signature.signedBy === signedBy : signature.authorityId === authorityId,
  );
  if (isTaken) {
    return {
      code: 'signed-already',
      message:
        first === second
          ? { zh: `${signedBy}已经签过字`, en: `${signedBy} has signed already` }
          : { zh: '这一方已经签过字', en: 'This party has signed already' },
      hint:
        first === second
          ? { zh: '提出和批准要由两个人签', en: 'One person proposes, another approves' }
          : { zh: '等待对方会签', en: 'The other party is to countersign' },
    };
  }
  return null;
}

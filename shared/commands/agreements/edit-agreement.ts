// Only what nobody has signed is edited. Changing proposed terms takes the proposal back: a signature stands under
// the words that were signed, and under no others.
import { advanceStatus, agreementStatusNames } from '../../agreements/agreement-status.ts';
import { refuseTerms } from '../../agreements/refuse-terms.ts';
import type { Agreement } from '../../model/records.ts';
import { type Refusal, type Result, refuse, succeed } from '../../model/result.ts';
import type { CommandContext } from '../command-context.ts';
import type { CommandHandler } from '../command-handler.ts';
import { createChangeSet } from '../create-change-set.ts';
import { findRecord } from '../find-record.ts';
import { isSameContent, nothingChanged } from '../nothing-changed.ts';

export const editAgreement: CommandHandler<'edit-agreement'> = (state, command, context) => {
  const found = findRecord(state, 'agreement', command.agreementId);
  if (!found.ok) return found;
  const before = found.value;
  const editable = asDraft(before, context);
  if (!editable.ok) return editable;
  const after = { ...editable.value, ...command.changes };
  if (isSameContent({ ...before, ...command.changes }, before)) return nothingChanged();
  const refusal = refuseOtherParties(before, after) ?? refuseTerms(state, after);
  if (refusal) return refuse(refusal);
  const isWithdrawn = before.status !== 'draft';
  return succeed(
    createChangeSet(
      command.name,
      {
        zh: `修改协议“${after.title}”${isWithdrawn ? '，原签字作废，退回草案' : ''}`,
        en: `Edited the agreement “${after.title}”${isWithdrawn ? '; its signature is void and it is a draft again' : ''}`,
      },
      { updated: [{ before, after }] },
    ),
  );
};

function asDraft(agreement: Agreement, context: CommandContext): Result<Agreement> {
  if (agreement.status === 'draft') return succeed(agreement);
  if (agreement.status === 'proposed') {
    const event = { at: context.now(), by: context.author, note: '条款改动，原签字作废' };
    return advanceStatus({ ...agreement, signatures: [] }, 'draft', event);
  }
  const status = agreementStatusNames[agreement.status];
  return refuse({
    code: 'agreement-not-editable',
    message: {
      zh: `协议“${agreement.title}”是“${status.zh}”，条款不能再改`,
      en: `The agreement “${agreement.title}” is ${status.en}; its terms can't be changed any more`,
    },
    hint:
      agreement.status === 'in-force'
        ? {
            zh: '用“修订”起草下一版，双方签署后取代这一版',
            en: 'Amend it: the next version replaces it once both have signed',
          }
        : { zh: '请另立一份新协议', en: 'Draw up a new agreement instead' },
  });
}

/** Who did not sign the version before can't be bound by it. */
function refuseOtherParties(before: Agreement, after: Agreement): Refusal | null {
  if (before.predecessor === null) return null;
  const isSame = after.stage === before.stage && after.partyIds.every((id, at) => id === before.partyIds[at]);
  if (isSame) return null;
  return {
    code: 'successor-of-other-parties',
    message: {
      zh: `“${before.title}”承接前一份协议，双方和学段不能改`,
      en: `“${before.title}” follows on an agreement: its parties and stage can't change`,
    },
    hint: {
      zh: '双方或学段不同，请另立一份协议',
      en: 'Draw up another agreement for other parties or stages',
    },
  };
}

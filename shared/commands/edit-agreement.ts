// Only what nobody has signed is edited. Changing proposed terms takes the proposal back: a signature stands under
// the words that were signed, and under no others.
import { advanceStatus, agreementStatusNames } from '../agreements/agreement-status.ts';
import { refuseTerms } from '../agreements/refuse-terms.ts';
import type { Agreement } from '../model/records.ts';
import { type Result, refuse, succeed } from '../model/result.ts';
import type { CommandContext } from './command-context.ts';
import type { CommandHandler } from './command-handler.ts';
import { createChangeSet } from './create-change-set.ts';
import { findRecord } from './find-record.ts';
import { isSameContent, nothingChanged } from './nothing-changed.ts';

export const editAgreement: CommandHandler<'edit-agreement'> = (state, command, context) => {
  const found = findRecord(state, 'agreement', command.agreementId);
  if (!found.ok) return found;
  const before = found.value;
  const editable = asDraft(before, context);
  if (!editable.ok) return editable;
  const after = { ...editable.value, ...command.changes };
  if (isSameContent({ ...before, ...command.changes }, before)) return nothingChanged();
  const refusal = refuseTerms(state, after);
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
    hint: { zh: '请另立一份新协议', en: 'Draw up a new agreement instead' },
  });
}

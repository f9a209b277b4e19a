// The words of a notice may change after its plan is frozen (dates, contacts, the map review number that the
// surveying office gives to the finished map); the plan's content may not.
import { emptyNotice } from '../model/empty-notice.ts';
import type { Notice } from '../model/records.ts';
import { refuse, succeed } from '../model/result.ts';
import type { CommandHandler } from './command-handler.ts';
import { createChangeSet } from './create-change-set.ts';
import { findRecord } from './find-record.ts';
import { mapContentHash } from './map-content-hash.ts';
import { isSameContent, nothingChanged } from './nothing-changed.ts';

export const editNotice: CommandHandler<'edit-notice'> = (state, command, context) => {
  const plan = findRecord(state, 'plan', command.planId);
  if (!plan.ok) return plan;
  if (plan.value.status === 'archived') {
    return refuse({
      code: 'plan-not-editable',
      message: {
        zh: `方案“${plan.value.name}”已归档，公示文字不能再改`,
        en: `The plan “${plan.value.name}” is archived; its notice can't be changed any more`,
      },
      hint: { zh: '请由它新建一个方案', en: 'Make a new plan from it' },
    });
  }
  const before = [...state.notice.values()].find(({ planId }) => planId === command.planId);
  const known = before ?? emptyNotice(command.planId);
  const changed: Notice = withoutEmpty({ ...known, ...command.changes });
  const after = {
    ...changed,
    mapReviewHash: reviewedHash(known, changed, () => mapContentHash(state, command.planId, context.sha256)),
  };
  if (before && isSameContent(before, after)) return nothingChanged();
  return succeed(
    createChangeSet(
      command.name,
      {
        zh: `修改了方案“${plan.value.name}”的公示文字`,
        en: `Edited the notice of the plan “${plan.value.name}”`,
      },
      before ? { updated: [{ before, after }] } : { added: [after] },
    ),
  );
};

/** A number is bound to the map as it is when the number, its date or its paper is typed. */
function reviewedHash(known: Notice, changed: Notice, hash: () => string): string {
  if (changed.mapReviewNumber.trim() === '') return '';
  const isSame =
    known.mapReviewNumber === changed.mapReviewNumber &&
    known.mapReviewDate === changed.mapReviewDate &&
    known.mapReviewDocument === changed.mapReviewDocument;
  return isSame ? known.mapReviewHash : hash();
}

/** An emptied text is the template's again. */
function withoutEmpty(notice: Notice): Notice {
  const { invitation = '', adjustmentReason = '', closing = '', ...rest } = notice;
  return {
    ...rest,
    ...(invitation.trim() === '' ? {} : { invitation }),
    ...(adjustmentReason.trim() === '' ? {} : { adjustmentReason }),
    ...(closing.trim() === '' ? {} : { closing }),
  };
}

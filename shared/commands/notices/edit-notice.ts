// The words of a notice may change after its plan is frozen (dates, contacts, the map review number that the
// surveying office gives to the finished map); the plan's content may not.
import { emptyNotice } from '../../model/empty-notice.ts';
import type { LocalizedText } from '../../model/localized-text.ts';
import type { MapBase } from '../../model/notice-record.ts';
import type { Notice } from '../../model/records.ts';
import { refuse, succeed } from '../../model/result.ts';
import type { CommandHandler } from '../command-handler.ts';
import { createChangeSet } from '../create-change-set.ts';
import { findRecord } from '../find-record.ts';
import { isSameContent, nothingChanged } from '../nothing-changed.ts';
import { drawnBase, mapContentHash } from './map-content-hash.ts';

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
  const wanted: Notice = withoutEmpty({ ...known, ...command.changes });
  const changedPart = changedPartOfMap(known, wanted);
  const isCleared = changedPart !== null && known.mapReviewNumber !== '' && isSameReview(known, wanted);
  const changed: Notice = isCleared
    ? { ...wanted, mapReviewNumber: '', mapReviewDate: '', mapReviewDocument: '' }
    : wanted;
  const after = {
    ...changed,
    mapReviewHash: reviewedHash(known, changed, () => {
      const labelled = { ...state, notice: new Map(state.notice).set(changed.id, changed) };
      return mapContentHash(labelled, command.planId, context.sha256);
    }),
  };
  if (before && isSameContent(before, after)) return nothingChanged();
  return succeed(
    createChangeSet(
      command.name,
      {
        zh: `修改了方案“${plan.value.name}”的公示文字${isCleared ? clearedNote(known, changedPart).zh : ''}`,
        en: `Edited the notice of the plan “${plan.value.name}”${isCleared ? clearedNote(known, changedPart).en : ''}`,
      },
      before ? { updated: [{ before, after }] } : { added: [after] },
    ),
  );
};

/** A number is bound to the map as it is when the number, its date or its paper is typed. */
function reviewedHash(known: Notice, changed: Notice, hash: () => string): string {
  if (changed.mapReviewNumber.trim() === '') return '';
  return isSameReview(known, changed) ? known.mapReviewHash : hash();
}

function isSameReview(a: Notice, b: Notice): boolean {
  return (
    a.mapReviewNumber === b.mapReviewNumber &&
    a.mapReviewDate === b.mapReviewDate &&
    a.mapReviewDocument === b.mapReviewDocument
  );
}

/** What of the map the notice itself decides, where it is another one than before. */
function changedPartOfMap(known: Notice, wanted: Notice): LocalizedText | null {
  if ((wanted.mapLabels ?? 'chinese') !== (known.mapLabels ?? 'chinese')) {
    return { zh: '图上注记有变', en: 'the labels of the map changed' };
  }
  const [before, after] = [known, wanted].map(({ mapBase }) => (mapBase ? drawnBase(mapBase) : null));
  return isSameContent(before, after) ? null : { zh: '底图有变', en: 'the base of the map changed' };
}

function clearedNote({ mapReviewNumber }: Notice, changedPart: LocalizedText) {
  return {
    zh: `；${changedPart.zh}，审图号 ${mapReviewNumber} 已清除，须重新送审`,
    en: `; ${changedPart.en}, so the review number ${mapReviewNumber} was cleared: it must be reviewed again`,
  };
}

/** An emptied text is the template's again. */
function withoutEmpty(notice: Omit<Notice, 'mapBase'> & { mapBase?: MapBase | null }): Notice {
  const { invitation = '', adjustmentReason = '', closing = '', mapLabels, mapBase, ...rest } = notice;
  return {
    ...rest,
    ...(mapLabels === 'bilingual' ? { mapLabels } : {}),
    ...(mapBase ? { mapBase } : {}),
    ...(invitation.trim() === '' ? {} : { invitation }),
    ...(adjustmentReason.trim() === '' ? {} : { adjustmentReason }),
    ...(closing.trim() === '' ? {} : { closing }),
  };
}

import { emptyNotice } from '../../../shared/model/empty-notice.ts';
import type { Notice } from '../../../shared/model/records.ts';

/** What the form edits; the picture under the maps is chosen elsewhere. */
export type NoticeWords = Omit<Notice, 'kind' | 'id' | 'planId' | 'mapReviewHash' | 'mapBase'>;

/** The words as they stand in the project, or nothing written yet. */
export function wordsOf(notice: Notice | null): NoticeWords {
  const {
    kind: _kind,
    id: _id,
    planId: _planId,
    mapReviewHash: _hash,
    mapBase: _base,
    ...words
  } = notice ?? emptyNotice('');
  return words;
}

export function isSameWords(a: NoticeWords, b: NoticeWords): boolean {
  return JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());
}

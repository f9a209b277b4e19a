// A map that was changed is a map that nobody reviewed: its number goes in the same step, and the step says so.
import { applyChangeSet } from '../../history/apply-change-set.ts';
import type { ChangeSet } from '../../history/change-set.ts';
import type { ProjectState } from '../../model/project-state.ts';
import type { Notice } from '../../model/records.ts';
import { mapContentHash, mappedKinds } from './map-content-hash.ts';

/**
 * The change set with every review number cleared whose map it changes; the same change set where it changes none.
 * Undoing the step brings the map and its number back together.
 */
export function clearMapReviews(
  state: ProjectState,
  changeSet: ChangeSet,
  sha256: (text: string) => string,
): ChangeSet {
  const reviewed = [...state.notice.values()].filter(
    ({ mapReviewNumber, planId }) => mapReviewNumber !== '' && touchesMap(changeSet, planId),
  );
  if (reviewed.length === 0) return changeSet;
  const after = applyChangeSet(state, changeSet);
  const cleared = reviewed.filter(
    (notice) =>
      after.notice.get(notice.id) === notice &&
      after.plan.has(notice.planId) &&
      mapContentHash(after, notice.planId, sha256) !== mapContentHash(state, notice.planId, sha256),
  );
  if (cleared.length === 0) return changeSet;
  const numbers = cleared.map(({ mapReviewNumber }) => mapReviewNumber).join('、');
  return {
    ...changeSet,
    updated: [...changeSet.updated, ...cleared.map((before) => ({ before, after: withoutReview(before) }))],
    label: {
      zh: `${changeSet.label.zh}；图上内容有变，审图号 ${numbers} 已清除，须重新送审`,
      en: `${changeSet.label.en}; the map changed, so the review number ${numbers} was cleared: it must be reviewed again`,
    },
  };
}

function touchesMap({ added, updated, removed }: ChangeSet, planId: string): boolean {
  return [...added, ...removed, ...updated.map(({ after }) => after)].some((record) => {
    if (record.kind === 'catchment') return record.planId === planId;
    if (record.kind === 'plan') return record.id === planId;
    return mappedKinds.has(record.kind);
  });
}

function withoutReview(notice: Notice): Notice {
  return { ...notice, mapReviewNumber: '', mapReviewDate: '', mapReviewDocument: '', mapReviewHash: '' };
}

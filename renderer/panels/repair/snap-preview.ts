// What snapping would do, as facts to read before it is done: from the same proposal that the command carries out.
import type { SnapProposal } from '../../../shared/commands/borders/propose-snap.ts';
import type { Language } from '../../../shared/model/localized-text.ts';
import { describeWidth } from '../../../shared/overlap/describe-quantities.ts';
import { formatCount } from '../../words/format.ts';

const namesShown = 6;

export interface SnapPreviewFact {
  readonly key: 'changing' | 'moved' | 'inserted' | 'largestMove' | 'leftAlone';
  readonly value: string;
}

/** Counts, the largest move with its unit, and the names of catchments that stay as they are, if any do. */
export function describeSnap(proposal: SnapProposal, language: Language): readonly SnapPreviewFact[] {
  const { updates, movedVertices, insertedVertices, largestMoveMetres, leftAlone } = proposal;
  const counts: SnapPreviewFact[] = [
    { key: 'changing', value: formatCount(updates.length) },
    { key: 'moved', value: formatCount(movedVertices) },
    { key: 'inserted', value: formatCount(insertedVertices) },
    { key: 'largestMove', value: describeWidth(largestMoveMetres)[language] },
  ];
  const alone: SnapPreviewFact[] =
    leftAlone.length > 0 ? [{ key: 'leftAlone', value: namesOf(leftAlone, language) }] : [];
  return updates.length > 0 ? [...counts, ...alone] : alone;
}

function namesOf(catchments: SnapProposal['leftAlone'], language: Language): string {
  const isChinese = language === 'zh';
  const names = catchments.slice(0, namesShown).map(({ name }) => name);
  const listed = names.join(isChinese ? '、' : ', ');
  const more = catchments.length - names.length;
  if (more === 0) return listed;
  return isChinese
    ? `${listed} 等 ${formatCount(catchments.length)} 个`
    : `${listed} and ${formatCount(more)} more`;
}

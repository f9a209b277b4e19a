// A paragraph that goes on overleaf is cut where its line ends. Lines have lost the spaces at their ends, so the place
// is counted in characters that are not space.

import type { NoticeRun } from '../notice-document.ts';
import type { TextLine } from './break-paragraph.ts';

/** How many characters that are not space the lines have. */
export function countCharacters(lines: readonly TextLine[]): number {
  const text = lines.flatMap(({ segments }) => segments.map((segment) => segment.text)).join('');
  return text.replaceAll(/\s/gu, '').length;
}

/** The runs from one count of characters (spaces left out) up to another, in their own styles. */
export function cutRuns(runs: readonly NoticeRun[], from: number, to: number): NoticeRun[] {
  let count = 0;
  const kept = runs.map((run) => {
    let text = '';
    for (const letter of run.text.split('')) {
      if (count >= from && count < to) text += letter;
      if (letter.trim() !== '') count += 1;
    }
    return { ...run, text };
  });
  return kept.filter(({ text }) => text !== '');
}

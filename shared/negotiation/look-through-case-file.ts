// Before a case file is written: the same look as at a notice, at everything that people wrote and that the file prints.
import type { ProjectState } from '../model/project-state.ts';
import type { Result } from '../model/result.ts';
import { lookThroughTexts, type PlacedText } from '../privacy/look-through-texts.ts';
import type { LookedThrough } from '../privacy/looked-through.ts';
import { smallestCountOf } from '../privacy/small-counts.ts';
import type { CaseDocument } from './case-document.ts';

/** Lets the file be written, or says why not. Codes `personal-data`, `small-count`. */
export function lookThroughCaseFile(state: ProjectState, document: CaseDocument): Result<LookedThrough> {
  const paper = { zh: '卷宗', en: 'The case file' };
  const schoolPhones = [...state.campus.values()].map(({ phone }) => phone).filter((phone) => phone !== '');
  return lookThroughTexts(paper, printedTexts(document), schoolPhones, smallestCountOf(state));
}

/** Hashes of attachments look like numbers of anything; they are no words. */
const hash = /^[0-9a-f]{64}$/u;

function printedTexts({ subtitle, blocks }: CaseDocument): PlacedText[] {
  let heading = subtitle;
  const texts: PlacedText[] = [{ place: '标题', placeInEnglish: 'title', text: subtitle }];
  for (const block of blocks) {
    if (block.blockType === 'heading') heading = block.text;
    const place = { place: `“${heading}”`, placeInEnglish: `“${heading}”` };
    const printed = block.blockType === 'table' ? block.table.rows.flat() : [block.text];
    texts.push(...printed.filter((text) => !hash.test(text)).map((text) => ({ ...place, text })));
  }
  return texts;
}

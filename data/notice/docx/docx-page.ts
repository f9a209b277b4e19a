// The page of GB/T 9704-2012 as .docx: margins, grid of lines, running head with the marks, foot with number and hash.
import {
  AlignmentType,
  Footer,
  Header,
  type ISectionOptions,
  LineRuleType,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { NoticeDocument, NoticeRun } from '../../../shared/notice/notice-document.ts';
import { markPlaceholders } from '../../../shared/notice/words/fill-in.ts';
import { shortHash } from '../../../shared/notice/words/short-hash.ts';
import { inkOf, pageFont, twips } from './notice-docx-fonts.ts';

export const bodyHalfPoints = 32;
/** 22 lines on 225 mm. */
export const lineTwips = Math.round(twips(225) / 22);

const page = {
  size: { width: twips(210), height: twips(297) },
  margin: { top: twips(37), bottom: twips(35), left: twips(28), right: twips(26), footer: twips(20) },
};

/** One line of body text: 3号 on the grid, two characters in. */
export const bodyLine = {
  alignment: AlignmentType.BOTH,
  indent: { firstLine: bodyHalfPoints * 20 },
  spacing: { line: lineTwips, lineRule: LineRuleType.EXACT },
} as const;

/** A section of pages under the running head of its document. `startsAtOne`: a paper of its own, counted anew. */
export function section(
  document: NoticeDocument,
  children: ISectionOptions['children'],
  { startsAtOne = false }: { readonly startsAtOne?: boolean } = {},
): ISectionOptions {
  const mark = [document.demonstrationNotice, document.templateMark, document.draftMark]
    .filter((text) => text !== '')
    .join('　');
  const hash = document.contentHash === '' ? '' : `　校验码 ${shortHash(document.contentHash)}`;
  const header = new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: mark === '' ? [] : [new TextRun({ text: mark, bold: true, size: 19, color: 'B3261E' })],
      }),
    ],
  });
  const imprint = `方案编号 ${document.planNumber}${hash}`;
  return {
    properties: { page: { ...page, ...(startsAtOne ? { pageNumbers: { start: 1 } } : {}) } },
    headers: { default: header, even: header },
    footers: { default: footer('right', imprint), even: footer('left', imprint) },
    children,
  };
}

/** The number of the page on the outside, one character in (GB/T 9704-2012, 7.5); number and hash of the plan below. */
function footer(side: 'left' | 'right', imprint: string): Footer {
  const alignment = side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT;
  const indent = { [side]: 280 };
  return new Footer({
    children: [
      new Paragraph({
        alignment,
        indent,
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: pageFont, size: 28 })],
      }),
      new Paragraph({
        alignment,
        indent,
        children: [new TextRun({ text: imprint, size: 15, color: '5D6470' })],
      }),
    ],
  });
}

/** Who signs and when, on the right. */
export function signature(document: NoticeDocument): Paragraph[] {
  return [document.issuer, document.issuedOn].map(
    (text, index) =>
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        indent: { right: bodyHalfPoints * 20 },
        keepNext: index === 0,
        spacing: { ...bodyLine.spacing, before: index === 0 ? lineTwips : 0 },
        children: runsOf(markPlaceholders(text)),
      }),
  );
}

/** Runs of text in their tones. */
export function runsOf(runs: readonly NoticeRun[]): ParagraphChild[] {
  return runs.map(
    ({ text, isBold = false, tone }) => new TextRun({ text, bold: isBold, color: inkOf(tone) }),
  );
}

// The page of GB/T 9704-2012 as .docx: margins, grid of lines, running head with the marks, foot with number and hash.
// Lines are 28 pt, where the PDF has 28.98, and the foot leaves a line more than its 22: whatever font a machine has in
// place of 仿宋, a page holds the words that the PDF has on it.
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
export const lineTwips = 28 * 20;
/** 28 characters a line with a little to spare: 16 pt less 0.3 pt, in twentieths of a point. */
const tightening = -6;

const page = {
  size: { width: twips(210), height: twips(297) },
  margin: { top: twips(37), bottom: twips(32.5), left: twips(28), right: twips(26), footer: twips(20) },
};

/** One line of body text: 3号 on the grid, two characters in. */
export const bodyLine = {
  alignment: AlignmentType.BOTH,
  indent: { firstLine: bodyHalfPoints * 20 },
  spacing: { line: lineTwips, lineRule: LineRuleType.EXACT },
} as const;

/**
 * A section of pages under the running head of its document. `startsAtOne`: a paper of its own, counted
 * anew; `hasTitle`: under a title that the running head does not say again. */
export function section(
  document: NoticeDocument,
  children: ISectionOptions['children'],
  {
    startsAtOne = false,
    hasTitle = false,
  }: { readonly startsAtOne?: boolean; readonly hasTitle?: boolean } = {},
): ISectionOptions {
  const hash = document.contentHash === '' ? '' : `　校验码 ${shortHash(document.contentHash)}`;
  const imprint = `方案编号 ${document.planNumber}${hash}`;
  const [right, left] = [footer('right', imprint), footer('left', imprint)];
  const mark = markOf(document);
  const header = runningHead(mark === '' ? document.title : mark, mark !== '');
  const hasBareFirst = hasTitle && mark === '';
  return {
    properties: {
      titlePage: hasBareFirst,
      page: { ...page, ...(startsAtOne ? { pageNumbers: { start: 1 } } : {}) },
    },
    headers: {
      default: header,
      even: header,
      ...(hasBareFirst ? { first: new Header({ children: [] }) } : {}),
    },
    footers: { default: right, even: left, ...(hasBareFirst ? { first: right } : {}) },
    children,
  };
}

/** What every page must say: that data are made up, that it is a draft. */
function markOf({ demonstrationNotice, templateMark, draftMark }: NoticeDocument): string {
  return [demonstrationNotice, templateMark, draftMark].filter((text) => text !== '').join('　');
}

function runningHead(text: string, isMark: boolean): Header {
  const style = isMark ? { bold: true, size: 19, color: 'B3261E' } : { size: 17, color: '5D6470' };
  return new Header({
    children: [
      new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text, ...style })] }),
    ],
  });
}

/** The first paragraph of a page that begins with a table. */
export function pageTurn(): Paragraph {
  return new Paragraph({ pageBreakBefore: true, ...hardlyThere });
}

/** A section ends with a paragraph, also after a table. */
export function closingParagraph(): Paragraph {
  return new Paragraph(hardlyThere);
}

const hardlyThere = {
  spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT },
  run: { size: 2 },
} as const;

/** The number of the page on the outside, one character in (GB/T 9704-2012, 7.5); number and hash of the plan below. */
function footer(side: 'left' | 'right', imprint: string): Footer {
  const alignment = side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT;
  const indent = { [side]: 280 };
  return new Footer({
    children: [
      new Paragraph({
        alignment,
        indent,
        spacing: { line: 360, lineRule: LineRuleType.EXACT },
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: pageFont, size: 28 })],
      }),
      new Paragraph({
        alignment,
        indent,
        spacing: { line: 200, lineRule: LineRuleType.EXACT },
        children: [new TextRun({ text: imprint, size: 15, color: '5D6470' })],
      }),
    ],
  });
}

/** The date stands four characters from the right edge, the issuer centred above it. */
export function signature(document: NoticeDocument): Paragraph[] {
  const { issuer, issuedOn } = document;
  const beside = 4 + (widthOf(issuedOn) - widthOf(issuer)) / 2;
  return [issuer, issuedOn].map(
    (text, index) =>
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        indent: { right: Math.round(bodyHalfPoints * 10 * Math.max(0, index === 0 ? beside : 4)) },
        keepNext: index === 0,
        spacing: { ...bodyLine.spacing, before: index === 0 ? lineTwips : 0 },
        children: runsOf(markPlaceholders(text)),
      }),
  );
}

/** In characters; digits are half as wide. */
function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (/[ -~]/.test(letter) ? 0.5 : 1), 0);
}

/** Runs of text in their tones. */
export function runsOf(runs: readonly NoticeRun[]): ParagraphChild[] {
  return runs.map(
    ({ text, isBold = false, tone }) =>
      new TextRun({ text, bold: isBold, color: inkOf(tone), characterSpacing: tightening }),
  );
}

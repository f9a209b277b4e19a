// Which words of a notice stand on which page: title, text on the grid of lines, list of annexes, signature. The PDF is
// drawn from these pages and the .docx breaks where they do, so that both have the same words on the same page.

import { breakTitle } from '../drawing/break-title.ts';
import type { MeasureText } from '../drawing/map-drawing.ts';
import type { NoticeBlock, NoticeDocument, NoticeRun } from '../notice-document.ts';
import { breakParagraph, type TextLine } from './break-paragraph.ts';
import { countCharacters, cutRuns } from './cut-runs.ts';
import { bodySize, bodyLineHeight as lineHeight, linesOnPage, typeArea } from './type-area.ts';

const titleSize = 22;
export const titleLineHeight = titleSize * 1.55;

/** What stands together on one page. `top`: below the top of the type area, in points. */
export type BodyPiece =
  | { readonly pieceType: 'title'; readonly top: number; readonly lines: readonly TextLine[] }
  | BodyText
  | { readonly pieceType: 'annexes'; readonly top: number; readonly titles: readonly (readonly TextLine[])[] }
  | { readonly pieceType: 'signature'; readonly top: number };

/** A heading or a paragraph, or what of it stands on this page. */
export interface BodyText {
  readonly pieceType: 'text';
  readonly top: number;
  readonly isHeading: boolean;
  readonly lines: readonly TextLine[];
  readonly runs: readonly NoticeRun[];
  /** Whether the paragraph begins here: only then its first line is indented. */
  readonly isStart: boolean;
  readonly isEnd: boolean;
}

export type BodyPage = readonly BodyPiece[];

/** Where the list of annexes sets its titles: behind “附件：1. ”, two characters in. */
export function annexListPlaces(measure: MeasureText) {
  const left = bodySize * 2;
  const number = left + measure('附件：', bodySize, false);
  return { left, number, title: number + measure('1. ', bodySize, false) };
}

/** The pages of the words, before the annexes. */
export function layOutBody(document: NoticeDocument, measure: MeasureText): BodyPage[] {
  const pages: BodyPiece[][] = [[]];
  let y = lineHeight * 0.6;
  const remaining = () => typeArea.height - y;
  const turn = () => {
    pages.push([]);
    y = 0;
  };
  const put = (piece: BodyPiece, height: number) => {
    pages.at(-1)?.push(piece);
    y += height;
  };
  const title = breakTitle(document.title, typeArea.width * 0.96, (text) => measure(text, titleSize, true));
  const titleLines = title.flatMap((text) =>
    breakParagraph(measure, { runs: [{ text, isBold: true }] }, { size: titleSize, width: typeArea.width }),
  );
  put({ pieceType: 'title', top: y, lines: titleLines }, titleLines.length * titleLineHeight);
  y += lineHeight * 0.8;

  document.blocks.forEach((block, blockIndex) => {
    const isHeading = block.blockType === 'heading';
    const runs = runsOf(block);
    const lines = breakParagraph(
      measure,
      { runs },
      { size: bodySize, width: typeArea.width, firstLineIndent: bodySize * 2 },
    );
    const isLast = blockIndex === document.blocks.length - 1;
    if (remaining() < leastLines(document, lines.length, { isHeading, isLast }) * lineHeight - 0.1) turn();
    let done = 0;
    while (done < lines.length) {
      const room = Math.max(1, Math.floor((remaining() + 0.1) / lineHeight));
      // Never a single line overleaf.
      const isLonely = lines.length - done === room + 1 && room > 2;
      const taken = lines.slice(done, done + (isLonely ? room - 1 : room));
      const from = countCharacters(lines.slice(0, done));
      const part = cutRuns(runs, from, from + countCharacters(taken));
      const [isStart, isEnd] = [done === 0, done + taken.length === lines.length];
      put(
        { pieceType: 'text', top: y, isHeading, lines: taken, runs: part, isStart, isEnd },
        taken.length * lineHeight,
      );
      done += taken.length;
      if (done < lines.length) turn();
    }
  });

  y += lineHeight * 0.5;
  if (remaining() < lineHeight * (linesAfterBody(document) - 0.5)) turn();
  const width = typeArea.width - annexListPlaces(measure).title;
  const titles = document.annexes.map((annex) =>
    breakParagraph(measure, { runs: [{ text: annex.title }] }, { size: bodySize, width }),
  );
  put({ pieceType: 'annexes', top: y, titles }, titles.flat().length * lineHeight);
  if (remaining() < lineHeight * 3.2) turn();
  y += lineHeight;
  put({ pieceType: 'signature', top: y }, lineHeight * 2);
  return pages;
}

function runsOf(block: NoticeBlock): readonly NoticeRun[] {
  return block.blockType === 'heading' ? [{ text: block.text, isBold: true }] : block.paragraph.runs;
}

/**
 * Lines that must find room before a block begins on this page: a heading is never the last line, a paragraph leaves no
 * single line behind, and who signs must stand on a page with words of the text (GB/T 9704-2012, 7.3.5): the last
 * paragraph goes along.
 */
function leastLines(
  document: NoticeDocument,
  lines: number,
  { isHeading, isLast }: { readonly isHeading: boolean; readonly isLast: boolean },
): number {
  if (isLast) return Math.min(lines + linesAfterBody(document), linesOnPage);
  return isHeading ? lines + 2 : Math.min(lines, 2);
}

/** Lines of the list of annexes and the signature with the gaps before them. */
function linesAfterBody({ annexes }: NoticeDocument): number {
  return annexes.length + 4;
}

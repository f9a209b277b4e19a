// The first part of a notice, drawn page by page as it is laid out: title, text, list of annexes, signature and date.

import type { NoticeDocument } from '../../../shared/notice/notice-document.ts';
import { breakParagraph, type TextLine } from '../../../shared/notice/pages/break-paragraph.ts';
import {
  annexListPlaces,
  type BodyText,
  layOutBody,
  titleLineHeight,
} from '../../../shared/notice/pages/lay-out-body.ts';
import {
  bodySize,
  bodyLineHeight as lineHeight,
  millimetres,
  typeArea,
} from '../../../shared/notice/pages/type-area.ts';
import { markPlaceholders } from '../../../shared/notice/words/fill-in.ts';
import type { NoticePage } from './notice-pdf-page.ts';
import { drawLineOfText } from './notice-pdf-text.ts';

const right = typeArea.left + typeArea.width;
/** From the top of a line of the grid to its baseline. */
const ascent = lineHeight * 0.68;

export function drawNoticeBody(page: NoticePage, document: NoticeDocument): void {
  const drawText = textDrawer(page);
  layOutBody(document, page.measure).forEach((pieces, index) => {
    if (index > 0) page.turn();
    for (const piece of pieces) {
      page.y = typeArea.top + piece.top;
      if (piece.pieceType === 'title') drawTitle(page, piece.lines);
      else if (piece.pieceType === 'text') drawText(piece);
      else if (piece.pieceType === 'annexes') drawAnnexList(page, piece.titles);
      else drawSignature(page, document);
    }
  });
}

function drawTitle(page: NoticePage, lines: readonly TextLine[]): void {
  const element = page.pdf.struct('H1');
  page.root.add(element);
  for (const line of lines) {
    page.y += titleLineHeight;
    const x = typeArea.left + (typeArea.width - line.width) / 2;
    const baseline = page.y - titleLineHeight * 0.26;
    element.add(() => drawLineOfText(page, line, { x, baseline }));
  }
  element.end();
}

/** A paragraph that goes on overleaf is one element to a reader's voice. */
function textDrawer(page: NoticePage): (piece: BodyText) => void {
  let open: PDFKit.PDFStructureElement | null = null;
  return ({ lines, isHeading, isStart, isEnd }) => {
    const element = (!isStart && open) || page.pdf.struct(isHeading ? 'H2' : 'P');
    if (isStart) page.root.add(element);
    open = element;
    lines.forEach((line, index) => {
      const indent = isStart && index === 0 ? bodySize * 2 : 0;
      const place = { x: typeArea.left + indent, baseline: page.y + ascent };
      element.add(() => drawLineOfText(page, line, { ...place, stretchTo: typeArea.width - indent }));
      page.y += lineHeight;
    });
    if (isEnd) element.end();
  };
}

function drawAnnexList(page: NoticePage, titles: readonly (readonly TextLine[])[]): void {
  const places = annexListPlaces(page.measure);
  const drawAt = (line: TextLine | undefined, place: number, baseline: number) =>
    line && drawLineOfText(page, line, { x: typeArea.left + place, baseline });
  titles.forEach((lines, index) => {
    const element = page.pdf.struct('P');
    page.root.add(element);
    lines.forEach((line, lineIndex) => {
      const baseline = page.y + ascent;
      element.add(() => {
        if (index === 0 && lineIndex === 0) drawAt(lineOf(page, '附件：'), places.left, baseline);
        if (lineIndex === 0) drawAt(lineOf(page, `${index + 1}.`), places.number, baseline);
        drawAt(line, places.title, baseline);
      });
      page.y += lineHeight;
    });
    element.end();
  });
}

/** The date stands four characters from the right edge, the issuer centred above it. */
function drawSignature(page: NoticePage, document: NoticeDocument): void {
  const [issuer, date] = [lineOf(page, document.issuer), lineOf(page, document.issuedOn)];
  if (!issuer || !date) return;
  const middle = Math.min(right - bodySize * 4 - date.width / 2, right - issuer.width / 2);
  for (const line of [issuer, date]) {
    const element = page.pdf.struct('P');
    page.root.add(element);
    const baseline = page.y + ascent;
    element.add(() => drawLineOfText(page, line, { x: middle - line.width / 2, baseline }));
    element.end();
    page.y += lineHeight;
  }
}

/** One short line of body text. */
function lineOf(page: NoticePage, text: string): TextLine | undefined {
  const style = { size: bodySize, width: millimetres(150) };
  return breakParagraph(page.measure, { runs: markPlaceholders(text) }, style)[0];
}

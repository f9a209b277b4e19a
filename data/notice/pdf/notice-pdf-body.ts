// The first part of a notice: title, paragraphs in 3号 on a grid of 22 lines, list of annexes, signature and date.

import { breakTitle } from '../../../shared/notice/drawing/break-title.ts';
import type { NoticeDocument } from '../../../shared/notice/notice-document.ts';
import { markPlaceholders } from '../../../shared/notice/words/fill-in.ts';
import { millimetres, type NoticePage, typeArea } from './notice-pdf-page.ts';
import { breakParagraph, drawLineOfText, type TextLine } from './notice-pdf-text.ts';

/** 28 characters a line, 22 lines a page. */
const bodySize = typeArea.width / 28;
const linesOnPage = 22;
const lineHeight = typeArea.height / linesOnPage;
const titleSize = 22;

export function drawNoticeBody(page: NoticePage, document: NoticeDocument): void {
  page.y += lineHeight * 0.6;
  drawTitle(page, document.title);
  page.y += lineHeight * 0.8;
  for (const [index, block] of document.blocks.entries()) {
    // Who signs must stand on a page with words of the text (GB/T 9704-2012, 7.3.5): the last paragraph goes along.
    const followers = index === document.blocks.length - 1 ? linesAfterBody(document) : 0;
    if (block.blockType === 'heading') {
      drawLines(page, 'H2', breakAt(page, [{ text: block.text, isBold: true }]), { keepNext: true });
    } else {
      drawLines(page, 'P', breakAt(page, block.paragraph.runs), { followers });
    }
  }
  page.y += lineHeight * 0.5;
  drawAnnexList(page, document);
  drawSignature(page, document);
}

function breakAt(page: NoticePage, runs: Parameters<typeof breakParagraph>[1]['runs']): TextLine[] {
  return breakParagraph(
    page,
    { runs },
    { size: bodySize, width: typeArea.width, firstLineIndent: bodySize * 2 },
  );
}

function drawTitle(page: NoticePage, title: string): void {
  const lines = breakTitle(title, typeArea.width * 0.96, (text) =>
    page.measure(text, titleSize, true),
  ).flatMap((text) =>
    breakParagraph(page, { runs: [{ text, isBold: true }] }, { size: titleSize, width: typeArea.width }),
  );
  const element = page.pdf.struct('H1');
  page.root.add(element);
  for (const line of lines) {
    page.y += titleSize * 1.55;
    const baseline = page.y - titleSize * 0.4;
    element.add(() =>
      drawLineOfText(page, line, { x: typeArea.left + (typeArea.width - line.width) / 2, baseline }),
    );
  }
  element.end();
}

/** Lines of the list of annexes and the signature with the gaps before them. */
function linesAfterBody({ annexes }: NoticeDocument): number {
  return annexes.length + 4;
}

/** A heading is never the last line of a page, and a paragraph leaves no single line behind. */
function drawLines(
  page: NoticePage,
  tag: 'P' | 'H2',
  lines: readonly TextLine[],
  { keepNext = false, followers = 0 }: { keepNext?: boolean; followers?: number } = {},
): void {
  const least = keepNext ? lines.length + 2 : Math.min(lines.length, 2);
  const needed = followers > 0 ? Math.min(lines.length + followers, linesOnPage) : least;
  if (page.remaining() < needed * lineHeight - 0.1) page.turn();
  const element = page.pdf.struct(tag);
  page.root.add(element);
  lines.forEach((line, index) => {
    if (page.remaining() < lineHeight - 0.1) page.turn();
    const indent = index === 0 ? bodySize * 2 : 0;
    const baseline = page.y + lineHeight * 0.68;
    element.add(() =>
      drawLineOfText(page, line, {
        x: typeArea.left + indent,
        baseline,
        stretchTo: typeArea.width - indent,
      }),
    );
    page.y += lineHeight;
  });
  element.end();
}

function drawAnnexList(page: NoticePage, document: NoticeDocument): void {
  const lead = '附件：';
  const leadWidth = page.measure(lead, bodySize, false);
  const numberWidth = page.measure('1. ', bodySize, false);
  const left = typeArea.left + bodySize * 2;
  if (page.remaining() < lineHeight * (linesAfterBody(document) - 0.5)) page.turn();
  document.annexes.forEach((annex, index) => {
    const x = left + leadWidth + numberWidth;
    const width = typeArea.left + typeArea.width - x;
    const title = breakParagraph(page, { runs: [{ text: annex.title }] }, { size: bodySize, width });
    const number = breakParagraph(page, { runs: [{ text: `${index + 1}.` }] }, { size: bodySize, width });
    const element = page.pdf.struct('P');
    page.root.add(element);
    title.forEach((line, lineIndex) => {
      const baseline = page.y + lineHeight * 0.68;
      element.add(() => {
        if (index === 0 && lineIndex === 0) {
          const [leadLine] = breakParagraph(page, { runs: [{ text: lead }] }, { size: bodySize, width });
          if (leadLine) drawLineOfText(page, leadLine, { x: left, baseline });
        }
        if (lineIndex === 0 && number[0]) drawLineOfText(page, number[0], { x: left + leadWidth, baseline });
        drawLineOfText(page, line, { x, baseline });
      });
      page.y += lineHeight;
    });
    element.end();
  });
}

/** The date stands four characters from the right edge, the issuer centred above it. */
function drawSignature(page: NoticePage, document: NoticeDocument): void {
  if (page.remaining() < lineHeight * 3.2) page.turn();
  page.y += lineHeight;
  const [issuer] = signatureLine(page, document.issuer);
  const [date] = signatureLine(page, document.issuedOn);
  if (!issuer || !date) return;
  const right = typeArea.left + typeArea.width - bodySize * 4;
  const middle = Math.min(right - date.width / 2, typeArea.left + typeArea.width - issuer.width / 2);
  for (const line of [issuer, date]) {
    const element = page.pdf.struct('P');
    page.root.add(element);
    const baseline = page.y + lineHeight * 0.68;
    element.add(() => drawLineOfText(page, line, { x: middle - line.width / 2, baseline }));
    element.end();
    page.y += lineHeight;
  }
}

function signatureLine(page: NoticePage, text: string): TextLine[] {
  return breakParagraph(page, { runs: markPlaceholders(text) }, { size: bodySize, width: millimetres(150) });
}

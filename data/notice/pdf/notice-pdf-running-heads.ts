// On every page: its number as GB/T 9704 sets it, the plan's number and hash, and – where it applies – that the data
// are made up or the plan is a draft.

import type { NoticeDocument } from '../../../shared/notice/notice-document.ts';
import { millimetres } from '../../../shared/notice/pages/type-area.ts';
import { shortHash } from '../../../shared/notice/words/short-hash.ts';
import { inks } from './notice-pdf-page.ts';

/** `mapPages`: indices of the pages that a map fills, whose foot stands lower. */
export function drawRunningHeads(
  pdf: PDFKit.PDFDocument,
  document: NoticeDocument,
  mapPages: ReadonlySet<number>,
): void {
  const { start, count } = pdf.bufferedPageRange();
  const hash = document.contentHash === '' ? '' : `　校验码 ${shortHash(document.contentHash)}`;
  const imprint = `方案编号 ${document.planNumber}${hash}`;
  const mark = [document.demonstrationNotice, document.templateMark, document.draftMark]
    .filter((text) => text !== '')
    .join('　');
  for (let index = 0; index < count; index += 1) {
    pdf.switchToPage(start + index);
    pdf.markContent('Artifact', { type: 'Pagination' });
    drawFoot(pdf, { pageNumber: index + 1, imprint, isMap: mapPages.has(index) });
    if (mark !== '') drawMark(pdf, mark);
    else if (index > 0) drawHead(pdf, document.title);
    // A map has its own across it.
    if (document.draftMark !== '' && !mapPages.has(index)) drawWatermark(pdf, document.draftMark);
    pdf.endMarkedContent();
  }
}

const options = { lineBreak: false, baseline: 'alphabetic' } as const;

/** Odd pages right, even pages left, one character in; the imprint opposite. */
function drawFoot(
  pdf: PDFKit.PDFDocument,
  { pageNumber, imprint, isMap }: { pageNumber: number; imprint: string; isMap: boolean },
): void {
  const { width, height } = pdf.page;
  const left = millimetres(isMap ? 15 : 28);
  const right = width - millimetres(isMap ? 15 : 26);
  const baseline = height - millimetres(isMap ? 12 : 24.5);
  const isOdd = pageNumber % 2 === 1;
  const text = `— ${pageNumber} —`;
  pdf.font('regular').fontSize(14).fillColor(inks.text);
  const textWidth = pdf.widthOfString(text);
  pdf.text(text, isOdd ? right - textWidth - 14 : left + 14, baseline, options);
  pdf.fontSize(7.5).fillColor(inks.quiet);
  pdf.text(imprint, isOdd ? left : right - pdf.widthOfString(imprint), baseline, options);
}

function drawHead(pdf: PDFKit.PDFDocument, title: string): void {
  pdf.font('regular').fontSize(8.5).fillColor(inks.quiet);
  const { width } = pdf.page;
  pdf.text(title, (width - pdf.widthOfString(title)) / 2, millimetres(16), options);
}

function drawMark(pdf: PDFKit.PDFDocument, mark: string): void {
  pdf.font('bold').fontSize(9.5);
  const { width } = pdf.page;
  const markWidth = pdf.widthOfString(mark);
  const [x, y] = [(width - markWidth) / 2, millimetres(15.5)];
  pdf
    .roundedRect(x - 9, y - 12, markWidth + 18, 17.5, 3)
    .lineWidth(0.7)
    .stroke(inks.accent);
  pdf.fillColor(inks.accent).text(mark, x, y, options);
}

function drawWatermark(pdf: PDFKit.PDFDocument, text: string): void {
  const { width, height } = pdf.page;
  pdf.save().font('bold').fontSize(34);
  const textWidth = pdf.widthOfString(text);
  pdf
    .rotate(-35, { origin: [width / 2, height / 2] })
    .fillColor(inks.accent)
    .fillOpacity(0.13)
    .text(text, (width - textWidth) / 2, height / 2, options);
  pdf.restore();
}

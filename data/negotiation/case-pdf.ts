// A case file as a PDF on the page of an official document, tagged, with the font embedded.
import type { CaseDocument, CaseTable } from '../../shared/negotiation/case-document.ts';
import type { NoticeRun, NoticeTable } from '../../shared/notice/notice-document.ts';
import { breakParagraph } from '../../shared/notice/pages/break-paragraph.ts';
import { millimetres, typeArea } from '../../shared/notice/pages/type-area.ts';
import { markPlaceholders } from '../../shared/notice/words/fill-in.ts';
import { createNoticePage, inks, type NoticePage } from '../notice/pdf/notice-pdf-page.ts';
import { drawNoticeTable } from '../notice/pdf/notice-pdf-table.ts';
import { drawLineOfText } from '../notice/pdf/notice-pdf-text.ts';
import { openTaggedPdf } from '../notice/pdf/tagged-pdf.ts';

const bodySize = 12;
const lineHeight = 21;

export async function renderCasePdf(document: CaseDocument): Promise<Buffer> {
  const title = `${document.title} ${document.subtitle}`;
  const { pdf, root, finish } = openTaggedPdf({ Title: title }, document.madeOn);
  const page = createNoticePage(pdf, root);
  page.turn();
  drawLines(page, 'H1', [{ text: document.title, isBold: true }], { size: 21, isCentred: true });
  drawLines(page, 'P', [{ text: document.subtitle }], { size: 13, isCentred: true });
  page.y += 8;
  for (const [at, block] of document.blocks.entries()) {
    if (page.remaining() < leastRoomBefore(document.blocks, at)) page.turn();
    if (block.blockType === 'table') {
      drawNoticeTable(page, noticeTable(block.table));
      page.y += 10;
    } else if (block.blockType === 'heading') {
      page.y += 6;
      drawLines(page, 'H2', [{ text: block.text, isBold: true }], { size: 13.5 });
    } else drawLines(page, 'P', markPlaceholders(block.text), { size: bodySize, indent: bodySize * 2 });
  }
  root.end();
  drawFeet(pdf, document);
  return finish();
}

/** A heading stays with what it heads, a table with the words before it and with its first rows. */
function leastRoomBefore(blocks: CaseDocument['blocks'], at: number): number {
  const [block, next] = [blocks[at], blocks[at + 1]];
  if (block?.blockType === 'heading') return lineHeight * 1.5 + leastRoomBefore(blocks, at + 1);
  if (block?.blockType === 'table') return lineHeight * 4;
  return lineHeight * (next?.blockType === 'table' ? 5.5 : 1);
}

function drawLines(
  page: NoticePage,
  tag: 'H1' | 'H2' | 'P',
  runs: readonly NoticeRun[],
  { size, indent = 0, isCentred = false }: { size: number; indent?: number; isCentred?: boolean },
): void {
  const lines = breakParagraph(
    page.measure,
    { runs },
    { size, width: typeArea.width, firstLineIndent: indent },
  );
  const height = Math.max(lineHeight, size * 1.5);
  const element = page.pdf.struct(tag);
  page.root.add(element);
  for (const [index, line] of lines.entries()) {
    if (page.remaining() < height) page.turn();
    const shift = isCentred ? (typeArea.width - line.width) / 2 : index === 0 ? indent : 0;
    const baseline = page.y + height * 0.7;
    const stretchTo = isCentred ? 0 : typeArea.width - shift;
    element.add(() => drawLineOfText(page, line, { x: typeArea.left + shift, baseline, stretchTo }));
    page.y += height;
  }
  element.end();
}

function noticeTable({ columns, rows }: CaseTable): NoticeTable {
  return {
    columns,
    rows: rows.map((cells) => ({
      rowType: 'cells',
      cells: cells.map((text) => ({ paragraphs: [{ runs: [{ text }] }] })),
    })),
  };
}

/** On every page: its number, what the paper is, and that the data are made up where they are. */
function drawFeet(pdf: PDFKit.PDFDocument, { subtitle, demonstrationNotice }: CaseDocument): void {
  const { start, count } = pdf.bufferedPageRange();
  const options = { lineBreak: false, baseline: 'alphabetic' } as const;
  for (let index = 0; index < count; index += 1) {
    pdf.switchToPage(start + index);
    pdf.markContent('Artifact', { type: 'Pagination' });
    const { width, height } = pdf.page;
    const number = `— ${index + 1} / ${count} —`;
    pdf.font('regular').fontSize(10).fillColor(inks.text);
    pdf.text(number, (width - pdf.widthOfString(number)) / 2, height - millimetres(22), options);
    pdf.fontSize(8.5).fillColor(inks.quiet);
    pdf.text(subtitle, typeArea.left, millimetres(24), options);
    if (demonstrationNotice !== '') {
      pdf.fillColor(inks.accent);
      const right = typeArea.left + typeArea.width - pdf.widthOfString(demonstrationNotice);
      pdf.text(demonstrationNotice, right, millimetres(24), options);
    }
    pdf.endMarkedContent();
  }
}

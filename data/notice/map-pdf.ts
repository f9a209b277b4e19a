// Map sheets as one PDF: a page a sheet, tagged, with bookmarks. The same plan gives the same bytes, because every date
// in the file is the day the plan was frozen.

import { finished } from 'node:stream/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import PDFDocument from 'pdfkit';
import type { BookSheet } from '../../shared/notice/draw-map-book.ts';
import type { NoticeMapContent } from '../../shared/notice/prepare-notice-map.ts';
import { registerNoticeFonts } from './notice-pdf-fonts.ts';
import { describeMap, drawMapOnPage } from './notice-pdf-map.ts';
import { millimetres } from './notice-pdf-page.ts';

export interface MapPdf {
  readonly bytes: Buffer;
  /** Every word on the sheets, for a look at its glyphs. */
  readonly text: string;
}

/** `onSheet` hears of every sheet that is on its page. */
export async function renderMapPdf(
  content: NoticeMapContent,
  title: string,
  sheets: Iterable<BookSheet>,
  onSheet: (sheet: BookSheet) => void = () => undefined,
): Promise<MapPdf> {
  const date = new Date(content.plan.frozenAt ?? content.plan.createdAt);
  const pdf = new PDFDocument({
    autoFirstPage: false,
    tagged: true,
    displayTitle: true,
    lang: 'zh-CN',
    pdfVersion: '1.7',
    info: {
      Title: title,
      Author: content.words.issuer,
      Subject: `${content.plan.name}　${content.plan.number ?? '未定稿'}`,
      Keywords: content.plan.contentHash ?? '',
      Creator: 'Huapian',
      Producer: 'Huapian',
      CreationDate: date,
      ModDate: date,
    },
  });
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  registerNoticeFonts(pdf);
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  const words = new Set<string>();
  for (const sheet of sheets) {
    addSheet(pdf, root, sheet);
    for (const item of sheet.drawing.items) if (item.itemType === 'text') words.add(item.text);
    onSheet(sheet);
    // Lets the page before leave memory, and a message of progress the thread.
    await nextTurn();
  }
  root.end();
  pdf.end();
  await finished(pdf);
  return { bytes: Buffer.concat(chunks), text: [...words].join('') };
}

function addSheet(
  pdf: PDFKit.PDFDocument,
  root: PDFKit.PDFStructureElement,
  { drawing, name }: BookSheet,
): void {
  const { widthMillimetres, heightMillimetres } = drawing;
  pdf.addPage({ size: [millimetres(widthMillimetres), millimetres(heightMillimetres)], margin: 0 });
  pdf.outline.addItem(name);
  const figure = pdf.struct('Figure', { alt: describeMap(drawing) });
  root.add(figure);
  figure.add(() => drawMapOnPage(pdf, drawing));
  figure.end();
}

// Map sheets as one PDF: a page a sheet, tagged, with bookmarks. The same plan gives the same bytes, because every date
// in the file is the day the plan was frozen.
import { setImmediate as nextTurn } from 'node:timers/promises';
import { millimetres } from '../../../shared/notice/pages/type-area.ts';
import type { BookSheet } from '../../../shared/notice/sheets/draw-map-book.ts';
import type { NoticeMapContent } from '../../../shared/notice/sheets/prepare-notice-map.ts';
import { describeMap, drawMapOnPage } from './notice-pdf-map.ts';
import { openTaggedPdf } from './tagged-pdf.ts';

export interface MapPdf {
  readonly bytes: Buffer;
  /** Every word on the sheets, for a look at its glyphs. */
  readonly text: string;
}

/** `onSheet` hears of every sheet that is on its page. */
export async function renderMapPdf(
  { plan, words }: NoticeMapContent,
  title: string,
  sheets: Iterable<BookSheet>,
  onSheet: (sheet: BookSheet) => void = () => undefined,
): Promise<MapPdf> {
  const { pdf, root, finish } = openTaggedPdf(
    {
      Title: title,
      Author: words.issuer,
      Subject: `${plan.name}　${plan.number ?? '未定稿'}`,
      Keywords: plan.contentHash ?? '',
    },
    plan.frozenAt ?? plan.createdAt,
  );
  const texts = new Set<string>();
  for (const sheet of sheets) {
    addSheet(pdf, root, sheet);
    for (const item of sheet.drawing.items) if (item.itemType === 'text') texts.add(item.text);
    onSheet(sheet);
    // Lets a message of progress leave the thread.
    await nextTurn();
  }
  root.end();
  return { bytes: await finish(), text: [...texts].join('') };
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

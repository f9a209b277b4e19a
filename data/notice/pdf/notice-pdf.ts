// A notice as one PDF: text, tables, map. Tagged, with bookmarks, fonts embedded and subset; the same document gives
// the same bytes, because every date in the file is the day the plan was frozen.
import type { MapDrawing } from '../../../shared/notice/drawing/map-drawing.ts';
import type { NoticeAnnex, NoticeDocument } from '../../../shared/notice/notice-document.ts';
import { drawNoticeBody } from './notice-pdf-body.ts';
import { describeMap, drawMapOnPage } from './notice-pdf-map.ts';
import { createNoticePage, inks, millimetres, type NoticePage, typeArea } from './notice-pdf-page.ts';
import { drawRunningHeads } from './notice-pdf-running-heads.ts';
import { drawNoticeTable } from './notice-pdf-table.ts';
import { breakParagraph, drawLineOfText } from './notice-pdf-text.ts';
import { openTaggedPdf } from './tagged-pdf.ts';

/** `map`: for the annex of it; null where the document has none. */
export async function renderNoticePdf(document: NoticeDocument, map: MapDrawing | null): Promise<Buffer> {
  const { pdf, root, finish } = openTaggedPdf(
    {
      Title: document.title,
      Author: document.issuer,
      Subject: `${document.planName}　${document.planNumber}`,
      Keywords: document.contentHash,
    },
    document.frozenAt,
  );
  const page = createNoticePage(pdf, root);
  page.turn();
  pdf.outline.addItem(document.title);
  drawNoticeBody(page, document);
  const mapPages = new Set<number>();
  for (const annex of document.annexes) {
    if (annex.table) drawTableAnnex(page, annex, annex.table);
    else if (map) {
      mapPages.add(pdf.bufferedPageRange().count);
      drawMapAnnex(page, annex, map);
    }
  }
  root.end();
  drawRunningHeads(pdf, document, mapPages);
  return finish();
}

function drawTableAnnex(
  page: NoticePage,
  annex: NoticeAnnex,
  table: NonNullable<NoticeAnnex['table']>,
): void {
  page.turn();
  page.pdf.outline.addItem(`${annex.label}　${annex.title}`);
  drawAnnexLine(page, 'P', annex.label, { size: 14, isBold: true, isCentred: false });
  page.y += 6;
  drawAnnexLine(page, 'H2', annex.title, { size: 18, isBold: true, isCentred: true });
  if (annex.lead !== '') {
    drawAnnexLine(page, 'P', annex.lead, { size: 9.5, isBold: false, isCentred: true });
  }
  page.y += 8;
  drawNoticeTable(page, table);
}

function drawAnnexLine(
  page: NoticePage,
  tag: 'P' | 'H2',
  text: string,
  style: { readonly size: number; readonly isBold: boolean; readonly isCentred: boolean },
): void {
  const element = page.pdf.struct(tag);
  page.root.add(element);
  const tone = style.size < 10 ? { tone: 'quiet' as const } : {};
  const lines = breakParagraph(
    page,
    { runs: [{ text, isBold: style.isBold, ...tone }] },
    { size: style.size, width: typeArea.width },
  );
  for (const line of lines) {
    const x = typeArea.left + (style.isCentred ? (typeArea.width - line.width) / 2 : 0);
    const baseline = page.y + style.size;
    element.add(() => drawLineOfText(page, line, { x, baseline }));
    page.y += style.size * 1.6;
  }
  element.end();
}

function drawMapAnnex(page: NoticePage, annex: NoticeAnnex, map: MapDrawing): void {
  const { pdf } = page;
  pdf.addPage({ size: [millimetres(map.widthMillimetres), millimetres(map.heightMillimetres)], margin: 0 });
  pdf.outline.addItem(`${annex.label}　${annex.title}`);
  const label = pdf.struct('P');
  page.root.add(label);
  label.add(() =>
    pdf
      .font('bold')
      .fontSize(14)
      .fillColor(inks.text)
      .text(annex.label, millimetres(map.border.x), millimetres(23.5), {
        lineBreak: false,
        baseline: 'alphabetic',
      }),
  );
  label.end();
  const figure = pdf.struct('Figure', { alt: describeMap(map) });
  page.root.add(figure);
  figure.add(() => drawMapOnPage(pdf, map));
  figure.end();
}

// A notice as one PDF: text, tables, map. Tagged, with bookmarks, fonts embedded and subset; the same document gives
// the same bytes, because every date in the file is the day the plan was frozen.

import type { MapDrawing } from '../../../shared/notice/drawing/map-drawing.ts';
import type { NoticeAnnex, NoticeDocument } from '../../../shared/notice/notice-document.ts';
import { layOutAnnex } from '../../../shared/notice/pages/lay-out-annex.ts';
import { millimetres, typeArea } from '../../../shared/notice/pages/type-area.ts';
import { drawNoticeBody } from './notice-pdf-body.ts';
import { describeMap, drawMapOnPage } from './notice-pdf-map.ts';
import { createNoticePage, inks, type NoticePage } from './notice-pdf-page.ts';
import { drawRunningHeads } from './notice-pdf-running-heads.ts';
import { drawTablePages } from './notice-pdf-table.ts';
import { drawLineOfText } from './notice-pdf-text.ts';
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
  const { head, headHeight, pages } = layOutAnnex(annex, table, page.measure);
  for (const part of ['label', 'title', 'lead'] as const) {
    if (annex[part] === '') continue;
    const element = page.pdf.struct(part === 'title' ? 'H2' : 'P');
    page.root.add(element);
    for (const { line, baseline, indent } of head.filter((own) => own.part === part)) {
      const place = { x: typeArea.left + indent, baseline: typeArea.top + baseline };
      element.add(() => drawLineOfText(page, line, place));
    }
    element.end();
  }
  page.y += headHeight;
  drawTablePages(page, table, pages);
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

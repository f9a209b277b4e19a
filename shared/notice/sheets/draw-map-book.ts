// The map book of a plan: the overview, a list of the sheets, then one sheet for every school in the order of the list,
// each under the number it has on the overview.

import type { MapDrawing, MapPage, MeasureText } from '../drawing/map-drawing.ts';
import type { SchoolService } from '../school-services.ts';
import { englishSchoolName } from '../words/english-names.ts';
import { drawIndexSheets } from './draw-index-sheets.ts';
import { drawMapSheet, type SheetFocus } from './draw-map-sheet.ts';
import type { NoticeMapContent } from './prepare-notice-map.ts';

export interface BookSheet {
  readonly drawing: MapDrawing;
  /** As the bookmark of a PDF names it. */
  readonly name: string;
  /** From 1, of all sheets. */
  readonly sheetNumber: number;
  readonly sheetCount: number;
}

/** The overview as a sheet by itself. */
export function drawOverviewSheet(
  content: NoticeMapContent,
  page: MapPage,
  measureText: MeasureText,
): BookSheet {
  const drawing = drawMapSheet(content, page, measureText);
  return { drawing, name: content.words.title, sheetNumber: 1, sheetCount: 1 };
}

/** A sheet that is drawn when asked for: one of a long book can be looked at without the others. */
export interface PlannedSheet {
  /** As the bookmark of a PDF names it. */
  readonly name: string;
  /** From 1, of all sheets. */
  readonly sheetNumber: number;
  readonly draw: () => MapDrawing;
}

/** The sheets of a plan's map book, in order. */
export function planMapBook(
  content: NoticeMapContent,
  page: MapPage,
  measureText: MeasureText,
): PlannedSheet[] {
  const services = content.sources.services.filter(
    ({ catchment, campuses }) => catchment !== null || campuses.length > 0,
  );
  const indexCount = drawIndexSheets(content, services, page, measureText, () => '').length;
  const firstSchoolSheet = 2 + indexCount;
  const sheetCount = 1 + indexCount + services.length;
  const english = (sheetNumber: number) =>
    content.words.isBilingual ? `　Sheet ${sheetNumber} of ${sheetCount}` : '';
  const label = (sheetNumber: number) => `第${sheetNumber}张　共${sheetCount}张${english(sheetNumber)}`;
  const overview = { ...content, words: { ...content.words, sheetLabel: label(1) } };
  const index = drawIndexSheets(
    content,
    services,
    page,
    measureText,
    label,
    (place) => firstSchoolSheet + place,
  );
  return [
    { name: '总图', sheetNumber: 1, draw: () => drawMapSheet(overview, page, measureText) },
    ...index.map((drawing, place) => ({ name: '图幅索引', sheetNumber: 2 + place, draw: () => drawing })),
    ...services.map((service, place) => {
      const sheetNumber = firstSchoolSheet + place;
      const draw = () =>
        drawMapSheet(content, page, measureText, focusOn(content, service, label(sheetNumber)));
      return { name: `${service.number}　${service.title}`, sheetNumber, draw };
    }),
  ];
}

/** Sheets one after the other, so that a long book can be written as it is drawn, and be given up between two. */
export function* drawMapBook(
  content: NoticeMapContent,
  page: MapPage,
  measureText: MeasureText,
): Generator<BookSheet, void, undefined> {
  const planned = planMapBook(content, page, measureText);
  for (const { name, sheetNumber, draw } of planned) {
    yield { drawing: draw(), name, sheetNumber, sheetCount: planned.length };
  }
}

function focusOn(content: NoticeMapContent, service: SchoolService, sheetLabel: string): SheetFocus {
  const { number, title, catchment, authority } = service;
  return {
    service,
    words: {
      title: `${number}　${title}`,
      subtitle: [
        ...(content.words.isBilingual ? [englishSchoolName(title)] : []),
        authority?.name ?? '',
        content.words.title,
      ]
        .filter((word) => word !== '')
        .join('　'),
      sheetLabel,
      rangeText: catchment && catchment.rangeText.trim() !== '' ? `服务范围：${catchment.rangeText}` : '',
    },
  };
}

// The files that are maps and nothing else: overview and map book, as vectors and as pixels.
import type { NoticeFormat } from '../../shared/api/project-api.ts';
import type { LocalizedText } from '../../shared/model/localized-text.ts';
import type { ProjectState } from '../../shared/model/project-state.ts';
import { type Result, succeed } from '../../shared/model/result.ts';
import { chooseMapPage } from '../../shared/notice/choose-map-page.ts';
import { drawMapBook, drawOverviewSheet } from '../../shared/notice/draw-map-book.ts';
import { mapDrawingToSvg } from '../../shared/notice/map-drawing-svg.ts';
import type { NoticeOutput } from '../../shared/notice/notice-words.ts';
import type { Paper } from '../../shared/notice/paper.ts';
import { prepareNoticeMap } from '../../shared/notice/prepare-notice-map.ts';
import type { FileToWrite } from '../files/write-atomically.ts';
import { renderMapPng } from './map-drawing-png.ts';
import { renderMapPdf } from './map-pdf.ts';
import { noticeRuler } from './notice-pdf-fonts.ts';

const mapFormats = ['map', 'book', 'svg', 'png'] as const;
const printDotsPerInch = 300;

export interface MapFilesRequest {
  readonly state: ProjectState;
  readonly planId: string;
  readonly formats: readonly NoticeFormat[];
  readonly output: NoticeOutput;
  readonly paper: Paper;
  /** Folder and beginning of every file name. */
  readonly path: string;
  readonly onProgress?: (progress: {
    readonly label: LocalizedText;
    readonly fraction: number | null;
  }) => void;
}

export interface MapFiles {
  readonly files: readonly FileToWrite[];
  /** Every word in them. */
  readonly text: string;
}

export function isMapFormat(format: NoticeFormat): boolean {
  return mapFormats.some((each) => each === format);
}

/** `…-示意图.pdf`, `.svg`, `.png` and `…-图册.pdf`, as asked; other formats are not this file's. Refuses what `prepareNoticeMap` refuses. */
export async function renderMapFiles(request: MapFilesRequest): Promise<Result<MapFiles>> {
  const { state, planId, formats, path } = request;
  const asked = mapFormats.filter((format) => formats.includes(format));
  if (asked.length === 0) return succeed({ files: [], text: '' });
  const content = prepareNoticeMap(state, planId, request.output);
  if (!content.ok) return content;
  const page = chooseMapPage(state, planId, request.paper, 'alone');
  const { measureText } = noticeRuler();
  const report = (label: LocalizedText, format: (typeof mapFormats)[number], part: number) =>
    request.onProgress?.({
      label,
      fraction:
        firstFraction + (lastFraction - firstFraction) * ((asked.indexOf(format) + part) / asked.length),
    });
  const overview = drawOverviewSheet(content.value, page, measureText);
  const files: FileToWrite[] = [];
  const words: string[] = overview.drawing.items.map((item) => (item.itemType === 'text' ? item.text : ''));
  const { title } = content.value.words;
  for (const format of asked) {
    if (format === 'map') {
      report(labels.map, format, 0);
      const { bytes } = await renderMapPdf(content.value, title, [overview]);
      files.push({ path: `${path}-示意图.pdf`, bytes });
    } else if (format === 'book') {
      report(labels.map, format, 0);
      const sheets = drawMapBook(content.value, page, measureText);
      const book = await renderMapPdf(content.value, `${title}图册`, sheets, ({ sheetNumber, sheetCount }) =>
        report(sheetLabel(sheetNumber, sheetCount), format, sheetNumber / sheetCount),
      );
      words.push(book.text);
      files.push({ path: `${path}-图册.pdf`, bytes: book.bytes });
    } else if (format === 'svg') {
      files.push({ path: `${path}-示意图.svg`, bytes: mapDrawingToSvg(overview.drawing) });
    } else {
      const bytes = await renderMapPng(overview.drawing, {
        dotsPerInch: printDotsPerInch,
        onProgress: (fraction) => report(labels.png, format, fraction),
      });
      files.push({ path: `${path}-示意图.png`, bytes });
    }
  }
  return succeed({ files, text: words.join('') });
}

const [firstFraction, lastFraction] = [0.55, 0.95];

const labels = {
  map: { zh: '正在绘制示意图', en: 'Drawing the map' },
  png: { zh: '正在绘制图片（300 dpi）', en: 'Painting the picture (300 dpi)' },
} as const;

function sheetLabel(sheetNumber: number, sheetCount: number): LocalizedText {
  return {
    zh: `正在绘制图册：第${sheetNumber}张，共${sheetCount}张`,
    en: `Drawing the map book: sheet ${sheetNumber} of ${sheetCount}`,
  };
}

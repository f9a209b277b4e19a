// The files that are drawn: overview and map book, as vectors and as pixels, and the picture set for phones.
import type { NoticeFormat } from '../../shared/api/project-api.ts';
import type { LocalizedText } from '../../shared/model/localized-text.ts';
import type { ProjectState } from '../../shared/model/project-state.ts';
import { type Result, succeed } from '../../shared/model/result.ts';
import { mapDrawingToSvg } from '../../shared/notice/drawing/map-drawing-svg.ts';
import { chooseMapPage } from '../../shared/notice/sheets/choose-map-page.ts';
import { type BookSheet, drawMapBook, drawOverviewSheet } from '../../shared/notice/sheets/draw-map-book.ts';
import type { MapBaseLayer } from '../../shared/notice/sheets/map-base.ts';
import type { Paper } from '../../shared/notice/sheets/paper.ts';
import { prepareNoticeMap } from '../../shared/notice/sheets/prepare-notice-map.ts';
import type { NoticeOutput } from '../../shared/notice/words/notice-words.ts';
import type { FileToWrite } from '../files/write-atomically.ts';
import { renderMapPdf } from './pdf/map-pdf.ts';
import { noticeRuler } from './pdf/notice-pdf-fonts.ts';

/** Maps and nothing else. */
const mapFormats = ['map', 'book', 'svg', 'png'] as const;
const drawnFormats = [...mapFormats, 'phone'] as const;
const printDotsPerInch = 300;

export interface MapFilesRequest {
  readonly state: ProjectState;
  readonly planId: string;
  readonly formats: readonly NoticeFormat[];
  readonly output: NoticeOutput;
  readonly paper: Paper;
  readonly base?: MapBaseLayer | null;
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

/**
 * `…-示意图.pdf`, `.svg`, `.png`, `…-图册.pdf` and the folder `…-手机图`, as asked; other formats are not this file's, and in
 * an output of words only there is no map. Refuses what `prepareNoticeMap` refuses.
 */
export async function renderMapFiles(request: MapFilesRequest): Promise<Result<MapFiles>> {
  const { state, planId, formats, path } = request;
  const hasMap = request.output !== 'words';
  const asked = drawnFormats.filter((format) => formats.includes(format) && (hasMap || !isMapFormat(format)));
  if (asked.length === 0) return succeed({ files: [], text: '' });
  const content = prepareNoticeMap(state, planId, request.output, request.base);
  if (!content.ok) return content;
  const page = chooseMapPage(state, planId, request.paper, 'alone');
  const { measureText } = noticeRuler();
  const report = (label: LocalizedText, format: (typeof drawnFormats)[number], part: number) =>
    request.onProgress?.({
      label,
      fraction:
        firstFraction + (lastFraction - firstFraction) * ((asked.indexOf(format) + part) / asked.length),
    });
  const { title } = content.value.words;
  const files: FileToWrite[] = [];
  const words: string[] = [];
  let drawnOverview: BookSheet | undefined;
  const overviewOnce = (): BookSheet => {
    if (drawnOverview) return drawnOverview;
    drawnOverview = drawOverviewSheet(content.value, page, measureText);
    words.push(...drawnOverview.drawing.items.map((item) => (item.itemType === 'text' ? item.text : '')));
    return drawnOverview;
  };
  for (const format of asked) {
    if (format === 'map') {
      report(labels.map, format, 0);
      const { bytes } = await renderMapPdf(content.value, title, [overviewOnce()]);
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
      files.push({ path: `${path}-示意图.svg`, bytes: mapDrawingToSvg(overviewOnce().drawing) });
    } else if (format === 'phone') {
      const { renderPhoneFiles } = await import('./pictures/phone-files.ts');
      const pictures = await renderPhoneFiles({
        content: content.value,
        hasMap,
        path,
        measureText,
        onPicture: (number, count) => report(pictureLabel(number, count), format, number / count),
      });
      words.push(pictures.text);
      files.push(...pictures.files);
    } else {
      const { renderMapPng } = await import('./pictures/map-drawing-png.ts');
      const bytes = await renderMapPng(overviewOnce().drawing, {
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

function pictureLabel(pictureNumber: number, pictureCount: number): LocalizedText {
  return {
    zh: `正在绘制手机图：第${pictureNumber}张，共${pictureCount}张`,
    en: `Drawing the pictures for phones: ${pictureNumber} of ${pictureCount}`,
  };
}

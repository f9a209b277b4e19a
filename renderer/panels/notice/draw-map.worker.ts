// Draws a sheet of the notice's map off the interface thread, with the code that draws the files: placing labels takes
// seconds for a whole city.
import type { ProjectState } from '../../../shared/model/project-state.ts';
import { type Result, succeed } from '../../../shared/model/result.ts';
import { chooseMapPage } from '../../../shared/notice/choose-map-page.ts';
import { drawOverviewSheet, planMapBook } from '../../../shared/notice/draw-map-book.ts';
import { mapDrawingToSvg } from '../../../shared/notice/map-drawing-svg.ts';
import type { Paper } from '../../../shared/notice/paper.ts';
import { prepareNoticeMap } from '../../../shared/notice/prepare-notice-map.ts';

export interface DrawMapRequest {
  readonly state: ProjectState;
  readonly planId: string;
  readonly paper: Paper;
  /** 1 is the overview. */
  readonly sheetNumber: number;
}

export interface DrawnSheet {
  readonly svg: string;
  /** Names of all sheets, in order. */
  readonly sheetNames: readonly string[];
}

const context = new OffscreenCanvas(1, 1).getContext('2d');
const measuredAtPixels = 100;

/** Width in the unit of the size. A worker has no web fonts: Chinese glyphs are one em in every font. */
function measureText(text: string, size: number, isBold: boolean): number {
  if (!context) return text.length * size;
  context.font = `${isBold ? 700 : 400} ${measuredAtPixels}px "Noto Sans SC", sans-serif`;
  return (context.measureText(text).width / measuredAtPixels) * size;
}

function drawSheet({ state, planId, paper, sheetNumber }: DrawMapRequest): Result<DrawnSheet> {
  const content = prepareNoticeMap(state, planId);
  if (!content.ok) return content;
  const page = chooseMapPage(state, planId, paper, 'alone');
  const planned = planMapBook(content.value, page, measureText);
  const sheet = sheetNumber > 1 ? planned[sheetNumber - 1] : undefined;
  const drawing = sheet?.draw() ?? drawOverviewSheet(content.value, page, measureText).drawing;
  return succeed({ svg: mapDrawingToSvg(drawing), sheetNames: planned.map(({ name }) => name) });
}

addEventListener('message', ({ data }: MessageEvent<DrawMapRequest>) => postMessage(drawSheet(data)));

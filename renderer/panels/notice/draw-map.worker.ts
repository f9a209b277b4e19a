// Draws the map of the notice off the interface thread: placing its labels takes seconds for a whole city.
import type { ProjectState } from '../../../shared/model/project-state.ts';
import { succeed } from '../../../shared/model/result.ts';
import { chooseMapPage } from '../../../shared/notice/choose-map-page.ts';
import { drawNoticeMap } from '../../../shared/notice/draw-notice-map.ts';
import { mapDrawingToSvg } from '../../../shared/notice/map-drawing-svg.ts';

export interface DrawMapRequest {
  readonly state: ProjectState;
  readonly planId: string;
}

const context = new OffscreenCanvas(1, 1).getContext('2d');
const measuredAtPixels = 100;

/** Width in the unit of the size. A worker has no web fonts: Chinese glyphs are one em in every font. */
function measureText(text: string, size: number, isBold: boolean): number {
  if (!context) return text.length * size;
  context.font = `${isBold ? 700 : 400} ${measuredAtPixels}px "Noto Sans SC", sans-serif`;
  return (context.measureText(text).width / measuredAtPixels) * size;
}

addEventListener('message', ({ data }: MessageEvent<DrawMapRequest>) => {
  const { state, planId } = data;
  const drawing = drawNoticeMap(state, planId, chooseMapPage(state, planId), measureText);
  postMessage(drawing.ok ? succeed(mapDrawingToSvg(drawing.value)) : drawing);
});

// The overview map of a plan as one vector sheet, laid out for a page.
import type { ProjectState } from '../../model/project-state.ts';
import { type Result, succeed } from '../../model/result.ts';
import type { MapDrawing, MapPage, MeasureText } from '../drawing/map-drawing.ts';
import type { NoticeOutput } from '../words/notice-words.ts';
import { drawMapSheet } from './draw-map-sheet.ts';
import type { MapBaseLayer } from './map-base.ts';
import { prepareNoticeMap } from './prepare-notice-map.ts';

/** Draws the overview map of a plan. Refuses what `prepareNoticeMap` refuses. */
export function drawNoticeMap(
  state: ProjectState,
  planId: string,
  page: MapPage,
  measureText: MeasureText,
  output: NoticeOutput = 'public',
  base: MapBaseLayer | null = null,
): Result<MapDrawing> {
  const content = prepareNoticeMap(state, planId, output, base);
  return content.ok ? succeed(drawMapSheet(content.value, page, measureText)) : content;
}

// The map of a plan as one vector sheet, laid out for a page.
import type { ProjectState } from '../model/project-state.ts';
import { type Result, refuse, succeed } from '../model/result.ts';
import { stageNames } from '../model/stage.ts';
import { campusTitle } from './campus-title.ts';
import { drawMapLayers } from './draw-map-layers.ts';
import { drawOverlays } from './draw-overlays.ts';
import { drawSheet, layOutSheet } from './draw-sheet.ts';
import { contentBox, growBox } from './drawing-items.ts';
import { createLabelSpace } from './label-space.ts';
import type { MapDrawing, MapPage, MeasureText } from './map-drawing.ts';
import { fitMapProjection } from './map-projection.ts';
import { pickMapSources } from './map-sources.ts';
import { markOf, type NoticeOutput, writeNoticeWords } from './notice-words.ts';
import { pageParts } from './page-paths.ts';
import { placeMapLabels } from './place-map-labels.ts';

/**
 * Draws the overview map of a plan (of any status, so that a draft can be previewed).
 * Refuses `plan-not-found`, and `nothing-to-draw` for a plan without catchments and schools.
 */
export function drawNoticeMap(
  state: ProjectState,
  planId: string,
  page: MapPage,
  measureText: MeasureText,
  output: NoticeOutput = 'public',
): Result<MapDrawing> {
  const plan = state.plan.get(planId);
  if (!plan) {
    return refuse({
      code: 'plan-not-found',
      message: { zh: `没有编号为 ${planId} 的方案`, en: `There is no plan ${planId}` },
      hint: { zh: '请另选一个方案', en: 'Choose another plan' },
    });
  }
  const sources = pickMapSources(state, plan);
  if (sources.extent.length === 0) {
    return refuse({
      code: 'nothing-to-draw',
      message: {
        zh: `方案“${plan.name}”里没有片区，也没有学校，无图可画`,
        en: `Plan “${plan.name}” has neither catchments nor schools to draw`,
      },
      hint: { zh: '先导入或绘制片区', en: 'Import or draw catchments first' },
    });
  }
  const notice = writeNoticeWords(state, plan);
  const settings = state.settings.get('settings');
  const words = {
    title: `${plan.schoolYear}年${
      plan.planType === 'school-districts' ? '学区' : `${stageNames[plan.stage].zh}服务片区`
    }示意图`,
    issuer: notice.issuer,
    mapReviewNumber: output === 'public' ? notice.mapReviewNumber : '',
    mapReviewGround: output === 'public' ? notice.mapReviewGround : '',
    demonstrationNotice: settings?.demonstrationNotice ?? '',
    draftMark: markOf(plan, output),
  };
  const layout = layOutSheet(contentBox(page));
  const projection = fitMapProjection(sources.extent, layout.frame, settings?.centralMeridian);
  const rings = sources.catchments.flatMap(({ geometry }) => pageParts(geometry, projection));
  const overlays = drawOverlays(layout.frame, words, projection.northDegrees, rings, measureText);
  const space = createLabelSpace(growBox(layout.frame, -0.6));
  space.take(overlays.boxes);
  const campusNames = new Map(sources.campuses.map((campus) => [campus.id, campusTitle(state, campus)]));
  const placed = placeMapLabels({ sources, projection, space, measureText }, campusNames);
  return succeed({
    widthMillimetres: page.widthMillimetres,
    heightMillimetres: page.heightMillimetres,
    title: words.title,
    frame: layout.frame,
    scale: projection.scale,
    items: [
      ...drawMapLayers(sources, projection, layout.frame),
      ...placed.items,
      ...overlays.items,
      ...drawSheet(layout, words, sources, projection, measureText),
    ],
    labels: placed.labels,
    unplacedLabels: placed.unplaced,
  });
}

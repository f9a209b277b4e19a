// One sheet of a plan's map: the overview, or one catchment among its neighbours.

import { boxRing, contentBox, growBox } from '../drawing/drawing-items.ts';
import { enlargeDrawing, reducePage } from '../drawing/enlarge-drawing.ts';
import type { MapDrawing, MapPage, MeasureText } from '../drawing/map-drawing.ts';
import { fitMapProjection } from '../drawing/map-projection.ts';
import { pageParts } from '../drawing/page-paths.ts';
import { createLabelSpace } from '../labels/label-space.ts';
import { placeMapLabels } from '../labels/place-map-labels.ts';
import type { SchoolService } from '../school-services.ts';
import { drawGraticule } from './draw-graticule.ts';
import { drawLocator } from './draw-locator.ts';
import { drawMapLayers } from './draw-map-layers.ts';
import { drawOverlays } from './draw-overlays.ts';
import { drawSheet, frameGap, layOutSheet, type SheetWords } from './draw-sheet.ts';
import { extentOfService } from './extent-of-service.ts';
import type { NoticeMapContent } from './prepare-notice-map.ts';
import { sourcesWithin } from './sources-within.ts';

/** What a sheet of a map book shows in full; its neighbours are faint. */
export interface SheetFocus {
  readonly service: SchoolService;
  readonly words: Pick<SheetWords, 'title' | 'subtitle' | 'sheetLabel' | 'rangeText'>;
}

/** Draws the overview, or the sheet of one school's catchment. */
export function drawMapSheet(
  content: NoticeMapContent,
  page: MapPage,
  measureText: MeasureText,
  focus: SheetFocus | null = null,
): MapDrawing {
  const words = { ...content.words, ...focus?.words, isOfFocus: Boolean(focus?.service.catchment) };
  const extent = focus ? extentOfService(focus.service) : content.sources.extent;
  const small = reducePage(page);
  const layout = layOutSheet(contentBox(small), words.rangeText, measureText);
  const { frame } = layout;
  const projection = fitMapProjection(extent, frame, content.centralMeridian, page.enlargement);
  const sources = sourcesWithin(content.sources, boxRing(frame).map(projection.toGround));
  const shown = focus?.service.catchment ? [focus.service.catchment] : sources.catchments;
  const rings = shown.flatMap(({ geometry }) => pageParts(geometry, projection));
  const overlays = drawOverlays(frame, words, projection.northDegrees, rings, measureText);
  const locator = focus
    ? drawLocator(content, focus.service, frame, rings, overlays.boxes, measureText)
    : null;
  const space = createLabelSpace(growBox(frame, -0.6));
  space.take([...overlays.boxes, ...(locator?.boxes ?? [])]);
  const placed = placeMapLabels(
    { sources, projection, space, measureText, isBilingual: words.isBilingual },
    content.campusNames,
    focus?.service ?? null,
  );
  const base = content.base?.paint({ projection, window: frame, enlargement: page.enlargement }) ?? null;
  const baseLabel =
    content.base && base ? `底图：${content.base.name}（${Math.round(base.dotsPerInch)} dpi）` : '';
  const graticule = drawGraticule(projection, frame, frameGap, measureText);
  return enlargeDrawing(
    {
      widthMillimetres: small.widthMillimetres,
      heightMillimetres: small.heightMillimetres,
      title: words.title,
      frame,
      border: growBox(frame, frameGap),
      scale: projection.scale,
      items: [
        ...drawMapLayers(sources, projection, frame, focus?.service.catchment ?? null, base?.picture),
        ...graticule.lines,
        ...placed.items,
        ...(locator?.items ?? []),
        ...overlays.items,
        ...drawSheet(layout, { ...words, baseLabel }, sources, projection, measureText),
        ...graticule.degrees,
      ],
      labels: placed.labels,
      unplacedLabels: placed.unplaced,
    },
    page.enlargement,
  );
}

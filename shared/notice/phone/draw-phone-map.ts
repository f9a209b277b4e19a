// The map of a picture for phones: the layers and labels of the sheets in a window as wide as the screen.

import { boxRing, drawLine, growBox } from '../drawing/drawing-items.ts';
import { enlargeBox, enlargeItem, enlargeLabel } from '../drawing/enlarge-drawing.ts';
import type { DrawingItem, MapScale, MeasureText, PageBox } from '../drawing/map-drawing.ts';
import { fitMapProjection } from '../drawing/map-projection.ts';
import { mapColours } from '../drawing/map-style.ts';
import { pageParts } from '../drawing/page-paths.ts';
import { choosePlace } from '../labels/choose-place.ts';
import type { LabelResult } from '../labels/label-result.ts';
import { createLabelSpace } from '../labels/label-space.ts';
import { placeMapLabels } from '../labels/place-map-labels.ts';
import type { SchoolService } from '../school-services.ts';
import { drawMapLayers } from '../sheets/draw-map-layers.ts';
import { drawNorthArrow, drawWatermark } from '../sheets/draw-overlays.ts';
import { drawBar } from '../sheets/draw-scale-bar.ts';
import { extentOfService } from '../sheets/extent-of-service.ts';
import type { MapSources } from '../sheets/map-sources.ts';
import type { NoticeMapContent } from '../sheets/prepare-notice-map.ts';
import { sourcesWithin } from '../sheets/sources-within.ts';

export interface PhoneMap {
  readonly items: readonly DrawingItem[];
  readonly scale: MapScale;
  readonly labels: LabelResult['labels'];
  readonly unplaced: LabelResult['unplaced'];
  /** How much of the page the scale bar takes below the window. */
  readonly footHeight: number;
}

/** How many times smaller than on a sheet of A4 its letters and lines are: a screen shows finer ones, a city needs them. */
const reductions = { school: 1.3, plan: 1.75 } as const;

/** Draws the map of one school, or of the whole plan, where names are in the list and only numbers on the map. */
export function drawPhoneMap(
  content: NoticeMapContent,
  service: SchoolService | null,
  window: PageBox,
  measureText: MeasureText,
): PhoneMap {
  const by = service ? reductions.school : reductions.plan;
  const frame = enlargeBox(window, by);
  const extent = service ? extentOfService(service) : content.sources.extent;
  const projection = fitMapProjection(extent, frame, content.centralMeridian);
  const inWindow = sourcesWithin(content.sources, boxRing(frame).map(projection.toGround));
  const sources = service ? { ...inWindow, authorities: [] } : thinOut(inWindow);
  const focus = service?.catchment ?? null;
  const shown = focus ? [focus] : sources.catchments;
  const rings = shown.flatMap(({ geometry }) => pageParts(geometry, projection));
  const wanted = { width: 6, height: 10.2, preferred: ['north-east', 'north-west'] } as const;
  const { box: arrow } = choosePlace(wanted, frame, rings, []);
  const space = createLabelSpace(growBox(frame, -0.4));
  space.take([arrow]);
  const { items, labels, unplaced } = placeMapLabels(
    { sources, projection, space, measureText },
    content.campusNames,
    service,
  );
  const bottom = frame.y + frame.height;
  const { barMillimetres } = projection.scale;
  return {
    scale: { ...projection.scale, barMillimetres: barMillimetres / by },
    footHeight: 5 + 3 / by,
    labels: labels.map((label) => enlargeLabel(label, 1 / by)),
    unplaced,
    items: [
      ...drawMapLayers(sources, projection, frame, focus),
      ...items,
      ...drawWatermark(content.words.draftMark, frame, measureText),
      ...drawNorthArrow(arrow, projection.northDegrees, measureText),
      drawLine([boxRing(frame)], { stroke: mapColours.frame, strokeWidth: 0.3 }),
      ...drawBar(projection.scale, [frame.x + 1, bottom + 2], measureText),
    ].map((item) => enlargeItem(item, 1 / by)),
  };
}

/** What a whole city can show on a screen as wide as a hand. */
function thinOut(sources: MapSources): MapSources {
  return {
    ...sources,
    campuses: [],
    units: [],
    roads: sources.roads.filter(({ roadClass }) => roadClass === 'expressway' || roadClass === 'trunk'),
  };
}

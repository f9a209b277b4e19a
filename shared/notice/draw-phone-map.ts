// The map of a picture for phones: the layers and labels of the sheets in a window as wide as the screen.
import { choosePlace } from './choose-place.ts';
import { drawMapLayers } from './draw-map-layers.ts';
import { drawNorthArrow, drawWatermark } from './draw-overlays.ts';
import { drawBar } from './draw-scale-bar.ts';
import { boxRing, drawLine, growBox } from './drawing-items.ts';
import { enlargeBox, enlargeItem, enlargeLabel } from './enlarge-drawing.ts';
import { extentOfService } from './extent-of-service.ts';
import type { LabelResult } from './label-result.ts';
import { createLabelSpace } from './label-space.ts';
import type { DrawingItem, MapScale, MeasureText, PageBox } from './map-drawing.ts';
import { fitMapProjection } from './map-projection.ts';
import type { MapSources } from './map-sources.ts';
import { mapColours } from './map-style.ts';
import { pageParts } from './page-paths.ts';
import { placeMapLabels } from './place-map-labels.ts';
import type { NoticeMapContent } from './prepare-notice-map.ts';
import type { SchoolService } from './school-services.ts';
import { sourcesWithin } from './sources-within.ts';

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

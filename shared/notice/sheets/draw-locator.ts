// Where a sheet of the map book lies in the plan: all catchments small in a corner, its own one filled.

import { boxRing, drawArea, drawLine, drawText, growBox } from '../drawing/drawing-items.ts';
import type { MeasureText, PageBox } from '../drawing/map-drawing.ts';
import { fitMapProjection } from '../drawing/map-projection.ts';
import { mapColours } from '../drawing/map-style.ts';
import { mergeBorders, type PagePart, pageParts } from '../drawing/page-paths.ts';
import { choosePlace } from '../labels/choose-place.ts';
import type { SchoolService } from '../school-services.ts';
import type { OverlayItems } from './draw-overlays.ts';
import type { NoticeMapContent } from './prepare-notice-map.ts';

const width = 32;
const captionHeight = 4;

/**
 * `rings`: the sheet's own catchment, which must stay in sight; `taken`: what stands on the map already. Left out where it
 * would hide some of the catchment.
 */
export function drawLocator(
  { sources, centralMeridian, words }: NoticeMapContent,
  { catchment }: SchoolService,
  frame: PageBox,
  rings: readonly PagePart[],
  taken: readonly PageBox[],
  measureText: MeasureText,
): OverlayItems {
  const height = 30;
  const wanted = { width, height, preferred: ['south-west', 'south-east'] } as const;
  const { box, isClear } = choosePlace(wanted, frame, rings, taken);
  if (!isClear) return { boxes: [], items: [] };
  const window = growBox({ ...box, y: box.y + captionHeight, height: height - captionHeight }, -1);
  const projection = fitMapProjection(sources.extent, window, centralMeridian);
  const all = sources.catchments.map(({ geometry }) => pageParts(geometry, projection));
  const own = catchment ? pageParts(catchment.geometry, projection) : [];
  return {
    boxes: [box],
    items: [
      drawArea([boxRing(box)], {
        fill: mapColours.paper,
        fillOpacity: 0.94,
        stroke: mapColours.frame,
        strokeWidth: 0.25,
      }),
      ...all.map((parts) => drawArea(parts, { fill: mapColours.ground })),
      drawArea(own, { fill: mapColours.focus }),
      drawLine(mergeBorders(all.flat()), { stroke: mapColours.border, strokeWidth: 0.12 }),
      drawText(
        words.isBilingual ? '位置示意 Location' : '位置示意',
        [box.x + box.width / 2, box.y + 3.2],
        { size: 2.1, anchor: 'middle' },
        measureText,
      ),
    ],
  };
}

// Everything around and over the map that makes it a sheet: title, double frame, north arrow, review number slot,
// demonstration mark, legend, scale and imprint.
//
//   title        审图号：____
//   ┌──────────────────────┐
//   │ [demonstration]   N  │
//   │                      │
//   │                      │
//   └──────────────────────┘
//   legend      scale  imprint
import { chineseDate } from './chinese-date.ts';
import { drawLegend } from './draw-legend.ts';
import { drawScaleBar } from './draw-scale-bar.ts';
import { boxRing, drawLine, drawText, growBox } from './drawing-items.ts';
import type { DrawingItem, MapScale, MeasureText, PageBox } from './map-drawing.ts';
import type { MapSources } from './map-sources.ts';
import { mapColours } from './map-style.ts';
import { shortHash } from './short-hash.ts';

export interface SheetWords {
  readonly title: string;
  readonly issuer: string;
  readonly mapReviewNumber: string;
  /** Paper and day of the review; empty without a number. */
  readonly mapReviewGround: string;
  readonly demonstrationNotice: string;
  /** Empty for a frozen plan. */
  readonly draftMark: string;
}

export interface SheetLayout {
  readonly content: PageBox;
  readonly frame: PageBox;
  readonly foot: PageBox;
}

const titleHeight = 14;
const footHeight = 33;
const frameGap = 1.6;

/** Divides the content box: title above, map window, foot below. */
export function layOutSheet(content: PageBox): SheetLayout {
  const frame = {
    x: content.x + frameGap,
    y: content.y + titleHeight + frameGap,
    width: content.width - 2 * frameGap,
    height: content.height - titleHeight - footHeight - 2 * frameGap,
  };
  const foot = {
    x: content.x,
    y: content.y + content.height - footHeight + 3.5,
    width: content.width,
    height: footHeight - 3.5,
  };
  return { content, frame, foot };
}

/** Title, frame, and the foot with legend, scale and imprint. */
export function drawSheet(
  { content, frame, foot }: SheetLayout,
  words: SheetWords,
  sources: MapSources,
  projection: { readonly scale: MapScale; readonly centralMeridian: number; readonly epsg: number | null },
  measureText: MeasureText,
): DrawingItem[] {
  const { plan } = sources;
  const middle = content.x + content.width / 2;
  const imprintWidth = 66;
  const legendBox = { ...foot, width: foot.width - imprintWidth - 5 };
  const right = foot.x + foot.width - imprintWidth;
  const { centralMeridian } = projection;
  const meridian = `${Math.abs(centralMeridian)}°${centralMeridian < 0 ? 'W' : 'E'}`;
  const imprint = [
    '坐标系：2000国家大地坐标系（CGCS2000）',
    `投影：高斯—克吕格3°带，中央经线${meridian}${projection.epsg ? `（EPSG:${projection.epsg}）` : ''}`,
    `资料截止：${chineseDate(plan.frozenAt ?? plan.createdAt)}　方案编号：${plan.number ?? '未定稿'}`,
    `内容校验码：${shortHash(plan.contentHash) || '—'}`,
    `编制单位：${words.issuer}`,
    ...(words.mapReviewGround === '' ? [] : [`审图依据：${words.mapReviewGround}`]),
  ];
  return [
    drawText(
      words.title,
      [middle, content.y + 7.4],
      { size: 6.2, isBold: true, anchor: 'middle', fitWidth: content.width },
      measureText,
    ),
    ...drawReviewNumberSlot(content, words.mapReviewNumber, measureText),
    drawText(
      plan.name,
      [middle, content.y + 12.2],
      {
        size: 2.9,
        anchor: 'middle',
        fitWidth: content.width - 2 * reviewSlotWidth,
        colour: mapColours.quietInk,
      },
      measureText,
    ),
    drawLine([boxRing(frame)], { stroke: mapColours.frame, strokeWidth: 0.2 }),
    drawLine([boxRing(growBox(frame, 1.2))], { stroke: mapColours.frame, strokeWidth: 0.7 }),
    ...drawLegend(sources, legendBox, measureText),
    ...drawScaleBar(projection.scale, [right, foot.y + 5], measureText),
    ...imprint.map((line, index) =>
      drawText(
        line,
        [right, foot.y + 13.2 + index * 3.25],
        {
          size: 2.35,
          fitWidth: imprintWidth,
          colour: line.includes('【') ? mapColours.demonstration : mapColours.ink,
        },
        measureText,
      ),
    ),
  ];
}

const reviewSlotWidth = 52;

/** A ruled slot with the number as typed, above the frame on the right; empty until somebody types one. */
function drawReviewNumberSlot(
  content: PageBox,
  mapReviewNumber: string,
  measureText: MeasureText,
): DrawingItem[] {
  const label = '审图号：';
  const size = 3.3;
  const right = content.x + content.width;
  const left = right - reviewSlotWidth + 2;
  const baseline = content.y + 12;
  const slotLeft = left + measureText(label, size, true);
  const number = drawText(
    mapReviewNumber,
    [slotLeft + 1, baseline],
    { size, fitWidth: right - slotLeft - 2 },
    measureText,
  );
  const rule = [
    [slotLeft, baseline + 1],
    [right, baseline + 1],
  ] as const;
  return [
    drawText(label, [left, baseline], { size, isBold: true }, measureText),
    drawLine([rule], { stroke: mapColours.ink, strokeWidth: 0.2 }),
    ...(mapReviewNumber === '' ? [] : [number]),
  ];
}

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

import { chineseDate } from '../../model/chinese-date.ts';
import { breakLines } from '../drawing/break-lines.ts';
import { boxRing, drawLine, drawText, growBox } from '../drawing/drawing-items.ts';
import type { DrawingItem, MapScale, MeasureText, PageBox } from '../drawing/map-drawing.ts';
import { mapColours } from '../drawing/map-style.ts';
import { imprintInEnglish } from '../words/english-map-words.ts';
import { shortHash } from '../words/short-hash.ts';
import { drawLegend } from './draw-legend.ts';
import { drawScaleBar } from './draw-scale-bar.ts';
import type { MapSources } from './map-sources.ts';

export interface SheetWords {
  readonly title: string;
  readonly subtitle: string;
  /** “第3张　共18张”; empty for a map of one sheet. */
  readonly sheetLabel: string;
  /** What the sheet's catchment covers, set above the frame; empty on the overview. */
  readonly rangeText: string;
  /** Which picture is below the map, and how fine; empty without one. */
  readonly baseLabel: string;
  /** The sheet is about one catchment. */
  readonly isOfFocus: boolean;
  /** English beside the Chinese. */
  readonly isBilingual: boolean;
  readonly issuer: string;
  readonly mapReviewNumber: string;
  /** Paper and day of the review; empty without a number. */
  readonly mapReviewGround: string;
  readonly demonstrationNotice: string;
  /** Empty for a frozen plan. */
  readonly draftMark: string;
  /** What state of the paper the map belongs to: 草稿, 征求意见稿, 公示; may be empty. */
  readonly stamp: string;
}

export interface SheetLayout {
  readonly content: PageBox;
  readonly frame: PageBox;
  readonly foot: PageBox;
  readonly rangeLines: readonly string[];
}

const titleHeight = 14;
const footHeight = 33;
/** Between the two lines of the frame, where the degrees stand. */
export const frameGap = 3.2;
const rangeSize = 3;
const rangeLeading = 4.6;
const mostRangeLines = 4;

/** Divides the content box: title and range text above, map window, foot below. */
export function layOutSheet(content: PageBox, rangeText = '', measureText?: MeasureText): SheetLayout {
  const rangeLines = measureText ? breakRange(rangeText, content.width, measureText) : [];
  const headHeight = titleHeight + (rangeLines.length > 0 ? rangeLines.length * rangeLeading + 1.4 : 0);
  const frame = {
    x: content.x + frameGap,
    y: content.y + headHeight + frameGap,
    width: content.width - 2 * frameGap,
    height: content.height - headHeight - footHeight - 2 * frameGap,
  };
  const foot = {
    x: content.x,
    y: content.y + content.height - footHeight + 3.5,
    width: content.width,
    height: footHeight - 3.5,
  };
  return { content, frame, foot, rangeLines };
}

/** A text longer than the head has room for ends in “……”: the whole of it is in the list. */
function breakRange(rangeText: string, width: number, measureText: MeasureText): string[] {
  if (rangeText.trim() === '') return [];
  const measure = (text: string) => measureText(text, rangeSize, false);
  const lines = breakLines([{ text: rangeText.trim(), style: null }], { width: width - 5, measure }).map(
    ({ segments }) => segments.map(({ text }) => text).join(''),
  );
  if (lines.length <= mostRangeLines) return lines;
  const kept = lines.slice(0, mostRangeLines);
  return kept.map((line, index) => (index === mostRangeLines - 1 ? `${line.slice(0, -2)}……` : line));
}

/** Title, frame, and the foot with legend, scale and imprint. */
export function drawSheet(
  { content, frame, foot, rangeLines }: SheetLayout,
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
    ...(words.baseLabel === '' ? [] : [words.baseLabel]),
    ...(words.mapReviewGround === '' ? [] : [`审图依据：${words.mapReviewGround}`]),
  ];
  const english = words.isBilingual ? imprintInEnglish(plan, { meridian, epsg: projection.epsg }) : [];
  const imprintLeading = Math.min(3.25, 16.3 / (imprint.length + english.length - 1));
  const imprintSize = Math.min(2.35, imprintLeading / 1.1);
  return [
    drawText(
      words.title,
      [middle, content.y + 7.4],
      { size: 6.2, isBold: true, anchor: 'middle', fitWidth: content.width },
      measureText,
    ),
    ...drawReviewNumberSlot(content, words, measureText),
    ...(words.sheetLabel === ''
      ? []
      : [drawText(words.sheetLabel, [content.x, content.y + 12], { size: 3.1 }, measureText)]),
    ...rangeLines.map((line, index) =>
      drawText(
        line,
        [content.x, content.y + titleHeight + 4.2 + index * rangeLeading],
        { size: rangeSize, fitWidth: content.width },
        measureText,
      ),
    ),
    drawText(
      words.subtitle,
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
    drawLine([boxRing(growBox(frame, frameGap))], { stroke: mapColours.frame, strokeWidth: 0.7 }),
    ...drawLegend(sources, words, legendBox, measureText),
    ...drawScaleBar(projection.scale, [right, foot.y + 5], words.isBilingual, measureText),
    ...imprint.map((line, index) =>
      drawText(
        line,
        [right, foot.y + 13.2 + index * imprintLeading],
        {
          size: imprintSize,
          fitWidth: imprintWidth,
          colour: line.includes('【') ? mapColours.demonstration : mapColours.ink,
        },
        measureText,
      ),
    ),
    ...english.map((line, index) =>
      drawText(
        line,
        [right, foot.y + 13.2 + (imprint.length + index) * imprintLeading],
        { size: imprintSize * 0.9, fitWidth: imprintWidth, colour: mapColours.quietInk },
        measureText,
      ),
    ),
  ];
}

const reviewSlotWidth = 52;

/** A ruled slot with the number as typed, above the frame on the right; empty until somebody types one. */
function drawReviewNumberSlot(
  content: PageBox,
  { mapReviewNumber, isBilingual }: Pick<SheetWords, 'mapReviewNumber' | 'isBilingual'>,
  measureText: MeasureText,
): DrawingItem[] {
  const label = isBilingual ? '审图号 Review no.：' : '审图号：';
  const size = isBilingual ? 2.8 : 3.3;
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

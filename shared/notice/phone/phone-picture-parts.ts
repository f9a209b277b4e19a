// The parts of a picture for phones: head, headings, rows of a list, foot.
import { chineseDate } from '../../model/chinese-date.ts';
import { boxRing, drawArea, drawLine, drawText } from '../drawing/drawing-items.ts';
import type { DrawingItem, MapDrawing, MeasureText, PageBox } from '../drawing/map-drawing.ts';
import { catchmentFill, mapColours } from '../drawing/map-style.ts';
import { createTextColumn, type TextColumn } from '../drawing/text-column.ts';
import type { SchoolService } from '../school-services.ts';
import type { NoticeMapContent } from '../sheets/prepare-notice-map.ts';
import { englishSchoolName } from '../words/english-names.ts';
import { printedPlanName } from '../words/printed-plan-name.ts';
import { shortHash } from '../words/short-hash.ts';
import type { PhoneMap } from './draw-phone-map.ts';

/** Laid out in units of which a picture is this wide. */
export const pictureWidth = 60;
export const textSize = 2.6;
const margin = 3.2;
const smallSize = 2;

/** A map and where it stands. */
export interface PutMap {
  readonly map: PhoneMap;
  readonly frame: PageBox;
}

export interface PictureHead {
  readonly title: string;
  /** Of the school on the map; empty for the plan. */
  readonly number: string;
  readonly lines: readonly string[];
}

/** The head in the catchment's colour; below it what the reader must know first. */
export function startPicture(
  { plan, words }: NoticeMapContent,
  { title, number, lines }: PictureHead,
  colour: string,
  measureText: MeasureText,
): TextColumn {
  const head = createTextColumn({ left: margin, width: pictureWidth - 2 * margin, y: 3.4 }, measureText);
  const subject = number === '' ? printedPlanName(plan) : words.title.replace(/示意图$/, '');
  const stamp = drawPhoneStamp(words.stamp, measureText);
  head.write({ runs: [{ text: subject }] }, { size: 2.2, colour: mapColours.quietInk });
  head.y += 0.8;
  const indent = number === '' ? 0 : 7.6;
  const size = 4.6;
  const baseline = head.y + size * 0.95;
  if (number !== '') head.put(drawBadge(number, [margin + 2.9, baseline - size * 0.36], 2.9, measureText));
  const titleWidth = head.width - indent - (stamp.width > 0 ? stamp.width + 2 : 0);
  head.put([
    drawText(title, [margin + indent, baseline], { size, isBold: true, fitWidth: titleWidth }, measureText),
    ...stamp.items,
  ]);
  head.y += size * 1.5;
  if (words.isBilingual && number !== '') {
    head.write({ runs: [{ text: englishSchoolName(title) }] }, { size: 2.2 });
  }
  for (const line of lines)
    head.write({ runs: [{ text: line }] }, { size: 2.1, colour: mapColours.quietInk });
  head.y += 1.8;
  const band = { x: 0, y: 0, width: pictureWidth, height: head.y };
  const column = createTextColumn({ left: head.left, width: head.width, y: head.y + 1.8 }, measureText);
  column.put([
    drawArea([boxRing(band)], { fill: colour }),
    drawLine([[[0, head.y] as const, [pictureWidth, head.y] as const]], {
      stroke: mapColours.border,
      strokeWidth: 0.35,
    }),
    ...head.items,
  ]);
  const marks = [words.demonstrationNotice, words.draftMark].filter((mark) => mark !== '');
  for (const mark of marks) {
    column.write({ runs: [{ text: mark }] }, { size: 2.2, isBold: true, colour: mapColours.demonstration });
  }
  if (marks.length > 0) column.y += 1.2;
  return column;
}

function drawPhoneStamp(stamp: string, measureText: MeasureText): { width: number; items: DrawingItem[] } {
  if (stamp === '') return { width: 0, items: [] };
  const colour = mapColours.demonstration;
  const width = measureText(stamp, 2.9, true) + 3.2;
  const box: PageBox = { x: pictureWidth - margin - width, y: 3.4, width, height: 5.6 };
  const middle = [box.x + width / 2, box.y + 3.85] as const;
  return {
    width,
    items: [
      drawArea([boxRing(box)], { fill: mapColours.paper, stroke: colour, strokeWidth: 0.45 }),
      drawText(stamp, middle, { size: 2.9, isBold: true, anchor: 'middle', colour }, measureText),
    ],
  };
}

function drawBadge(
  text: string,
  centre: readonly [number, number],
  radius: number,
  measureText: MeasureText,
): DrawingItem[] {
  const size = radius * (text.length > 2 ? 0.95 : 1.2);
  return [
    {
      itemType: 'circle',
      centre,
      radius,
      fill: mapColours.paper,
      stroke: mapColours.border,
      strokeWidth: 0.3,
    },
    drawText(
      text,
      [centre[0], centre[1] + size * 0.36],
      { size, isBold: true, anchor: 'middle' },
      measureText,
    ),
  ];
}

export function putHeading(column: TextColumn, text: string, measureText: MeasureText): void {
  column.y += 1.6;
  const baseline = column.y + 2.9;
  column.put([
    drawArea([boxRing({ x: column.left, y: baseline - 2.6, width: 0.9, height: 3 })], {
      fill: mapColours.focus,
    }),
    drawText(text, [column.left + 2, baseline], { size: 2.9, isBold: true }, measureText),
  ]);
  column.y += 4.6;
}

export function putSchoolRow(
  column: TextColumn,
  content: NoticeMapContent,
  service: SchoolService,
  measureText: MeasureText,
): void {
  const height = 4.8;
  const colourIndex = service.catchment ? content.sources.colours.get(service.catchment.id) : undefined;
  const badge = { x: column.left, y: column.y + 0.5, width: 6.2, height: 3.7 };
  const baseline = column.y + 3.3;
  column.put([
    drawArea([boxRing(badge)], {
      fill: colourIndex === undefined ? mapColours.paper : catchmentFill(colourIndex),
      stroke: mapColours.border,
      strokeWidth: 0.2,
    }),
    drawText(
      String(service.number),
      [badge.x + badge.width / 2, baseline - 0.05],
      { size: 2.3, isBold: true, anchor: 'middle' },
      measureText,
    ),
    drawText(
      service.title,
      [column.left + 8, baseline],
      { size: textSize, fitWidth: column.width - 8 },
      measureText,
    ),
  ]);
  column.y += height;
}

/** Source, number and date, and the page cut to what is on it. */
export function finishPicture(
  column: TextColumn,
  { plan, words }: NoticeMapContent,
  title: string,
  map: PutMap | null,
): MapDrawing {
  column.y += 2;
  column.put([
    drawLine([[[column.left, column.y] as const, [column.left + column.width, column.y] as const]], {
      stroke: mapColours.minorRoad,
      strokeWidth: 0.25,
    }),
  ]);
  column.y += 1.2;
  const lines = [
    `编制单位：${words.issuer}`,
    `方案编号：${plan.number ?? '未定稿'}　校验码：${shortHash(plan.contentHash) || '—'}`,
    `资料截止：${chineseDate(plan.frozenAt ?? plan.createdAt)}`,
    ...(map ? ['坐标系：2000国家大地坐标系（CGCS2000）'] : []),
    ...(map && words.mapReviewNumber !== '' ? [`审图号：${words.mapReviewNumber}`] : []),
    ...(map && words.mapReviewGround !== '' ? [`审图依据：${words.mapReviewGround}`] : []),
    map ? '招生范围以公示的文字和表格为准，地图只作示意。' : '招生范围以公示的文字和表格为准。',
  ];
  for (const text of lines)
    column.write({ runs: [{ text }] }, { size: smallSize, colour: mapColours.quietInk });
  const heightMillimetres = column.y + 3;
  const page = { x: 0, y: 0, width: pictureWidth, height: heightMillimetres };
  const frame = map?.frame ?? page;
  return {
    widthMillimetres: pictureWidth,
    heightMillimetres,
    title,
    frame,
    border: frame,
    scale: map?.map.scale ?? null,
    items: [drawArea([boxRing(page)], { fill: mapColours.paper }), ...column.items],
    labels: map?.map.labels ?? [],
    unplacedLabels: map?.map.unplaced ?? [],
  };
}

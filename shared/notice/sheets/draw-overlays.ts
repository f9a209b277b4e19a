// What stands on the map itself: north arrow and demonstration mark, each in the corner where it hides least.

import { boxRing, drawArea, drawLine, drawText, growBox } from '../drawing/drawing-items.ts';
import type { DrawingItem, MeasureText, PageBox, PagePosition } from '../drawing/map-drawing.ts';
import { mapColours } from '../drawing/map-style.ts';
import type { PagePart } from '../drawing/page-paths.ts';
import { choosePlace } from '../labels/choose-place.ts';
import { stampInEnglish } from '../words/english-map-words.ts';
import type { SheetWords } from './draw-sheet.ts';

export interface OverlayItems {
  readonly items: readonly DrawingItem[];
  /** What labels must keep off. */
  readonly boxes: readonly PageBox[];
}

/** `rings`: the catchments on the page, which should stay in sight. */
export function drawOverlays(
  frame: PageBox,
  words: SheetWords,
  northDegrees: number,
  rings: readonly PagePart[],
  measureText: MeasureText,
): OverlayItems {
  const arrow = { width: 10, height: 17, preferred: ['north-east', 'north-west'] } as const;
  const { box: arrowBox } = choosePlace(arrow, frame, rings, []);
  const marks = [words.demonstrationNotice, words.draftMark].filter((mark) => mark !== '').join('　');
  const stamp = drawStamp(words, frame, rings, arrowBox, measureText);
  const items = [
    ...drawWatermark(words.draftMark, frame, measureText),
    ...drawNorthArrow(arrowBox, northDegrees, measureText, words.isBilingual),
    ...stamp.items,
  ];
  const taken = [arrowBox, ...stamp.boxes];
  if (marks === '') return { items, boxes: taken };
  const text = drawText(
    marks,
    [0, 0],
    { size: 3.2, isBold: true, colour: mapColours.demonstration, fitWidth: frame.width * 0.6 },
    measureText,
  );
  const mark = { width: text.width + 5, height: 7, preferred: ['north-west', 'south-west'] } as const;
  const { box: markBox } = choosePlace(mark, frame, rings, taken);
  return {
    boxes: [...taken, markBox],
    items: [
      ...items,
      drawArea([boxRing(markBox)], {
        fill: mapColours.paper,
        stroke: mapColours.demonstration,
        strokeWidth: 0.35,
      }),
      { ...text, at: [markBox.x + 2.5, markBox.y + 4.6] },
    ],
  };
}

/** The state of the paper in a double red frame, as it is stamped on paper. */
function drawStamp(
  { stamp, isBilingual }: Pick<SheetWords, 'stamp' | 'isBilingual'>,
  frame: PageBox,
  rings: readonly PagePart[],
  arrowBox: PageBox,
  measureText: MeasureText,
): OverlayItems {
  if (stamp === '') return { items: [], boxes: [] };
  const colour = mapColours.demonstration;
  const text = drawText(stamp, [0, 0], { size: 5, isBold: true, anchor: 'middle', colour }, measureText);
  const englishText = isBilingual ? stampInEnglish(stamp) : '';
  const english = drawText(englishText, [0, 0], { size: 1.9, anchor: 'middle', colour }, measureText);
  const wanted = {
    width: Math.max(text.width, english.width) + 7,
    height: 10,
    preferred: ['south-east', 'south-west'],
  } as const;
  const { box } = choosePlace(wanted, frame, rings, [arrowBox]);
  return {
    boxes: [box],
    items: [
      drawArea([boxRing(box)], {
        fill: mapColours.paper,
        fillOpacity: 0.85,
        stroke: colour,
        strokeWidth: 0.6,
      }),
      drawLine([boxRing(growBox(box, -1))], { stroke: colour, strokeWidth: 0.2 }),
      { ...text, at: [box.x + box.width / 2, box.y + (englishText === '' ? 6.8 : 5.8)] },
      ...(englishText === '' ? [] : [{ ...english, at: [box.x + box.width / 2, box.y + 8.3] as const }]),
    ],
  };
}

/** Right across the window, faint enough to read the map through. */
export function drawWatermark(mark: string, frame: PageBox, measureText: MeasureText): DrawingItem[] {
  if (mark === '') return [];
  const fitWidth = Math.hypot(frame.width, frame.height) * 0.62;
  const style = { size: 16, isBold: true, anchor: 'middle', colour: mapColours.demonstration } as const;
  const middle: PagePosition = [frame.x + frame.width / 2, frame.y + frame.height / 2];
  return [
    { ...drawText(mark, middle, { ...style, fitWidth }, measureText), opacity: 0.14, rotationDegrees: -35 },
  ];
}

/** Fills a box that is 1.7 times as high as wide. */
export function drawNorthArrow(
  box: PageBox,
  northDegrees: number,
  measureText: MeasureText,
  isBilingual = false,
): DrawingItem[] {
  const unit = box.width / 10;
  const [x, y] = [box.x + box.width / 2, box.y + 8.5 * unit];
  const angle = (northDegrees * Math.PI) / 180;
  const turn = (dx: number, dy: number): PagePosition => [
    x + (dx * Math.cos(angle) - dy * Math.sin(angle)) * unit,
    y + (dx * Math.sin(angle) + dy * Math.cos(angle)) * unit,
  ];
  const half = (side: -1 | 1) => [turn(0, -4.5), turn(2.6 * side, 5.5), turn(0, 3.4), turn(0, -4.5)];
  return [
    drawArea([boxRing(box)], { fill: mapColours.paper, fillOpacity: 0.82 }),
    drawArea([half(-1)], { fill: mapColours.ink, stroke: mapColours.ink, strokeWidth: 0.2 * unit }),
    drawArea([half(1)], { fill: mapColours.paper, stroke: mapColours.ink, strokeWidth: 0.2 * unit }),
    drawText(
      isBilingual ? '北 N' : '北',
      [x, box.y + 3.1 * unit],
      { size: 2.9 * unit, isBold: true, anchor: 'middle' },
      measureText,
    ),
  ];
}

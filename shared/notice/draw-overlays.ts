// What stands on the map itself: north arrow and demonstration mark, each in the corner where it hides least.

import type { SheetWords } from './draw-sheet.ts';
import { boxRing, drawArea, drawText } from './drawing-items.ts';
import { isBoxOutside } from './interior-positions.ts';
import { boxesCollide } from './label-space.ts';
import type { DrawingItem, MeasureText, PageBox, PagePosition } from './map-drawing.ts';
import { mapColours } from './map-style.ts';
import type { PagePart } from './page-paths.ts';

export interface OverlayItems {
  readonly items: readonly DrawingItem[];
  /** What labels must keep off. */
  readonly boxes: readonly PageBox[];
}

const margin = 2.5;

/** `rings`: the catchments on the page, which should stay in sight. */
export function drawOverlays(
  frame: PageBox,
  words: SheetWords,
  northDegrees: number,
  rings: readonly PagePart[],
  measureText: MeasureText,
): OverlayItems {
  const arrowBox = chooseCorner({ width: 10, height: 17 }, frame, rings, ['north-east', 'north-west'], []);
  const marks = [words.demonstrationNotice, words.draftMark].filter((mark) => mark !== '').join('　');
  const items = drawNorthArrow(arrowBox, northDegrees, measureText);
  if (marks === '') return { items, boxes: [arrowBox] };
  const text = drawText(
    marks,
    [0, 0],
    { size: 3.2, isBold: true, colour: mapColours.demonstration, fitWidth: frame.width * 0.6 },
    measureText,
  );
  const markBox = chooseCorner(
    { width: text.width + 5, height: 7 },
    frame,
    rings,
    ['north-west', 'south-west'],
    [arrowBox],
  );
  return {
    boxes: [arrowBox, markBox],
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

type Corner = 'north-east' | 'north-west' | 'south-east' | 'south-west';

/** The first corner that hides no catchment, the preferred ones first; the very first where all do. */
function chooseCorner(
  size: { readonly width: number; readonly height: number },
  frame: PageBox,
  rings: readonly PagePart[],
  preferred: readonly [Corner, Corner],
  taken: readonly PageBox[],
): PageBox {
  const corners = new Set<Corner>([...preferred, 'north-east', 'north-west', 'south-east', 'south-west']);
  const boxes = [...corners].map((corner) => ({
    ...size,
    x: corner.endsWith('east') ? frame.x + frame.width - size.width - margin : frame.x + margin,
    y: corner.startsWith('south') ? frame.y + frame.height - size.height - margin : frame.y + margin,
  }));
  const free = boxes.filter((box) => !taken.some((other) => boxesCollide(box, other)));
  const fallback = free[0] ?? { ...size, x: frame.x, y: frame.y };
  return free.find((box) => isBoxOutside(box, rings)) ?? fallback;
}

function drawNorthArrow(box: PageBox, northDegrees: number, measureText: MeasureText): DrawingItem[] {
  const [x, y] = [box.x + box.width / 2, box.y + 8.5];
  const angle = (northDegrees * Math.PI) / 180;
  const turn = (dx: number, dy: number): PagePosition => [
    x + dx * Math.cos(angle) - dy * Math.sin(angle),
    y + dx * Math.sin(angle) + dy * Math.cos(angle),
  ];
  const half = (side: -1 | 1) => [turn(0, -4.5), turn(2.6 * side, 5.5), turn(0, 3.4), turn(0, -4.5)];
  return [
    drawArea([boxRing(box)], { fill: mapColours.paper, fillOpacity: 0.82 }),
    drawArea([half(-1)], { fill: mapColours.ink, stroke: mapColours.ink, strokeWidth: 0.2 }),
    drawArea([half(1)], { fill: mapColours.paper, stroke: mapColours.ink, strokeWidth: 0.2 }),
    drawText('北', [x, box.y + 3.1], { size: 2.9, isBold: true, anchor: 'middle' }, measureText),
  ];
}

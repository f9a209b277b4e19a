// Scale bar and ratio. The bar's length comes from the projection that drew the map, so both are true or false together.
import { boxRing, drawArea, drawText } from '../drawing/drawing-items.ts';
import type { DrawingItem, MapScale, MeasureText, PagePosition } from '../drawing/map-drawing.ts';
import { mapColours } from '../drawing/map-style.ts';

const barHeight = 1.5;
const divisions = 4;

/** Draws the bar with its left end at `at` (top of the bar), figures below and the ratio above. */
export function drawScaleBar(
  scale: MapScale,
  at: PagePosition,
  isBilingual: boolean,
  measureText: MeasureText,
): DrawingItem[] {
  const ratio = drawText(
    `比例尺${isBilingual ? ' Scale' : ''}　1∶${groupThousands(scale.ratio)}`,
    [at[0], at[1] - 2],
    { size: 3.1, isBold: true },
    measureText,
  );
  return [ratio, ...drawBar(scale, at, measureText, isBilingual)];
}

/** The bar and its figures alone: a ratio means nothing on a screen. */
export function drawBar(
  scale: MapScale,
  at: PagePosition,
  measureText: MeasureText,
  isBilingual = false,
): DrawingItem[] {
  const step = scale.barMillimetres / divisions;
  const blocks = Array.from({ length: divisions }, (_, index) =>
    drawArea([boxRing({ x: at[0] + step * index, y: at[1], width: step, height: barHeight })], {
      fill: index % 2 === 0 ? mapColours.ink : mapColours.paper,
      stroke: mapColours.ink,
      strokeWidth: 0.15,
    }),
  );
  const isKilometres = scale.barMetres >= 2000;
  const unit = `${isKilometres ? '千米' : '米'}${isBilingual ? (isKilometres ? ' km' : ' m') : ''}`;
  const figure = (part: number) => {
    const metres = scale.barMetres * part;
    return isKilometres ? String(metres / 1000) : String(metres);
  };
  const figures = [0, 0.5, 1].map((part) =>
    drawText(
      part === 1 ? `${figure(part)} ${unit}` : figure(part),
      [at[0] + scale.barMillimetres * part, at[1] + barHeight + 3],
      { size: 2.5, anchor: 'middle' },
      measureText,
    ),
  );
  return [...blocks, ...figures];
}

/** 45 000 with a thin gap, as map sheets print it. */
export function groupThousands(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ' ');
}

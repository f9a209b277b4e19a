// A name in the middle of an area, as large as it fits: inside the border where it can, else wherever there is room.

import type { PageBox, PagePosition, PlacedLabel } from '../drawing/map-drawing.ts';
import { type PagePart, pagePolygons } from '../drawing/page-paths.ts';
import { interiorPositions, isBoxInside, ringArea } from './interior-positions.ts';
import type { LabelContext, LabelResult } from './label-result.ts';
import { blockBox, drawBlock, layOutLabel } from './label-text.ts';

export interface InsideStyle {
  readonly sizes: readonly number[];
  readonly colour: string;
  readonly haloColour: string;
  readonly isBold: boolean;
  /** 3 unless said. */
  readonly mostLines?: number;
  /** Tried first: centred below this box, then above it. */
  readonly beside?: PageBox | undefined;
}

/** MUTATED: context.space. */
export function placeInside(
  { projection, space, measureText }: LabelContext,
  text: string,
  labelType: PlacedLabel['labelType'],
  geometry: Parameters<typeof pagePolygons>[0],
  style: InsideStyle,
): LabelResult {
  const rings = largestPolygon(pagePolygons(geometry, projection));
  const positions = interiorPositions(rings).map(({ at }) => at);
  const lineCounts = ([...text].length < 5 ? [1] : [1, 2, 3]).slice(0, style.mostLines);
  for (const mustStayInside of [true, false]) {
    for (const size of style.sizes) {
      for (const lineCount of lineCounts) {
        const block = layOutLabel(text, lineCount, { size, isBold: style.isBold }, measureText);
        const spot = [...placesBeside(style.beside, block.height), ...positions].find((at) => {
          const box = blockBox(block, at);
          return space.isFree([box]) && (!mustStayInside || isBoxInside(box, rings));
        });
        if (!spot) continue;
        const box = blockBox(block, spot);
        space.take([box]);
        return {
          items: drawBlock(block, spot, style.colour, style.haloColour),
          labels: [{ labelType, text, boxes: [box] }],
          unplaced: [],
        };
      }
    }
  }
  return { items: [], labels: [], unplaced: [text] };
}

function placesBeside(box: PageBox | undefined, height: number): PagePosition[] {
  if (!box) return [];
  const x = box.x + box.width / 2;
  const gap = height / 2 + 0.3;
  return [
    [x, box.y + box.height + gap],
    [x, box.y - gap],
  ];
}

/** The part of an area that its name stands in. */
export function largestPolygon(polygons: readonly (readonly PagePart[])[]): readonly PagePart[] {
  return [...polygons].sort((a, b) => ringArea(b[0] ?? []) - ringArea(a[0] ?? []))[0] ?? [];
}

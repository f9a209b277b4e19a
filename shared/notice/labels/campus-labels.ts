// Schools on the map: the sign 文 in a ring, and the name beside it at the first of several places that is free. A name
// stays on its own catchment where it can; one that crosses a border would be read as the neighbour's.

import { drawText } from '../drawing/drawing-items.ts';
import type { DrawingItem, PagePosition, PlacedLabel } from '../drawing/map-drawing.ts';
import { mapColours } from '../drawing/map-style.ts';
import { type PagePart, pageParts } from '../drawing/page-paths.ts';
import type { SchoolService } from '../school-services.ts';
import { englishSchoolName } from '../words/english-names.ts';
import { aroundSymbol } from './around-symbol.ts';
import { isBoxInside } from './interior-positions.ts';
import type { LabelContext, LabelResult } from './label-result.ts';
import { circleBox } from './label-space.ts';
import { addSmallLine, blockBox, drawBlock, type LabelBlock, layOutLabel } from './label-text.ts';

const symbolRadius = 1.15;
const nameSizes = [2.2, 1.95, 1.7];
const focusSizes = [3, 2.6, 2.2, 1.95];
/** A little smaller than the symbol, so that a school on the very edge of the window still shows. */
const mostOverhang = 0.5;

interface SchoolPlace {
  readonly name: string;
  readonly at: PagePosition;
  /** Rings of the catchments it serves. */
  readonly rings: readonly PagePart[];
  /** Of the school the sheet is about. */
  readonly isFocus: boolean;
}

export interface CampusLabels {
  readonly symbols: LabelResult;
  /** Names that fit on their own catchment. */
  readonly placeInside: () => LabelResult;
  /** The rest, wherever there is room. What finds none is reported. */
  readonly placeRest: () => LabelResult;
}

/** Takes the symbols' places at once; names are placed when asked, those of the focus first. MUTATED: space. */
export function campusLabels(
  context: LabelContext,
  names: ReadonlyMap<string, string>,
  focus: SchoolService | null,
): CampusLabels {
  const { sources, projection, space, measureText } = context;
  const places: SchoolPlace[] = sources.campuses
    .map((campus) => ({
      name: names.get(campus.id) ?? campus.name,
      at: projection.toPage(campus.location.coordinates),
      rings: sources.catchments
        .filter(({ campusIds }) => campusIds.includes(campus.id))
        .flatMap(({ geometry }) => pageParts(geometry, projection)),
      isFocus: focus?.campuses.includes(campus) ?? false,
    }))
    .filter(({ at }) => space.isFree([circleBox(at, symbolRadius * mostOverhang)]))
    .sort((a, b) => Number(b.isFocus) - Number(a.isFocus));
  for (const { at } of places) space.take([circleBox(at, symbolRadius)]);
  const waiting = new Set(places);
  const place = (mustStayInside: boolean): LabelResult => {
    const items: DrawingItem[] = [];
    const labels: PlacedLabel[] = [];
    for (const school of waiting) {
      const spot = findSpot(context, school, mustStayInside);
      if (!spot) continue;
      waiting.delete(school);
      const box = blockBox(spot.block, spot.centre);
      space.take([box]);
      items.push(...drawBlock(spot.block, spot.centre, mapColours.ink, mapColours.paper));
      labels.push({ labelType: 'school', text: school.name, boxes: [box] });
    }
    return { items, labels, unplaced: mustStayInside ? [] : [...waiting].map(({ name }) => name) };
  };
  return {
    symbols: {
      items: places.flatMap(({ at }) => drawSchoolSymbol(at, measureText)),
      labels: [],
      unplaced: [],
    },
    placeInside: () => place(true),
    placeRest: () => place(false),
  };
}

function findSpot(
  { space, measureText, isBilingual = false }: LabelContext,
  { name, at, rings, isFocus }: SchoolPlace,
  mustStayInside: boolean,
): { readonly block: LabelBlock; readonly centre: PagePosition } | null {
  const length = [...name].length;
  const lineCounts = length > 9 ? [1, 2, 3] : length > 5 ? [1, 2] : [1];
  for (const size of isFocus ? focusSizes : nameSizes) {
    for (const lineCount of lineCounts) {
      const plain = layOutLabel(name, lineCount, { size, isBold: isFocus }, measureText);
      const block =
        isBilingual && isFocus ? addSmallLine(plain, englishSchoolName(name), measureText) : plain;
      for (const centre of aroundSymbol(at, symbolRadius + 0.35, block.width, block.height)) {
        const box = blockBox(block, centre);
        if (space.isFree([box]) && (!mustStayInside || isBoxInside(box, rings))) return { block, centre };
      }
    }
  }
  return null;
}

export function drawSchoolSymbol(at: PagePosition, measureText: LabelContext['measureText']): DrawingItem[] {
  return [
    {
      itemType: 'circle',
      centre: at,
      radius: symbolRadius,
      fill: mapColours.paper,
      stroke: mapColours.school,
      strokeWidth: 0.28,
    },
    drawText(
      '文',
      [at[0], at[1] + 0.53],
      { size: 1.5, isBold: true, anchor: 'middle', colour: mapColours.school },
      measureText,
    ),
  ];
}

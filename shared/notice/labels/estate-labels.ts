// The estates of the school a sheet is about: each name in its estate, or beside its dot.

import { mapColours } from '../drawing/map-style.ts';
import type { SchoolService } from '../school-services.ts';
import { aroundSymbol } from './around-symbol.ts';
import { joinLabelResults, type LabelContext, type LabelResult, noLabels } from './label-result.ts';
import { blockBox, drawBlock, layOutLabel } from './label-text.ts';
import { placeInside } from './place-inside.ts';

const nameSizes = [2.2, 1.9, 1.7];
const dotGap = 0.9;

/** MUTATED: context.space. Estates that the sheet does not show (received from elsewhere) are not reported. */
export function placeEstateNames(context: LabelContext, { estates, handedOver }: SchoolService): LabelResult {
  const onSheet = new Set(context.sources.units.map(({ id }) => id));
  const units = [...estates, ...handedOver].map(({ unit }) => unit).filter(({ id }) => onSheet.has(id));
  return joinLabelResults(
    units.map(({ name, geometry }) =>
      geometry.type === 'Point'
        ? placeBesideDot(context, name, geometry.coordinates)
        : placeInside(context, name, 'estate', geometry, {
            sizes: nameSizes,
            colour: mapColours.estateInk,
            haloColour: mapColours.paper,
            isBold: false,
            mostLines: 2,
          }),
    ),
  );
}

function placeBesideDot(
  { projection, space, measureText }: LabelContext,
  name: string,
  position: Parameters<LabelContext['projection']['toPage']>[0],
): LabelResult {
  const at = projection.toPage(position);
  for (const size of nameSizes) {
    for (const lineCount of [...name].length > 5 ? [1, 2] : [1]) {
      const block = layOutLabel(name, lineCount, { size, isBold: false }, measureText);
      const centre = aroundSymbol(at, dotGap, block.width, block.height).find((place) =>
        space.isFree([blockBox(block, place)]),
      );
      if (!centre) continue;
      const box = blockBox(block, centre);
      space.take([box]);
      return {
        items: drawBlock(block, centre, mapColours.estateInk, mapColours.paper),
        labels: [{ labelType: 'estate', text: name, boxes: [box] }],
        unplaced: [],
      };
    }
  }
  return { ...noLabels, unplaced: [name] };
}

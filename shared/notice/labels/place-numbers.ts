// The numbers of the notice's list in rings, each on its catchment.
import { drawText } from '../drawing/drawing-items.ts';
import type { DrawingItem, PlacedLabel } from '../drawing/map-drawing.ts';
import { mapColours } from '../drawing/map-style.ts';
import { pageParts, pagePolygons } from '../drawing/page-paths.ts';
import { boxOfPart, interiorPositions } from './interior-positions.ts';
import type { LabelContext, LabelResult } from './label-result.ts';
import { boxesCollide, circleBox } from './label-space.ts';
import { largestPolygon } from './place-inside.ts';

const numberRadius = 1.75;

/** `besideEstates`: on open ground where there is some, because estates have names to come. MUTATED: context.space. */
export function placeNumbers(
  { sources, projection, space, measureText }: LabelContext,
  besideEstates: boolean,
): LabelResult {
  const estates = besideEstates
    ? sources.units.flatMap(({ geometry }) => pageParts(geometry, projection).map((part) => boxOfPart(part)))
    : [];
  const items: DrawingItem[] = [];
  const labels: PlacedLabel[] = [];
  const unplaced: string[] = [];
  for (const { catchment, number } of sources.services) {
    if (!catchment) continue;
    const text = String(number);
    const rings = largestPolygon(pagePolygons(catchment.geometry, projection));
    const positions = interiorPositions(rings).map(({ at }) => at);
    const spots = [1, 0.8]
      .flatMap((shrink) => positions.map((at) => ({ at, radius: numberRadius * shrink })))
      .map(({ at, radius }) => ({ at, radius, box: circleBox(at, radius + 0.45) }))
      .filter(({ box }) => space.isFree([box]));
    const spot = spots.find(({ box }) => !estates.some((estate) => boxesCollide(box, estate))) ?? spots[0];
    if (!spot) {
      unplaced.push(text);
      continue;
    }
    space.take([spot.box]);
    const size = spot.radius * (text.length > 2 ? 1 : 1.25);
    items.push(
      {
        itemType: 'circle',
        centre: spot.at,
        radius: spot.radius,
        fill: mapColours.paper,
        stroke: mapColours.border,
        strokeWidth: 0.25,
      },
      drawText(
        text,
        [spot.at[0], spot.at[1] + size * 0.36],
        { size, isBold: true, anchor: 'middle' },
        measureText,
      ),
    );
    labels.push({ labelType: 'number', text, boxes: [spot.box] });
  }
  return { items, labels, unplaced };
}

// Names and numbers on the map, the most needed first. A label is placed where it is free and whole, or not at all:
// what finds no room is reported and stays in the list under its number.

import type { DrawingItem, PlacedLabel } from '../drawing/map-drawing.ts';
import { catchmentFill, mapColours } from '../drawing/map-style.ts';
import { type PagePart, pageParts } from '../drawing/page-paths.ts';
import type { SchoolService } from '../school-services.ts';
import { campusLabels } from './campus-labels.ts';
import { placeEstateNames } from './estate-labels.ts';
import { keepBorderClear } from './keep-border-clear.ts';
import {
  joinLabelResults as joinResults,
  type LabelContext,
  type LabelResult,
  noLabels as nothing,
} from './label-result.ts';
import { labelsAlongLine } from './line-label.ts';
import { placeInside } from './place-inside.ts';
import { placeNumbers } from './place-numbers.ts';

/**
 * MUTATED: context.space. Items are in drawing order: faint area names below, numbers on top. `focus`: the school a sheet
 * is about; its estates are named too, and only what is its own is reported as missing.
 */
export function placeMapLabels(
  context: LabelContext,
  campusNames: ReadonlyMap<string, string>,
  focus: SchoolService | null,
): LabelResult {
  const schools = campusLabels(context, campusNames, focus);
  if (focus?.catchment) keepBorderClear(context, focus.catchment);
  const namesInside = schools.placeInside();
  const numbers = placeNumbers(context, focus !== null);
  const otherNames = schools.placeRest();
  const estates = focus ? placeEstateNames(context, focus) : nothing;
  const catchments = placeCatchmentNames(context, campusNames, numbers);
  const water = placeWaterNames(context);
  const roads = placeRoadNames(context, focus !== null);
  const areas = placeAuthorityNames(context);
  const results = [
    areas,
    roads,
    water,
    catchments,
    estates,
    numbers,
    schools.symbols,
    namesInside,
    otherNames,
  ];
  const joined = joinResults(results);
  return focus ? { ...joined, unplaced: estates.unplaced } : joined;
}

const smallestRatioForLaneNames = 12_000;

/** A catchment's own name, where no school on the map says it already. */
function placeCatchmentNames(
  context: LabelContext,
  campusNames: ReadonlyMap<string, string>,
  numbers: LabelResult,
): LabelResult {
  const shownNames = new Set(campusNames.values());
  const results = context.sources.catchments.map((catchment) => {
    const bare = catchment.name.replace(/(服务|招生)?(片区|学区|范围|施教区)$/, '').trim();
    const isSaid =
      shownNames.has(bare) ||
      catchment.campusIds.some((campusId) => campusNames.get(campusId)?.includes(bare));
    if (isSaid || catchment.name.trim() === '') return nothing;
    const number = context.sources.services.find((service) => service.catchment === catchment)?.number;
    return placeInside(context, catchment.name, 'catchment', catchment.geometry, {
      sizes: [2.5, 2.2, 1.9, 1.7],
      colour: mapColours.ink,
      haloColour: catchmentFill(context.sources.colours.get(catchment.id) ?? 0),
      isBold: true,
      beside: numbers.labels.find(({ text }) => text === String(number))?.boxes[0],
    });
  });
  return joinResults(results);
}

function placeAuthorityNames(context: LabelContext): LabelResult {
  return joinResults(
    context.sources.authorities.map((authority) =>
      placeInside(context, [...authority.name].join(' '), 'area', authority.geometry, {
        sizes: [4.2, 3.4, 2.8],
        colour: mapColours.authority,
        haloColour: mapColours.paper,
        isBold: true,
        mostLines: 1,
      }),
    ),
  );
}

function placeWaterNames(context: LabelContext): LabelResult {
  const named = context.sources.barriers.filter(({ name }) => name.trim() !== '');
  const isArea = ({ geometry }: (typeof named)[number]) => geometry.type.endsWith('Polygon');
  const areas = named.filter(isArea).map(({ name, geometry }) => ({
    ...placeInside(context, name, 'water', geometry, {
      sizes: [3, 2.5, 2.1],
      colour: mapColours.waterInk,
      haloColour: mapColours.water,
      isBold: false,
      mostLines: 1,
    }),
    unplaced: [],
  }));
  const lines = named
    .filter((barrier) => !isArea(barrier))
    .map(({ name, geometry, barrierType }) => ({
      name,
      geometry,
      size: 2.6,
      colour: barrierType === 'river' ? mapColours.waterInk : mapColours.railway,
    }));
  return joinResults([...areas, placeAlongLines(context, lines, 'water')]);
}

/** `mayStandAside`: beside the road where there is no room on it. */
function placeRoadNames(context: LabelContext, mayStandAside: boolean): LabelResult {
  const order = ['expressway', 'trunk', 'main'];
  if (context.projection.scale.ratio <= smallestRatioForLaneNames) order.push('minor');
  const roads = context.sources.roads
    .filter(({ name, roadClass }) => name.trim() !== '' && order.includes(roadClass))
    .sort((a, b) => order.indexOf(a.roadClass) - order.indexOf(b.roadClass) || (a.id < b.id ? -1 : 1));
  return placeAlongLines(
    context,
    roads.map(({ name, geometry, roadClass }) => ({
      name,
      geometry,
      size: roadClass === 'main' || roadClass === 'minor' ? 1.75 : 2,
      colour: mapColours.roadInk,
    })),
    'road',
    mayStandAside ? [0, 2.1, -2.1] : [0],
  );
}

interface NamedLine {
  readonly name: string;
  readonly geometry: Parameters<typeof pageParts>[0];
  readonly size: number;
  readonly colour: string;
}

/** Each name once, on the first of its lines that has room. Missing road names are no loss to report. */
function placeAlongLines(
  { projection, space, measureText }: LabelContext,
  lines: readonly NamedLine[],
  labelType: 'road' | 'water',
  asides: readonly number[] = [0],
): LabelResult {
  const items: DrawingItem[] = [];
  const labels: PlacedLabel[] = [];
  const done = new Set<string>();
  const longestFirst = lines
    .flatMap((line) => pageParts(line.geometry, projection).map((part) => ({ ...line, part })))
    .map((line) => ({ ...line, length: pathLength(line.part) }))
    .sort((a, b) => b.size - a.size || b.length - a.length);
  for (const { name, part, size, colour } of longestFirst) {
    if (done.has(name)) continue;
    const style = { size, colour, haloColour: mapColours.paper, spacing: labelType === 'water' ? 1.1 : 0.35 };
    const label = asides
      .flatMap((aside) => labelsAlongLine(name, part, { ...style, aside }, measureText))
      .find(({ boxes }) => space.isFree(boxes));
    if (!label) continue;
    done.add(name);
    space.take(label.boxes);
    items.push(...label.letters);
    labels.push({ labelType, text: name, boxes: label.boxes });
  }
  return { items, labels, unplaced: [] };
}

function pathLength(part: PagePart): number {
  return part.reduce((sum, [x, y], index) => {
    const before = part[index - 1];
    return before ? sum + Math.hypot(x - before[0], y - before[1]) : sum;
  }, 0);
}

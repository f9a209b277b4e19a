// The legend names only what is on the sheet.

import { boxRing, drawArea, drawLine, drawText } from '../drawing/drawing-items.ts';
import type { DrawingItem, MeasureText, PageBox, PagePosition } from '../drawing/map-drawing.ts';
import { catchmentFill, catchmentHatch, mapColours, roadStyles } from '../drawing/map-style.ts';
import { drawSchoolSymbol } from '../labels/campus-labels.ts';
import { agreementHatch } from './draw-map-layers.ts';
import type { SheetWords } from './draw-sheet.ts';
import { fillOverBase } from './map-base.ts';
import type { MapSources } from './map-sources.ts';

interface LegendEntry {
  readonly name: string;
  readonly english: string;
  readonly isShown: boolean;
  readonly draw: (box: PageBox) => DrawingItem[];
}

const sampleWidth = 8;
const sampleHeight = 3.4;
const rowHeight = 5;
/** On a wide sheet the columns stay together. */
const widestColumn = 46;

/** The sheet may be about one catchment, whose border stands out. */
export function drawLegend(
  sources: MapSources,
  { isOfFocus, isBilingual, baseLabel }: Pick<SheetWords, 'isOfFocus' | 'isBilingual' | 'baseLabel'>,
  box: PageBox,
  measureText: MeasureText,
): DrawingItem[] {
  const entries = legendEntries(sources, isOfFocus, baseLabel === '' ? 1 : fillOverBase, measureText).filter(
    ({ isShown }) => isShown,
  );
  const rows = Math.max(1, Math.floor((box.height - 5) / rowHeight));
  const columns = Math.ceil(entries.length / rows);
  const columnWidth = Math.min(widestColumn, box.width / Math.max(columns, 2));
  const title = drawText(
    isBilingual ? '图　例　Legend' : '图　例',
    [box.x, box.y + 3],
    { size: 3.1, isBold: true },
    measureText,
  );
  return [
    title,
    ...entries.flatMap(({ name, english, draw }, index) => {
      const x = box.x + Math.floor(index / rows) * columnWidth;
      const y = box.y + 5 + (index % rows) * rowHeight;
      const left = x + sampleWidth + 1.6;
      const fitWidth = columnWidth - sampleWidth - 2.5;
      const middle = y + sampleHeight / 2;
      const lines = isBilingual
        ? [
            drawText(name, [left, middle + 0.1], { size: 2.3, fitWidth }, measureText),
            drawText(
              english,
              [left, middle + 2],
              { size: 1.7, fitWidth, colour: mapColours.quietInk },
              measureText,
            ),
          ]
        : [drawText(name, [left, middle + 0.9], { size: 2.5, fitWidth }, measureText)];
      return [...draw({ x, y, width: sampleWidth, height: sampleHeight }), ...lines];
    }),
  ];
}

function legendEntries(
  sources: MapSources,
  isOfFocus: boolean,
  fillOpacity: number,
  measureText: MeasureText,
): LegendEntry[] {
  const has = (roadClass: string) => sources.roads.some((road) => road.roadClass === roadClass);
  const barrier = (barrierType: string) => sources.barriers.some((item) => item.barrierType === barrierType);
  return [
    {
      name: '服务片区及序号',
      english: 'Service area, number',
      isShown: sources.catchments.length > 0,
      draw: (box) => catchmentSample(box, fillOpacity, measureText),
    },
    {
      name: '学校',
      english: 'School',
      isShown: sources.campuses.length > 0,
      draw: (box) => drawSchoolSymbol(middleOf(box), measureText),
    },
    {
      name: '共享学位协议范围',
      english: 'Under an agreement',
      isShown: sources.agreedUnitIds.size > 0,
      draw: (box) => [
        drawArea([boxRing(box)], { hatch: agreementHatch, stroke: mapColours.agreement, strokeWidth: 0.25 }, [
          [boxRing(box)],
        ]),
      ],
    },
    {
      name: '本图幅片区',
      english: 'Area of this sheet',
      isShown: isOfFocus,
      draw: (box) => [drawArea([boxRing(box)], { stroke: mapColours.focus, strokeWidth: 0.8 })],
    },
    {
      name: '片区界线',
      english: 'Service area border',
      isShown: sources.catchments.length > 0,
      draw: (box) => [drawLine([acrossOf(box)], { stroke: mapColours.border, strokeWidth: 0.35 })],
    },
    {
      name: '管理主体界线',
      english: 'Authority border',
      isShown: sources.authorities.length > 0,
      draw: (box) => [
        drawLine([acrossOf(box)], { stroke: mapColours.authority, strokeWidth: 1.5, strokeOpacity: 0.22 }),
        drawLine([acrossOf(box)], { stroke: mapColours.authority, strokeWidth: 0.4, dash: [2.4, 0.9] }),
      ],
    },
    {
      name: '行政区域界线',
      english: 'Administrative border',
      isShown: sources.districts.length > 0,
      draw: (box) => [
        drawLine([acrossOf(box)], {
          stroke: mapColours.ink,
          strokeWidth: 0.4,
          dash: [3, 0.8, 0.4, 0.8, 0.4, 0.8],
        }),
      ],
    },
    {
      name: '小区',
      english: 'Residential estate',
      isShown: sources.units.length > 0,
      draw: (box) =>
        sources.units.some(({ geometry }) => geometry.type !== 'Point')
          ? [drawLine([boxRing(inset(box))], { stroke: mapColours.estate, strokeWidth: 0.12 })]
          : [{ itemType: 'circle', centre: middleOf(box), radius: 0.4, fill: mapColours.estate }],
    },
    {
      name: '快速路、高速公路',
      english: 'Expressway',
      isShown: has('expressway'),
      draw: roadSample('expressway'),
    },
    { name: '主干路', english: 'Trunk road', isShown: has('trunk'), draw: roadSample('trunk') },
    { name: '次干路', english: 'Main road', isShown: has('main'), draw: roadSample('main') },
    {
      name: '河流',
      english: 'River',
      isShown: barrier('river'),
      draw: (box) => [drawLine([acrossOf(box)], { stroke: mapColours.water, strokeWidth: 1.4 })],
    },
    {
      name: '铁路',
      english: 'Railway',
      isShown: barrier('railway'),
      draw: (box) => [
        drawLine([acrossOf(box)], { stroke: mapColours.railway, strokeWidth: 0.5 }),
        drawLine([acrossOf(box)], { stroke: mapColours.paper, strokeWidth: 0.3, dash: [1.6, 1.6] }),
      ],
    },
  ];
}

function catchmentSample(box: PageBox, fillOpacity: number, measureText: MeasureText): DrawingItem[] {
  const part = box.width / 3;
  const fills = [0, 1, 2].map((colourIndex, index) =>
    drawArea([boxRing({ ...box, x: box.x + part * index, width: part })], {
      fill: catchmentFill(colourIndex),
      ...(fillOpacity < 1 ? { fillOpacity } : {}),
      ...withHatch(colourIndex),
      stroke: mapColours.border,
      strokeWidth: 0.2,
    }),
  );
  const [x, y] = middleOf(box);
  return [
    ...fills,
    {
      itemType: 'circle',
      centre: [x, y],
      radius: 1.3,
      fill: mapColours.paper,
      stroke: mapColours.border,
      strokeWidth: 0.2,
    },
    drawText('1', [x, y + 0.62], { size: 1.7, isBold: true, anchor: 'middle' }, measureText),
  ];
}

function withHatch(colourIndex: number) {
  const hatch = catchmentHatch(colourIndex);
  return hatch ? { hatch } : {};
}

function roadSample(roadClass: 'expressway' | 'trunk' | 'main'): (box: PageBox) => DrawingItem[] {
  const { width, casing, colour } = roadStyles[roadClass];
  // The edges as lines of their own: on a screen, a casing that shows by a tenth of a millimetre vanishes.
  const edge = (width + casing / 2) / 2;
  return (box) => [
    drawLine([acrossOf(box)], { stroke: colour, strokeWidth: width }),
    ...[-edge, edge].map((shift) =>
      drawLine([acrossOf({ ...box, y: box.y + shift })], {
        stroke: mapColours.roadCasing,
        strokeWidth: casing / 2,
      }),
    ),
  ];
}

function middleOf(box: PageBox): PagePosition {
  return [box.x + box.width / 2, box.y + box.height / 2];
}

function acrossOf(box: PageBox): PagePosition[] {
  return [
    [box.x, box.y + box.height / 2],
    [box.x + box.width, box.y + box.height / 2],
  ];
}

function inset(box: PageBox): PageBox {
  return { x: box.x + 1.8, y: box.y + 0.4, width: box.width - 3.6, height: box.height - 0.8 };
}

// The list of a map book's sheets: number on the map in its colour, school, sheet. By authority, in columns.

import { boxRing, contentBox, drawArea, drawLine, drawText, growBox } from '../drawing/drawing-items.ts';
import { enlargeDrawing, reducePage } from '../drawing/enlarge-drawing.ts';
import type {
  DrawingItem,
  MapDrawing,
  MapPage,
  MeasureText,
  PageBox,
  PagePosition,
} from '../drawing/map-drawing.ts';
import { catchmentFill, mapColours } from '../drawing/map-style.ts';
import type { SchoolService } from '../school-services.ts';
import { englishSchoolName } from '../words/english-names.ts';
import { drawWatermark } from './draw-overlays.ts';
import { frameGap, layOutSheet } from './draw-sheet.ts';
import type { NoticeMapContent } from './prepare-notice-map.ts';

const leastRowHeight = 6;
/** A short list fills its sheet, but stays a list. */
const mostRowHeight = 8.4;
const leastColumnWidth = 84;
const columnGap = 8;
const headHeight = 18;

type Row =
  | { readonly rowType: 'authority'; readonly name: string }
  | { readonly rowType: 'school'; readonly service: SchoolService; readonly sheetNumber: number };

/** `sheetOf`: the sheet of the school at a place of the list; `label`: what a sheet says of its own number. */
export function drawIndexSheets(
  content: NoticeMapContent,
  services: readonly SchoolService[],
  page: MapPage,
  measureText: MeasureText,
  label: (sheetNumber: number) => string,
  sheetOf: (place: number) => number = () => 0,
): MapDrawing[] {
  const small = reducePage(page);
  const box = contentBox(small);
  const columns = Math.max(1, Math.floor((box.width + columnGap) / (leastColumnWidth + columnGap)));
  const rowsEach = Math.max(2, Math.floor((box.height - headHeight) / leastRowHeight));
  const columnWidth = (box.width - columnGap * (columns - 1)) / columns;
  const rows = listRows(services, sheetOf);
  // A list of one sheet is as long in all its columns.
  const evenly = Math.max(2, Math.ceil(rows.length / columns) + 1);
  const filled = fillColumns(rows, Math.min(rowsEach, evenly));
  const sheetCount = Math.ceil(filled.length / columns);
  const longest = Math.max(1, ...filled.map((column) => column.length));
  const rowHeight = Math.min(mostRowHeight, (box.height - headHeight) / longest);
  return Array.from({ length: sheetCount }, (_, sheet) => {
    const { frame } = layOutSheet(box);
    const title = '图　幅　索　引';
    const middle = box.x + box.width / 2;
    const items: DrawingItem[] = [
      drawText(title, [middle, box.y + 7.4], { size: 6.2, isBold: true, anchor: 'middle' }, measureText),
      drawText(label(2 + sheet), [box.x, box.y + 12], { size: 3.1 }, measureText),
      drawText(
        content.words.title,
        [middle, box.y + 12.2],
        { size: 2.9, anchor: 'middle', colour: mapColours.quietInk },
        measureText,
      ),
      drawText(
        [content.words.demonstrationNotice, content.words.draftMark].filter((mark) => mark !== '').join('　'),
        [box.x + box.width, box.y + 12],
        {
          size: 2.6,
          isBold: true,
          anchor: 'end',
          colour: mapColours.demonstration,
          fitWidth: box.width * 0.36,
        },
        measureText,
      ),
      ...filled.slice(sheet * columns, (sheet + 1) * columns).flatMap((rows, column) => {
        const x = box.x + column * (columnWidth + columnGap);
        return rows.flatMap((row, index) => {
          const y = box.y + headHeight + index * rowHeight;
          return drawRow(content, row, { x, y, width: columnWidth, height: rowHeight }, measureText);
        });
      }),
      ...drawWatermark(content.words.draftMark, frame, measureText),
    ];
    return enlargeDrawing(
      {
        widthMillimetres: small.widthMillimetres,
        heightMillimetres: small.heightMillimetres,
        title,
        frame,
        border: growBox(frame, frameGap),
        scale: null,
        items: items.filter((item) => item.itemType !== 'text' || item.text !== ''),
        labels: [],
        unplacedLabels: [],
      },
      page.enlargement,
    );
  });
}

function listRows(services: readonly SchoolService[], sheetOf: (place: number) => number): Row[] {
  let current: string | null = null;
  return services.flatMap((service, place): Row[] => {
    const name = service.authority?.name ?? '';
    const school: Row = { rowType: 'school', service, sheetNumber: sheetOf(place) };
    if (name === current) return [school];
    current = name;
    return name === '' ? [school] : [{ rowType: 'authority', name }, school];
  });
}

/** No authority's name is left alone at the foot of a column. */
function fillColumns(rows: readonly Row[], rowsEach: number): Row[][] {
  const columns: Row[][] = [];
  let column: Row[] = [];
  for (const row of rows) {
    const isLast = column.length === rowsEach - 1;
    if (column.length === rowsEach || (isLast && row.rowType === 'authority')) {
      columns.push(column);
      column = [];
    }
    column.push(row);
  }
  return column.length > 0 ? [...columns, column] : columns;
}

function drawRow(content: NoticeMapContent, row: Row, box: PageBox, measureText: MeasureText): DrawingItem[] {
  const baseline = box.y + box.height / 2 + 1;
  const right = box.x + box.width;
  const rule = (strokeWidth: number) =>
    drawLine([[[box.x, box.y + box.height] as const, [right, box.y + box.height] as const]], {
      stroke: mapColours.minorRoad,
      strokeWidth,
    });
  if (row.rowType === 'authority') {
    const style = { size: 3.1, isBold: true, colour: mapColours.authority, fitWidth: box.width } as const;
    return [drawText(row.name, [box.x, baseline], style, measureText), rule(0.35)];
  }
  const { service, sheetNumber } = row;
  const colourIndex = service.catchment ? content.sources.colours.get(service.catchment.id) : undefined;
  const badge = { x: box.x, y: box.y + box.height / 2 - 2.1, width: 8, height: 4.2 };
  return [
    drawArea([boxRing(badge)], {
      fill: colourIndex === undefined ? mapColours.paper : catchmentFill(colourIndex),
      stroke: mapColours.border,
      strokeWidth: 0.2,
    }),
    drawText(
      String(service.number),
      [badge.x + 4, baseline],
      { size: 2.6, isBold: true, anchor: 'middle' },
      measureText,
    ),
    ...drawSchoolName(content, service, [box.x + 10, baseline], box.width - 26, measureText),
    drawText(
      `第${sheetNumber}张`,
      [right, baseline],
      { size: 2.6, anchor: 'end', colour: mapColours.quietInk },
      measureText,
    ),
    rule(0.1),
  ];
}

/** With its English name behind it where the labels are bilingual. */
function drawSchoolName(
  { words }: NoticeMapContent,
  { title }: SchoolService,
  [x, y]: PagePosition,
  fitWidth: number,
  measureText: MeasureText,
): DrawingItem[] {
  const name = drawText(title, [x, y], { size: 2.8, fitWidth }, measureText);
  const left = fitWidth - name.width - 2;
  if (!words.isBilingual || left < 12) return [name];
  const style = { size: 2.1, fitWidth: left, colour: mapColours.quietInk } as const;
  return [name, drawText(englishSchoolName(title), [x + name.width + 2, y], style, measureText)];
}

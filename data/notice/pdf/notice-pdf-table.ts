// A table over pages, drawn as it is laid out, with a head on every page.

import { catchmentFill } from '../../../shared/notice/drawing/map-style.ts';
import type { NoticeTable } from '../../../shared/notice/notice-document.ts';
import { breakParagraph } from '../../../shared/notice/pages/break-paragraph.ts';
import {
  type CellLine,
  headHeight,
  type LaidCell,
  type LaidRow,
  layOutTable,
  type TablePage,
  tableStyle,
} from '../../../shared/notice/pages/lay-out-table.ts';
import { millimetres, typeArea } from '../../../shared/notice/pages/type-area.ts';
import { drawArtifact, inks, type NoticePage } from './notice-pdf-page.ts';
import { drawLineOfText } from './notice-pdf-text.ts';

const { size, leading, paddingX, paddingY, badgeHeight } = tableStyle;
/** A column of numbers is centred. */
const narrow = millimetres(16);
/** From the top of a line to its baseline. */
const ascent = leading * 0.72;

interface Column {
  readonly x: number;
  readonly width: number;
  readonly title: string;
}

/** A row that is being read aloud: its slices on several pages are one row with one element a cell. */
interface OpenRow {
  readonly rowIndex: number;
  readonly cells: readonly PDFKit.PDFStructureElement[];
  readonly end: () => void;
}

/** From the cursor on. */
export function drawNoticeTable(page: NoticePage, table: NoticeTable): void {
  drawTablePages(page, table, layOutTable(table, page.remaining(), page.measure));
}

/** The first of the pages begins at the cursor. */
export function drawTablePages(page: NoticePage, table: NoticeTable, pages: readonly TablePage[]): void {
  let x: number = typeArea.left;
  const columns = table.columns.map(({ title, share }) => {
    const column = { x, width: typeArea.width * share, title };
    x += column.width;
    return column;
  });
  const element = page.pdf.struct('Table');
  page.root.add(element);
  let open: OpenRow | null = null;
  pages.forEach((rows, index) => {
    if (index > 0) page.turn();
    if (rows.length === 0) return;
    drawHead(page, columns, element);
    for (const row of rows) {
      if (open?.rowIndex !== row.rowIndex) {
        open?.end();
        open = openRow(page, row, element);
      }
      drawRow(page, columns, row, open);
    }
    drawArtifact(page.pdf, () => drawRule(page, page.y, 1.1, inks.rule));
  });
  (open as OpenRow | null)?.end();
  element.end();
}

function openRow(page: NoticePage, row: LaidRow, table: PDFKit.PDFStructureElement): OpenRow {
  const element = page.pdf.struct('TR');
  table.add(element);
  const tags = row.rowType === 'group' ? (['TH'] as const) : row.cells.map(() => 'TD' as const);
  const cells = tags.map((tag) => {
    const cell = page.pdf.struct(tag);
    element.add(cell);
    return cell;
  });
  const end = () => {
    for (const cell of cells) cell.end();
    element.end();
  };
  return { rowIndex: row.rowIndex, cells, end };
}

function drawHead(page: NoticePage, columns: readonly Column[], table: PDFKit.PDFStructureElement): void {
  const top = page.y;
  drawArtifact(page.pdf, () => {
    page.pdf.rect(typeArea.left, top, typeArea.width, headHeight).fill(inks.headFill);
    drawRule(page, top, 1.1, inks.rule);
    drawRule(page, top + headHeight, 0.6, inks.rule);
  });
  const row = page.pdf.struct('TR');
  table.add(row);
  for (const column of columns) {
    const runs = [{ text: column.title, isBold: true }];
    const [line] = breakParagraph(page.measure, { runs }, { size, width: 1e6 });
    const cell = page.pdf.struct('TH');
    row.add(cell);
    if (line) {
      const left = column.x + (column.width - line.width) / 2;
      cell.add(() => drawLineOfText(page, line, { x: left, baseline: top + paddingY + ascent }));
    }
    cell.end();
  }
  row.end();
  page.y += headHeight;
}

function drawRow(page: NoticePage, columns: readonly Column[], row: LaidRow, { cells }: OpenRow): void {
  if (row.rowType === 'group') drawGroup(page, row, cells[0]);
  else drawCells(page, columns, row.cells, { top: page.y, bottom: page.y + row.height, elements: cells });
  page.y += row.height;
}

function drawGroup(
  page: NoticePage,
  { lines, height }: LaidRow & { rowType: 'group' },
  cell: PDFKit.PDFStructureElement | undefined,
): void {
  const top = page.y;
  drawArtifact(page.pdf, () => {
    page.pdf.rect(typeArea.left, top + 0.3, typeArea.width, height - 0.3).fill(inks.groupFill);
    drawRule(page, top + height, 0.5, inks.hairline);
  });
  lines.forEach((line, index) => {
    const baseline = top + 0.8 * paddingY + leading * index + ascent;
    cell?.add(() => drawLineOfText(page, line, { x: typeArea.left + paddingX, baseline }));
  });
}

function drawCells(
  page: NoticePage,
  columns: readonly Column[],
  cells: readonly LaidCell[],
  row: {
    readonly top: number;
    readonly bottom: number;
    readonly elements: readonly PDFKit.PDFStructureElement[];
  },
): void {
  const top = row.top + paddingY;
  cells.forEach(({ badge, lines }, index) => {
    const [column, element] = [columns[index], row.elements[index]];
    if (!column || !element) return;
    if (badge) drawBadge(page, column, { ...badge, top }, element);
    if (lines.length > 0)
      drawCellLines(page, column, lines, { top, element, isCentred: column.width < narrow });
  });
  drawArtifact(page.pdf, () => {
    drawRule(page, row.bottom, 0.5, inks.hairline);
    for (const { x } of columns.slice(1)) {
      page.pdf.moveTo(x, row.top).lineTo(x, row.bottom).lineWidth(0.4).stroke(inks.hairline);
    }
  });
}

function drawCellLines(
  page: NoticePage,
  column: Column,
  lines: readonly CellLine[],
  cell: { readonly top: number; readonly element: PDFKit.PDFStructureElement; readonly isCentred: boolean },
): void {
  let y = cell.top;
  const width = column.width - 2 * paddingX;
  cell.element.add(() => {
    lines.forEach(({ line, spaceBefore }, index) => {
      y += index > 0 ? spaceBefore : 0;
      const x = column.x + paddingX + (cell.isCentred ? (width - line.width) / 2 : 0);
      drawLineOfText(page, line, { x, baseline: y + ascent, stretchTo: cell.isCentred ? 0 : width });
      y += leading;
    });
  });
}

/** The catchment's number on its colour, as on the map. */
function drawBadge(
  page: NoticePage,
  column: Column,
  badge: { readonly text: string; readonly colourIndex: number; readonly top: number },
  element: PDFKit.PDFStructureElement,
): void {
  const width = millimetres(8);
  const x = column.x + (column.width - width) / 2;
  drawArtifact(page.pdf, () => {
    page.pdf
      .roundedRect(x, badge.top, width, badgeHeight, millimetres(1))
      .lineWidth(0.5)
      .fillAndStroke(catchmentFill(badge.colourIndex), '#6b7080');
  });
  const runs = [{ text: badge.text, isBold: true }];
  const [line] = breakParagraph(page.measure, { runs }, { size, width });
  if (!line) return;
  const baseline = badge.top + badgeHeight * 0.5 + size * 0.36;
  element.add(() => drawLineOfText(page, line, { x: x + (width - line.width) / 2, baseline }));
}

function drawRule(page: NoticePage, y: number, width: number, colour: string): void {
  page.pdf
    .moveTo(typeArea.left, y)
    .lineTo(typeArea.left + typeArea.width, y)
    .lineWidth(width)
    .stroke(colour);
}

// A table over pages: the head repeats, rows break between lines only, short rows stay whole, and a row that goes on
// says so.

import { catchmentFill } from '../../../shared/notice/drawing/map-style.ts';
import type { NoticeCell, NoticeRow, NoticeTable } from '../../../shared/notice/notice-document.ts';
import { drawArtifact, inks, millimetres, type NoticePage, typeArea } from './notice-pdf-page.ts';
import { breakParagraph, drawLineOfText, type TextLine } from './notice-pdf-text.ts';

const cellSize = 10.5;
const cellLeading = 16.2;
const paddingX = millimetres(1.8);
const paddingY = millimetres(1.5);
const paragraphGap = 2.6;
const badgeHeight = millimetres(5.6);

interface Column {
  readonly x: number;
  readonly width: number;
  readonly title: string;
}

interface CellLine {
  readonly line: TextLine;
  readonly spaceBefore: number;
}

export function drawNoticeTable(page: NoticePage, table: NoticeTable): void {
  let x: number = typeArea.left;
  const columns = table.columns.map(({ title, share }) => {
    const column = { x, width: typeArea.width * share, title };
    x += column.width;
    return column;
  });
  const element = page.pdf.struct('Table');
  page.root.add(element);
  drawHead(page, columns, element);
  table.rows.forEach((row, index) => {
    if (row.rowType === 'group') {
      const next = table.rows[index + 1];
      const needed = groupHeight + (next ? firstSliceHeight(page, columns, next) : 0);
      if (page.remaining() < needed) startPage(page, columns, element);
      drawGroup(page, row.title, element);
    } else drawRow(page, columns, row.cells, element);
  });
  drawArtifact(page.pdf, () => drawRule(page, page.y, 1.1, inks.rule));
  element.end();
}

function startPage(page: NoticePage, columns: readonly Column[], table: PDFKit.PDFStructureElement): void {
  drawArtifact(page.pdf, () => drawRule(page, page.y, 1.1, inks.rule));
  page.turn();
  drawHead(page, columns, table);
}

const headHeight = cellLeading + 2 * paddingY;
const groupHeight = cellLeading + 1.6 * paddingY;

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
    const [line] = breakParagraph(
      page,
      { runs: [{ text: column.title, isBold: true }] },
      { size: cellSize, width: 1e6 },
    );
    const cell = page.pdf.struct('TH');
    row.add(cell);
    if (line) {
      const left = column.x + (column.width - line.width) / 2;
      cell.add(() => drawLineOfText(page, line, { x: left, baseline: top + paddingY + cellLeading * 0.72 }));
    }
    cell.end();
  }
  row.end();
  page.y += headHeight;
}

function drawGroup(page: NoticePage, title: string, table: PDFKit.PDFStructureElement): void {
  const lines = breakParagraph(
    page,
    { runs: [{ text: title, isBold: true }] },
    { size: cellSize, width: typeArea.width - 2 * paddingX },
  );
  const top = page.y;
  const height = groupHeight + (lines.length - 1) * cellLeading;
  drawArtifact(page.pdf, () => {
    page.pdf.rect(typeArea.left, top + 0.3, typeArea.width, height - 0.3).fill(inks.groupFill);
    drawRule(page, top + height, 0.5, inks.hairline);
  });
  const row = page.pdf.struct('TR');
  table.add(row);
  const cell = page.pdf.struct('TH');
  row.add(cell);
  lines.forEach((line, index) => {
    const baseline = top + 0.8 * paddingY + cellLeading * (0.72 + index);
    cell.add(() => drawLineOfText(page, line, { x: typeArea.left + paddingX, baseline }));
  });
  cell.end();
  row.end();
  page.y += height;
}

function layOutCell(page: NoticePage, column: Column, cell: NoticeCell): CellLine[] {
  return cell.paragraphs.flatMap((paragraph, paragraphIndex) =>
    breakParagraph(page, paragraph, { size: cellSize, width: column.width - 2 * paddingX }).map(
      (line, lineIndex) => ({
        line,
        spaceBefore: paragraphIndex > 0 && lineIndex === 0 ? paragraphGap : 0,
      }),
    ),
  );
}

function heightOf(lines: readonly CellLine[], cell: NoticeCell): number {
  const text = lines.reduce((sum, { spaceBefore }) => sum + spaceBefore + cellLeading, 0);
  return Math.max(text, cell.badge ? badgeHeight : 0) + 2 * paddingY;
}

function firstSliceHeight(page: NoticePage, columns: readonly Column[], row: NoticeRow): number {
  if (row.rowType === 'group') return groupHeight;
  const heights = row.cells.map((cell, index) => {
    const column = columns[index];
    return column ? heightOf(layOutCell(page, column, cell), cell) : 0;
  });
  return Math.min(Math.max(...heights), 5 * cellLeading + 2 * paddingY);
}

function drawRow(
  page: NoticePage,
  columns: readonly Column[],
  cells: readonly NoticeCell[],
  table: PDFKit.PDFStructureElement,
): void {
  const cellLines = cells.map((cell, index) => {
    const column = columns[index];
    return column ? layOutCell(page, column, cell) : [];
  });
  const height = Math.max(...cells.map((cell, index) => heightOf(cellLines[index] ?? [], cell)));
  const isShort = height <= typeArea.height / 6;
  const leastHeight = isShort ? height : 5 * cellLeading + 2 * paddingY;
  if (page.remaining() < leastHeight) startPage(page, columns, table);
  const row = page.pdf.struct('TR');
  table.add(row);
  const elements = cells.map(() => {
    const element = page.pdf.struct('TD');
    row.add(element);
    return element;
  });
  const queues = cellLines.map((lines) => [...lines]);
  for (let slice = 0; slice === 0 || queues.some((queue) => queue.length > 0); slice += 1) {
    if (slice > 0) startPage(page, columns, table);
    const top = page.y;
    const available = page.remaining() - 2 * paddingY;
    const taken = queues.map((queue) => takeLines(queue, available));
    const sliceHeight = Math.max(
      ...taken.map(({ used }, index) =>
        Math.max(used, slice === 0 && cells[index]?.badge ? badgeHeight : 0, slice > 0 ? cellLeading : 0),
      ),
    );
    cells.forEach((cell, index) => {
      const column = columns[index];
      const element = elements[index];
      if (!column || !element) return;
      if (cell.badge) drawBadge(page, column, cell.badge, top + paddingY, element);
      const lines =
        slice > 0 && index === 1 && taken[1]?.lines.length === 0 ? continuation(page, cell) : null;
      drawCellLines(page, column, lines ?? taken[index]?.lines ?? [], top + paddingY, element, index === 0);
    });
    page.y = top + sliceHeight + 2 * paddingY;
    drawArtifact(page.pdf, () => {
      drawRule(page, page.y, 0.5, inks.hairline);
      for (const column of columns.slice(1)) {
        page.pdf.moveTo(column.x, top).lineTo(column.x, page.y).lineWidth(0.4).stroke(inks.hairline);
      }
    });
  }
  for (const element of elements) element.end();
  row.end();
}

/** Takes what fits from the front of a queue, at least one line. MUTATED: queue. */
function takeLines(queue: CellLine[], available: number): { lines: CellLine[]; used: number } {
  const lines: CellLine[] = [];
  let used = 0;
  for (let next = queue[0]; next; next = queue[0]) {
    const space = lines.length === 0 ? 0 : next.spaceBefore;
    if (lines.length > 0 && used + space + cellLeading > available + 0.1) break;
    lines.push({ ...next, spaceBefore: space });
    used += space + cellLeading;
    queue.shift();
  }
  return { lines, used };
}

/** The school's name again, where its row goes on overleaf. */
function continuation(page: NoticePage, cell: NoticeCell): CellLine[] {
  const [first] = cell.paragraphs;
  if (!first) return [];
  const name = first.runs.map(({ text }) => text).join('');
  const lines = breakParagraph(
    page,
    { runs: [{ text: `${name}（续）`, tone: 'quiet' }] },
    { size: cellSize, width: typeArea.width * 0.27 - 2 * paddingX },
  );
  return lines.map((line) => ({ line, spaceBefore: 0 }));
}

function drawCellLines(
  page: NoticePage,
  column: Column,
  lines: readonly CellLine[],
  top: number,
  element: PDFKit.PDFStructureElement,
  isCentred: boolean,
): void {
  let y = top;
  const width = column.width - 2 * paddingX;
  element.add(() => {
    for (const { line, spaceBefore } of lines) {
      y += spaceBefore;
      const x = column.x + paddingX + (isCentred ? (width - line.width) / 2 : 0);
      drawLineOfText(page, line, { x, baseline: y + cellLeading * 0.72, stretchTo: isCentred ? 0 : width });
      y += cellLeading;
    }
  });
}

/** The catchment's number on its colour, as on the map. */
function drawBadge(
  page: NoticePage,
  column: Column,
  badge: { readonly text: string; readonly colourIndex: number },
  top: number,
  element: PDFKit.PDFStructureElement,
): void {
  const width = millimetres(8);
  const x = column.x + (column.width - width) / 2;
  drawArtifact(page.pdf, () => {
    page.pdf
      .roundedRect(x, top, width, badgeHeight, millimetres(1))
      .lineWidth(0.5)
      .fillAndStroke(catchmentFill(badge.colourIndex), '#6b7080');
  });
  const [line] = breakParagraph(
    page,
    { runs: [{ text: badge.text, isBold: true }] },
    { size: cellSize, width },
  );
  if (!line) return;
  element.add(() =>
    drawLineOfText(page, line, {
      x: x + (width - line.width) / 2,
      baseline: top + badgeHeight * 0.5 + cellSize * 0.36,
    }),
  );
}

function drawRule(page: NoticePage, y: number, width: number, colour: string): void {
  page.pdf
    .moveTo(typeArea.left, y)
    .lineTo(typeArea.left + typeArea.width, y)
    .lineWidth(width)
    .stroke(colour);
}

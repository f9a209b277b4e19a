// Which rows of a table stand on which page: the head repeats, rows break between lines only, short rows stay whole, and
// a row that goes on overleaf says so. The PDF is drawn from these pages and the .docx breaks where they do.

import type { MeasureText } from '../drawing/map-drawing.ts';
import type { NoticeCell, NoticeParagraph, NoticeRow, NoticeTable } from '../notice-document.ts';
import { breakParagraph, type TextLine } from './break-paragraph.ts';
import { countCharacters, cutRuns } from './cut-runs.ts';
import { millimetres, typeArea } from './type-area.ts';

/** Measures of a table, in points. */
export const tableStyle = {
  size: 10.5,
  leading: 16.2,
  paddingX: millimetres(1.8),
  paddingY: millimetres(1.5),
  paragraphGap: 2.6,
  badgeHeight: millimetres(5.6),
} as const;
const { leading, paddingX, paddingY, badgeHeight, size } = tableStyle;

export const headHeight = leading + 2 * paddingY;
const groupPadding = 0.8 * paddingY;
const groupHeight = leading + 2 * groupPadding;
/** A row that is cut leaves no fewer lines than these on either page. */
const leastLines = 3;
const leastSlice = 5 * leading + 2 * paddingY;

export interface CellLine {
  readonly line: TextLine;
  readonly spaceBefore: number;
  readonly paragraphIndex: number;
  /** Characters of the paragraph before this line, spaces not counted. */
  readonly from: number;
}

export interface LaidCell {
  readonly lines: readonly CellLine[];
  /** The same words as paragraphs. */
  readonly paragraphs: readonly NoticeParagraph[];
  readonly badge: NonNullable<NoticeCell['badge']> | null;
}

/** `rowIndex`: place in the table; slices of one row share it. */
export type LaidRow =
  | {
      readonly rowType: 'group';
      readonly rowIndex: number;
      readonly height: number;
      readonly title: string;
      readonly lines: readonly TextLine[];
    }
  | {
      readonly rowType: 'cells';
      readonly rowIndex: number;
      readonly height: number;
      readonly cells: readonly LaidCell[];
    };

/** The rows of a page below its head; none on a first page that has too little room for any. */
export type TablePage = readonly LaidRow[];

/** `firstHeight`: room for the table on its first page; on all others it has the type area. */
export function layOutTable(table: NoticeTable, firstHeight: number, measure: MeasureText): TablePage[] {
  const pages: LaidRow[][] = [[]];
  let room = firstHeight - headHeight;
  const turn = () => {
    pages.push([]);
    room = typeArea.height - headHeight;
  };
  const put = (row: LaidRow) => {
    pages.at(-1)?.push(row);
    room -= row.height;
  };
  table.rows.forEach((row, rowIndex) => {
    if (row.rowType === 'group') {
      const group = layOutGroup(row.title, rowIndex, measure);
      const next = table.rows[rowIndex + 1];
      if (room < group.height + (next ? leastHeight(linesOfRow(table, next, measure), next) : 0)) turn();
      put(group);
      return;
    }
    const queues = linesOfRow(table, row, measure);
    if (room < leastHeight(queues, row)) turn();
    for (let isStart = true; isStart || queues.some(({ length }) => length > 0); isStart = false) {
      if (!isStart) turn();
      put(takeSlice(table, row, queues, { rowIndex, room, isStart, measure }));
    }
  });
  return pages;
}

function layOutGroup(title: string, rowIndex: number, measure: MeasureText): LaidRow & { rowType: 'group' } {
  const width = typeArea.width - 2 * paddingX;
  const lines = breakParagraph(measure, { runs: [{ text: title, isBold: true }] }, { size, width });
  return {
    rowType: 'group',
    rowIndex,
    title,
    lines,
    height: groupHeight + (lines.length - 1) * leading,
  };
}

/** The lines of every cell. */
function linesOfRow(table: NoticeTable, row: NoticeRow, measure: MeasureText): CellLine[][] {
  if (row.rowType === 'group') return [];
  return row.cells.map(({ paragraphs }, column) =>
    paragraphs.flatMap((paragraph, paragraphIndex) => {
      const lines = breakParagraph(measure, paragraph, { size, width: columnWidth(table, column) });
      return lines.map((line, index) => ({
        line,
        paragraphIndex,
        spaceBefore: paragraphIndex > 0 && index === 0 ? tableStyle.paragraphGap : 0,
        from: countCharacters(lines.slice(0, index)),
      }));
    }),
  );
}

function columnWidth(table: NoticeTable, column: number): number {
  return typeArea.width * (table.columns[column]?.share ?? 0) - 2 * paddingX;
}

/** What a row needs to begin on a page: all of it when it is short, five lines when it is long. */
function leastHeight(lines: readonly CellLine[][], row: NoticeRow): number {
  if (row.rowType === 'group') return groupHeight;
  const height = Math.max(
    ...lines.map((cell, column) => heightOf(cell, Boolean(row.cells[column]?.badge)) + 2 * paddingY),
  );
  return height <= typeArea.height / 6 ? height : Math.min(height, leastSlice);
}

function heightOf(lines: readonly CellLine[], hasBadge: boolean): number {
  const text = lines.reduce(
    (sum, { spaceBefore }, index) => sum + leading + (index > 0 ? spaceBefore : 0),
    0,
  );
  return Math.max(text, hasBadge ? badgeHeight : 0);
}

/** What of a row fits on the page. MUTATED: queues, whose lines are taken from the front. */
function takeSlice(
  table: NoticeTable,
  row: NoticeRow & { rowType: 'cells' },
  queues: readonly CellLine[][],
  place: {
    readonly rowIndex: number;
    readonly room: number;
    readonly isStart: boolean;
    readonly measure: MeasureText;
  },
): LaidRow {
  const cells = row.cells.map((cell, column): LaidCell => {
    const queue = queues[column] ?? [];
    const badge = cell.badge ?? null;
    if (!place.isStart && queue.length === 0 && column === 1) {
      return { ...continuation(table, cell, place.measure), badge };
    }
    const lines = takeLines(queue, place.room - 2 * paddingY);
    return { lines, badge, paragraphs: paragraphsOf(cell, lines) };
  });
  const height = Math.max(leading, ...cells.map(({ lines, badge }) => heightOf(lines, badge !== null)));
  return { rowType: 'cells', rowIndex: place.rowIndex, height: height + 2 * paddingY, cells };
}

/** Takes what fits, at least one line. MUTATED: queue. */
function takeLines(queue: CellLine[], available: number): CellLine[] {
  let fitting = 1;
  while (fitting < queue.length && heightOf(queue.slice(0, fitting + 1), false) <= available + 0.1)
    fitting += 1;
  const left = queue.length - fitting;
  const missing = left > 0 ? Math.max(0, leastLines - left) : 0;
  return queue.splice(0, fitting - missing >= leastLines ? fitting - missing : fitting);
}

function paragraphsOf(cell: NoticeCell, lines: readonly CellLine[]): NoticeParagraph[] {
  return cell.paragraphs.flatMap(({ runs }, index) => {
    const own = lines.filter(({ paragraphIndex }) => paragraphIndex === index);
    const [first, last] = [own[0], own.at(-1)];
    if (!first || !last) return [];
    return [{ runs: cutRuns(runs, first.from, last.from + countCharacters([last.line])) }];
  });
}

/** The school's name again, where its row goes on overleaf. */
function continuation(
  table: NoticeTable,
  cell: NoticeCell,
  measure: MeasureText,
): Pick<LaidCell, 'lines' | 'paragraphs'> {
  const name = (cell.paragraphs[0]?.runs ?? []).map(({ text }) => text).join('');
  if (name === '') return { lines: [], paragraphs: [] };
  const paragraph: NoticeParagraph = { runs: [{ text: `${name}（续）`, tone: 'quiet' }] };
  const lines = breakParagraph(measure, paragraph, { size, width: columnWidth(table, 1) });
  return {
    lines: lines.map((line) => ({ line, spaceBefore: 0, paragraphIndex: 0, from: 0 })),
    paragraphs: [paragraph],
  };
}

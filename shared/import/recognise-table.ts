// A sheet as people make it (a merged title, a header of two lines, subtotals between the rows) to plain rows.
//
//   绵阳市学校名册                          title: one text              → left out
//   学校名称 | 班数        | 学位           header, two lines            → 学校名称, 班数·小学, 班数·初中, …
//            | 小学 | 初中 | 小学 | 初中
//   警钟街小学 | 6 | | 270 |                data
//   小计 …                                  subtotal                     → left out, and said
import { cellsAgainstHeader, type TableLine } from './cells-against-header.ts';
import { fieldsByTarget } from './field-aliases.ts';
import { rowWarning } from './import-issue.ts';
import type { ImportIssue } from './import-request.ts';
import { normaliseName } from './normalise-name.ts';
import type { SourceRow } from './source-layer.ts';

export interface TableRows {
  readonly columns: readonly string[];
  readonly rows: readonly SourceRow[];
  readonly issues: readonly ImportIssue[];
}

/** A header is looked for in so many lines. */
const headerSearchLines = 15;

const knownNames = new Set(
  Object.values(fieldsByTarget)
    .flatMap((fields) => Object.values(fields))
    .flatMap(({ aliases }) => aliases.map(normaliseName)),
);

/**
 * `grid` holds the text of every cell, merged cells filled; line 1 is `grid[0]`. Empty lines are skipped in silence.
 * A line is a subtotal where one of its first cells says so. A line with more cells than the header is a row with an
 * error: a comma too many moves every value after it into the wrong column. All else that is left out is named.
 */
export function recogniseTable(grid: readonly (readonly string[])[]): TableRows {
  const header = findHeader(grid);
  if (header === null) return { columns: [], rows: [], issues: [] };
  const names = nameColumns(grid, header);
  const columns: string[] = [];
  for (const name of names) columns.push(uniqueName(name, columns));
  const rows: SourceRow[] = [];
  const issues: ImportIssue[] = [];
  const data: TableLine[] = [];
  for (const [index, cells] of grid.entries()) {
    if (index <= header.last || cells.every((cell) => cell.trim() === '')) continue;
    const line = index + 1;
    const subtotal = cells.slice(0, 4).find(isSubtotal);
    if (subtotal !== undefined) {
      issues.push(
        rowWarning(
          'subtotal-skipped',
          line,
          `这一行是“${subtotal.trim()}”，没有读入`,
          `the line is a subtotal (“${subtotal.trim()}”) and was not read`,
        ),
      );
      continue;
    }
    if (isRemark(cells)) {
      issues.push(
        rowWarning(
          'remark-skipped',
          line,
          '这一行只有一句说明，没有读入',
          'the line is only a remark and was not read',
        ),
      );
      continue;
    }
    const named = columns.flatMap((column, place) =>
      column === '' ? [] : [[column, (cells[place] ?? '').trim()] as const],
    );
    rows.push({ row: line, values: Object.fromEntries(named), geometry: null });
    data.push({ line, cells });
  }
  return {
    columns: columns.filter((column) => column !== ''),
    rows,
    issues: [
      ...linesAbove(grid.slice(0, header.first)),
      ...cellsAgainstHeader({ names, columns, line: header.last + 1 }, data),
      ...issues,
    ],
  };
}

/** A title is one text; a line of several above the header may be data. */
function linesAbove(lines: readonly (readonly string[])[]): ImportIssue[] {
  return lines.flatMap((cells, index) =>
    distinct(cells).length < 2
      ? []
      : [
          rowWarning(
            'above-header',
            index + 1,
            '这一行在表头之上，没有读入',
            'the line stands above the names of the columns and was not read',
          ),
        ],
  );
}

function isSubtotal(cell: string): boolean {
  return /^(?:小计|合计|总计|共计|累计|汇总|subtotal|total)[：:]?$/i.test(cell.replace(/\s+/g, ''));
}

/** A note under the table: one text, perhaps in a merged cell, where the header has several columns. */
function isRemark(cells: readonly string[]): boolean {
  const texts = new Set(cells.map((cell) => cell.trim()).filter((cell) => cell !== ''));
  const [only = ''] = texts;
  return (
    texts.size === 1 && /^(?:注|备注|说明|填表|制表|单位|审核|note)[：:\s]?/i.test(only) && only.length > 3
  );
}

interface Header {
  readonly first: number;
  readonly last: number;
}

/** The first line with several texts, preferring one that has known names; with the line under it where that belongs. */
function findHeader(grid: readonly (readonly string[])[]): Header | null {
  const lines = grid.slice(0, headerSearchLines);
  const known = lines.map(
    (cells) => distinct(cells).filter((cell) => knownNames.has(normaliseName(cell))).length,
  );
  const first = lines.findIndex(
    (cells, index) =>
      distinct(cells).length >= 2 && ((known[index] ?? 0) >= 1 || !known.some((count) => count >= 1)),
  );
  if (first === -1) {
    const only = lines.findIndex((cells) => distinct(cells).length === 1);
    return only === -1 ? null : { first: only, last: only };
  }
  return { first, last: isSecondLine(grid[first] ?? [], grid[first + 1] ?? []) ? first + 1 : first };
}

function distinct(cells: readonly string[]): string[] {
  return [...new Set(cells.map((cell) => cell.trim()).filter((cell) => cell !== ''))];
}

/** Under a group (a repeated or an empty name) the second line has words, and nowhere a number. */
function isSecondLine(top: readonly string[], below: readonly string[]): boolean {
  const texts = below.map((cell) => cell.trim());
  if (
    texts.every((text) => text === '') ||
    texts.some((text) => text !== '' && Number.isFinite(Number(text)))
  )
    return false;
  let grouped = 0;
  for (const [index, text] of texts.entries()) {
    const above = (top[index] ?? '').trim();
    if (text === '' || text === above) continue;
    const isInGroup =
      above === '' ||
      above === (top[index - 1] ?? '').trim() ||
      above === (top[index + 1] ?? '').trim() ||
      (top[index + 1] ?? '').trim() === '';
    if (!isInGroup) return false;
    grouped++;
  }
  return grouped >= 2;
}

function nameColumns(grid: readonly (readonly string[])[], { first, last }: Header): string[] {
  const top = grid[first] ?? [];
  const below = last > first ? (grid[last] ?? []) : [];
  const width = Math.max(top.length, below.length);
  const names: string[] = [];
  let group = '';
  for (let index = 0; index < width; index++) {
    const above = (top[index] ?? '').trim();
    const under = (below[index] ?? '').trim();
    if (above !== '') group = above;
    const name = under === '' || under === above ? above : `${above === '' ? group : above}·${under}`;
    names.push(name.replace(/\s+/g, ' '));
  }
  return names;
}

function uniqueName(name: string, taken: readonly string[]): string {
  if (name === '' || !taken.includes(name)) return name;
  let count = 2;
  while (taken.includes(`${name}_${count}`)) count++;
  return `${name}_${count}`;
}

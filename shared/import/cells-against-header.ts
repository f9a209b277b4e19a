// Lines of a table against its header: what has no column, no name or the name of another column is said, never dropped.
import { rowError, rowWarning } from './import-issue.ts';
import type { ImportIssue } from './import-request.ts';

export interface TableLine {
  /** 1-based. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** So many lines are named one by one; the others are counted. */
const mostLinesNamed = 5;

export interface TableHeader {
  /** As they are written; '' where a column has none. */
  readonly names: readonly string[];
  /** The same, made unique. */
  readonly columns: readonly string[];
  /** 1-based; the last where the header has several. */
  readonly line: number;
}

/** Errors for lines that fit no column, warnings for columns without a name of their own and for lines cut short. */
export function cellsAgainstHeader(header: TableHeader, lines: readonly TableLine[]): ImportIssue[] {
  const { columns } = header;
  return [
    ...repeatedNames(header),
    ...unnamedColumns(columns, lines),
    ...shortLines(columns.length, lines),
    ...lines.flatMap((line) => tooManyCells(columns.length, line)),
  ];
}

function tooManyCells(width: number, { line, cells }: TableLine): ImportIssue[] {
  const beyond = textsOf(cells.slice(width));
  if (beyond.length === 0) return [];
  return [
    rowError(
      'too-many-cells',
      line,
      `这一行有 ${cells.length} 格，表头只有 ${width} 列，“${beyond.join('、')}”没有对应的列；文字里有逗号时请加引号，或补上列名`,
      `the line has ${cells.length} cells, the header ${width}: “${beyond.join(', ')}” has no column; put a text with a comma in quotes, or add the name of the column`,
    ),
  ];
}

function shortLines(width: number, lines: readonly TableLine[]): ImportIssue[] {
  const short = lines.filter(({ cells }) => cells.length < width);
  const [first] = short;
  if (!first) return [];
  return [
    rowWarning(
      'too-few-cells',
      first.line,
      `第 ${namesOf(short, '、')} 行的格数少于表头的 ${width} 列，缺的按空白读入；请检查是否被换行截断`,
      `lines ${namesOf(short, ', ')} have fewer cells than the ${width} columns of the header, what is missing was read as blank; check that no line is broken in two`,
    ),
  ];
}

function unnamedColumns(columns: readonly string[], lines: readonly TableLine[]): ImportIssue[] {
  return columns.flatMap((column, place) => {
    const filled = column === '' ? lines.filter(({ cells }) => (cells[place] ?? '').trim() !== '') : [];
    const [first] = filled;
    if (!first) return [];
    const text = (first.cells[place] ?? '').trim();
    return [
      rowWarning(
        'unnamed-column',
        first.line,
        `第 ${place + 1} 列没有列名，没有读入：第 ${namesOf(filled, '、')} 行有内容（如“${text}”）；需要时请补上列名`,
        `column ${place + 1} has no name and was not read: lines ${namesOf(filled, ', ')} have content (“${text}”); name it if it is needed`,
      ),
    ];
  });
}

function repeatedNames({ names, columns, line }: TableHeader): ImportIssue[] {
  return columns.flatMap((column, place) => {
    const name = names[place] ?? '';
    if (column === name) return [];
    return [
      rowWarning(
        'repeated-column',
        line,
        `列名“${name}”不止一列：第 ${place + 1} 列按“${column}”读入；请检查用的是哪一列`,
        `the name “${name}” stands over several columns: column ${place + 1} was read as “${column}”; check which one is meant`,
      ),
    ];
  });
}

function textsOf(cells: readonly string[]): string[] {
  return cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
}

function namesOf(lines: readonly TableLine[], separator: string): string {
  const named = lines.slice(0, mostLinesNamed).map(({ line }) => line);
  const more = lines.length > mostLinesNamed ? ` … (${lines.length})` : '';
  return `${named.join(separator)}${more}`;
}

// .xlsx and .xls to rows. Merged cells are filled, codes stay text however long, and only the first sheet with a table
// is read (the others are named in an issue).
import * as XLSX from '@e965/xlsx';
import { rowWarning } from '../../shared/import/import-issue.ts';
import type { ImportIssue } from '../../shared/import/import-request.ts';
import { recogniseTable, type TableRows } from '../../shared/import/recognise-table.ts';
import type { SourceLayer } from '../../shared/import/source-layer.ts';
import { type Result, refuse, succeed } from '../../shared/model/result.ts';
import { damagedFile, type ReadLimits, tooLarge } from './read-limits.ts';
import { listZip } from './read-zip.ts';

/** Cells further right than this are formatting, not data; where one holds a text, it is said. */
const maximumColumns = 300;
const headerAllowance = 20;

/** Refuses `damaged-file` (also for a protected workbook) and `too-large`. */
export function readSpreadsheet(bytes: Uint8Array, file: string, limits: ReadLimits): Result<SourceLayer> {
  const safe = checkPackage(bytes, file, limits);
  if (!safe.ok) return safe;
  const workbook = parse(bytes, limits);
  if (!workbook) {
    return refuse(
      damagedFile(
        file,
        '工作簿打不开（可能有密码，或不是 Excel 文件）',
        'the workbook can’t be opened (protected, or no Excel file)',
      ),
    );
  }
  const tables = workbook.SheetNames.flatMap((name) => {
    const sheet = workbook.Sheets[name];
    const read = sheet ? readSheet(sheet, limits) : null;
    return read && read.table.rows.length > 0 ? [{ name, ...read }] : [];
  });
  const [first, ...others] = tables;
  const issues: ImportIssue[] = first ? [...first.table.issues, ...first.issues] : [];
  if (others.length > 0) {
    const names = others.map(({ name }) => name).join('、');
    issues.push(
      rowWarning(
        'other-sheets',
        null,
        `只读取了工作表“${first?.name}”；没有读取：${names}`,
        `only sheet “${first?.name}” was read, not ${names}`,
      ),
    );
  }
  const rows = first?.table.rows ?? [];
  if (rows.length > limits.rows) return refuse(tooLarge(file, 'rows', rows.length, limits.rows));
  return succeed({
    format: 'xlsx',
    encoding: 'utf-8',
    encodingEvidence: { zh: '工作簿自带编码', en: 'a workbook carries its own encoding' },
    crsDeclaration: null,
    columns: first?.table.columns ?? [],
    rows,
    issues,
  });
}

/** An .xlsx is a zip: what it unpacks to is measured before the parser sees it. Old .xls files are not packed. */
function checkPackage(bytes: Uint8Array, file: string, limits: ReadLimits): Result<null> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return succeed(null);
  const entries = listZip(bytes, file, limits);
  if (!entries.ok) return entries;
  for (const entry of entries.value) {
    if (entry.read() === null) {
      return refuse(
        damagedFile(file, `其中的 ${entry.name} 无法解压`, `${entry.name} inside can’t be unpacked`),
      );
    }
  }
  return succeed(null);
}

function parse(bytes: Uint8Array, limits: ReadLimits): XLSX.WorkBook | null {
  const isPackage = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const isCompound = bytes[0] === 0xd0 && bytes[1] === 0xcf;
  // The parser also takes text for a workbook; a renamed text file must not pass for one.
  if (!isPackage && !isCompound) return null;
  try {
    return XLSX.read(bytes, {
      type: 'buffer',
      dense: true,
      sheetRows: limits.rows + headerAllowance,
      cellNF: true,
      cellText: true,
      cellFormula: false,
      cellHTML: false,
    });
  } catch {
    return null;
  }
}

function readSheet(sheet: XLSX.WorkSheet, limits: ReadLimits): { table: TableRows; issues: ImportIssue[] } {
  const cells = (sheet['!data'] ?? []) as (XLSX.CellObject | undefined)[][];
  const issues: ImportIssue[] = [];
  const grid: string[][] = [];
  for (let row = 0; row < Math.min(cells.length, limits.rows + headerAllowance); row++) {
    const line = cells[row] ?? [];
    const texts: string[] = [];
    for (let column = 0; column < Math.min(line.length, maximumColumns); column++) {
      const cell = line[column];
      texts.push(cell ? textOf(cell) : '');
      if (cell?.t === 'n' && typeof cell.v === 'number' && Math.abs(cell.v) > Number.MAX_SAFE_INTEGER) {
        issues.push(
          rowWarning(
            'digits-lost',
            row + 1,
            `“${texts.at(-1)}”位数过长，表格软件已丢失末尾数字；请把该列设为文本后重新填写`,
            `“${texts.at(-1)}” is too long for a number and has lost digits; make the column text and enter it again`,
          ),
        );
      }
    }
    grid.push(texts);
  }
  fillMerges(grid, sheet['!merges'] ?? []);
  return { table: recogniseTable(evenLines(grid)), issues: [...issues, ...cellsTooFarRight(cells)] };
}

/** The cells of a sheet have their places: a line that ends early is not cut, a cell beyond the header not out of line. */
function evenLines(grid: readonly (readonly string[])[]): string[][] {
  const width = grid.reduce((widest, line) => Math.max(widest, line.length), 0);
  return grid.map((line) => [...line, ...Array<string>(width - line.length).fill('')]);
}

function cellsTooFarRight(cells: readonly (readonly (XLSX.CellObject | undefined)[])[]): ImportIssue[] {
  return cells.flatMap((line, row) => {
    const cell = (line ?? []).slice(maximumColumns).find((each) => each && textOf(each) !== '');
    if (!cell) return [];
    return [
      rowWarning(
        'cells-too-far-right',
        row + 1,
        `第 ${maximumColumns} 列以后的内容（如“${textOf(cell)}”）没有读入；请移到前面的列`,
        `cells right of column ${maximumColumns} (“${textOf(cell)}”) were not read; move them to the left`,
      ),
    ];
  });
}

/** Every cell of a merge shows the text of its first. */
function fillMerges(grid: string[][], merges: readonly XLSX.Range[]): void {
  for (const { s: start, e: end } of merges) {
    const text = grid[start.r]?.[start.c] ?? '';
    if (text === '') continue;
    for (let row = start.r; row <= Math.min(end.r, grid.length - 1); row++) {
      const line = grid[row];
      if (!line) continue;
      for (let column = start.c; column <= Math.min(end.c, maximumColumns - 1); column++) {
        while (line.length <= column) line.push('');
        line[column] = text;
      }
    }
  }
}

/** Whole numbers with all their digits (2151000123, never 2.15E+9); leading zeros and dates as the sheet shows them. */
function textOf(cell: XLSX.CellObject): string {
  if (cell.t === 'e' || cell.v === undefined || cell.v === null) return '';
  if (cell.t !== 'n' || typeof cell.v !== 'number') return String(cell.v).trim();
  const shown = cell.w?.trim() ?? '';
  if (/^0\d+$/.test(shown)) return shown;
  if (typeof cell.z === 'string' && XLSX.SSF.is_date(cell.z)) return shown;
  return Number.isInteger(cell.v) ? cell.v.toFixed(0) : String(cell.v);
}

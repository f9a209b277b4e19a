// One worksheet from plain cells: the only thing a writer of tables needs from a spreadsheet library.
import exceljs from 'exceljs';
import { setZipDates } from './write-zip-dates.ts';

export interface SheetToWrite {
  readonly name: string;
  /** Row by row; null leaves a cell empty. */
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** In characters of the default font. */
  readonly columnWidths: readonly number[];
  /** 1-based: rows in bold (headings) and in italics (sums). */
  readonly boldRows?: readonly number[];
  readonly italicRows?: readonly number[];
  /** 1-based columns whose cells are text even where they look like numbers. */
  readonly textColumns?: readonly number[];
  /** 1-based: top, left, bottom, right. */
  readonly merges?: readonly (readonly [number, number, number, number])[];
  /** Rows that stay in view. */
  readonly frozenRows?: number;
}

/** The bytes of an .xlsx; equal sheets and dates give equal bytes. */
export async function formatSheet(sheet: SheetToWrite, createdAt: Date): Promise<Buffer> {
  const workbook = new exceljs.Workbook();
  workbook.created = createdAt;
  workbook.modified = createdAt;
  const worksheet = workbook.addWorksheet(
    sheetName(sheet.name),
    sheet.frozenRows ? { views: [{ state: 'frozen', ySplit: sheet.frozenRows }] } : {},
  );
  worksheet.columns = sheet.columnWidths.map((width) => ({ width }));
  for (const cells of sheet.rows) worksheet.addRow([...cells]);
  for (const row of sheet.boldRows ?? []) worksheet.getRow(row).font = { bold: true };
  for (const row of sheet.italicRows ?? []) worksheet.getRow(row).font = { italic: true };
  for (const column of sheet.textColumns ?? []) worksheet.getColumn(column).numFmt = '@';
  for (const [top, left, bottom, right] of sheet.merges ?? []) {
    worksheet.mergeCells(top, left, bottom, right);
    worksheet.getCell(top, left).alignment = { vertical: 'middle', horizontal: 'center' };
  }
  return setZipDates(Buffer.from(await workbook.xlsx.writeBuffer()), createdAt);
}

/** Excel allows 31 characters and none of []:*?/\ in the name of a sheet. */
function sheetName(name: string): string {
  return name.replaceAll(/[[\]:*?/\\]/g, ' ').slice(0, 31) || 'Sheet1';
}

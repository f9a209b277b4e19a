// A workbook that goes with a notice, sheet by sheet. Every cell is text: nothing typed by a stranger is a formula.
import exceljs from 'exceljs';
import type { NoticeDocument } from '../../../shared/notice/notice-document.ts';
import { shortHash } from '../../../shared/notice/words/short-hash.ts';

/** A column: its title, its width in digits, and what stands in it for a line. */
export type AnnexColumn<Line> = readonly [title: string, width: number, text: (line: Line) => string];

/** Number of rows above the list: title, imprint (with the demonstration mark), column titles. */
export const annexHeadRows = 3;

/** An empty workbook by the issuer, dated when the plan was frozen, so that the same notice makes the same file. */
export function createAnnexWorkbook(document: NoticeDocument, title: string): exceljs.Workbook {
  const workbook = new exceljs.Workbook();
  const date = new Date(document.frozenAt);
  workbook.created = date;
  workbook.modified = date;
  workbook.creator = document.issuer;
  workbook.title = title;
  return workbook;
}

/** The bytes of a workbook's file. */
export async function packWorkbook(workbook: exceljs.Workbook): Promise<Uint8Array> {
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** A sheet with title, imprint and a list that can be filtered; says （无） where the list is empty. */
export function addAnnexSheet<Line>(
  workbook: exceljs.Workbook,
  document: NoticeDocument,
  name: string,
  columns: readonly AnnexColumn<Line>[],
  lines: readonly Line[],
): void {
  const mark = [document.demonstrationNotice, document.templateMark, document.draftMark]
    .filter((text) => text !== '')
    .join('　');
  const hash = document.contentHash === '' ? '' : `　校验码 ${shortHash(document.contentHash)}`;
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: annexHeadRows }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${annexHeadRows}:${annexHeadRows}`,
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: {
      oddHeader: `&C${escapeHeader(mark)}`,
      oddFooter: `&L${escapeHeader(`方案编号 ${document.planNumber}${hash}`)}&R第 &P 页，共 &N 页`,
    },
  });
  sheet.columns = columns.map(([, width]) => ({ width }));
  const title = sheet.addRow([document.title]);
  title.font = { bold: true, size: 14 };
  title.height = 24;
  const imprint = sheet.addRow([
    `${name}　方案编号 ${document.planNumber}${hash}${mark === '' ? '' : `　${mark}`}`,
  ]);
  imprint.font = { size: 10, color: { argb: mark === '' ? 'FF5B626E' : 'FFB3261E' }, bold: mark !== '' };
  const head = sheet.addRow(columns.map(([columnTitle]) => columnTitle));
  head.height = 20;
  head.eachCell((cell) => {
    cell.font = { bold: true };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE9EDF3' } };
    cell.alignment = { vertical: 'middle', horizontal: 'center' };
    cell.border = { top: { style: 'medium' }, bottom: { style: 'thin' } };
  });
  for (const line of lines) {
    const values = columns.map(([, , textOf]) => textOf(line));
    const row = sheet.addRow(values);
    row.height =
      lineHeightPoints * Math.max(...values.map((text, at) => linesOf(text, columns[at]?.[1] ?? 1)));
    row.eachCell((cell) => {
      cell.numFmt = '@';
      cell.alignment = { vertical: 'top', wrapText: true };
      cell.border = { bottom: { style: 'hair', color: { argb: 'FFC9CCD2' } } };
    });
  }
  if (lines.length > 0) {
    sheet.autoFilter = {
      from: { row: annexHeadRows, column: 1 },
      to: { row: annexHeadRows, column: columns.length },
    };
  } else sheet.addRow(['（无）']);
}

const lineHeightPoints = 15;

/** Lines that a text takes in a column. Programs don't measure wrapped rows of a new workbook: unsaid, they cut them. */
function linesOf(text: string, width: number): number {
  const digits = (line: string) =>
    [...line].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) > 0x2e7f ? 2.2 : 1.1), 0);
  return text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(digits(line) / Math.max(1, width - 1))), 0);
}

/** In headers and footers & starts a code. */
function escapeHeader(text: string): string {
  return text.replaceAll('&', '&&');
}

// The annex as a workbook: who is served by which school, what moved, which agreements. The lists are the document's
// own, so the annex cannot differ from the printed table. Every cell is text: nothing typed by a stranger is a formula.
import exceljs from 'exceljs';
import { shortHash } from '../../shared/notice/draw-sheet.ts';
import type { NoticeDocument } from '../../shared/notice/notice-document.ts';

interface SheetColumn {
  readonly title: string;
  readonly width: number;
}

/** Number of rows above the list: title, imprint (with the demonstration mark), column titles. */
export const annexHeadRows = 3;

export async function renderNoticeXlsx(document: NoticeDocument): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  const date = new Date(document.frozenAt);
  workbook.created = date;
  workbook.modified = date;
  workbook.creator = document.issuer;
  workbook.title = document.title;
  addSheet(
    workbook,
    document,
    '招生范围',
    [
      { title: '序号', width: 6 },
      { title: '管理主体', width: 14 },
      { title: '学校（校区）', width: 26 },
      { title: '社区', width: 16 },
      { title: '小区', width: 24 },
      { title: '门牌', width: 40 },
      { title: '入学方式', width: 18 },
      { title: '协议', width: 34 },
    ],
    document.estateLines.map((line) => [
      String(line.number),
      line.authority,
      line.school,
      line.community,
      line.estate,
      line.addresses,
      line.relation,
      line.agreement,
    ]),
  );
  if (document.hasParentPlan) {
    addSheet(
      workbook,
      document,
      '调整情况',
      [
        { title: '小区', width: 26 },
        { title: '社区', width: 16 },
        { title: '门牌', width: 44 },
        { title: '原对口学校', width: 34 },
        { title: '现对口学校', width: 34 },
      ],
      document.changeLines.map((line) => [
        line.estate,
        line.community,
        line.addresses,
        line.fromSchools,
        line.toSchools,
      ]),
    );
  }
  addSheet(
    workbook,
    document,
    '共享学位协议',
    [
      { title: '协议', width: 42 },
      { title: '双方', width: 24 },
      { title: '方式', width: 16 },
      { title: '期限（学年）', width: 16 },
      { title: '小区', width: 26 },
      { title: '所在管理主体', width: 16 },
      { title: '接收学校', width: 28 },
    ],
    document.agreementLines.map((line) => [
      line.agreement,
      line.parties,
      line.agreementKind,
      line.term,
      line.estate,
      line.fromAuthority,
      line.receivingSchool,
    ]),
  );
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function addSheet(
  workbook: exceljs.Workbook,
  document: NoticeDocument,
  name: string,
  columns: readonly SheetColumn[],
  rows: readonly (readonly string[])[],
): void {
  const mark = [document.demonstrationNotice, document.draftMark].filter((text) => text !== '').join('　');
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
  sheet.columns = columns.map(({ width }) => ({ width }));
  const title = sheet.addRow([document.title]);
  title.font = { bold: true, size: 14 };
  title.height = 24;
  const imprint = sheet.addRow([
    `${name}　方案编号 ${document.planNumber}${hash}${mark === '' ? '' : `　${mark}`}`,
  ]);
  imprint.font = { size: 10, color: { argb: mark === '' ? 'FF5B626E' : 'FFB3261E' }, bold: mark !== '' };
  const head = sheet.addRow(columns.map((column) => column.title));
  head.height = 20;
  head.eachCell((cell) => {
    cell.font = { bold: true };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE9EDF3' } };
    cell.alignment = { vertical: 'middle', horizontal: 'center' };
    cell.border = { top: { style: 'medium' }, bottom: { style: 'thin' } };
  });
  for (const values of rows) {
    const row = sheet.addRow([...values]);
    row.eachCell((cell) => {
      cell.numFmt = '@';
      cell.alignment = { vertical: 'top', wrapText: true };
      cell.border = { bottom: { style: 'hair', color: { argb: 'FFC9CCD2' } } };
    });
  }
  if (rows.length > 0) {
    sheet.autoFilter = {
      from: { row: annexHeadRows, column: 1 },
      to: { row: annexHeadRows, column: columns.length },
    };
  } else sheet.addRow(['（无）']);
}

/** In headers and footers & starts a code. */
function escapeHeader(text: string): string {
  return text.replaceAll('&', '&&');
}

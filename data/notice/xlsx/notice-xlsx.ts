// The annex as a workbook: who is served by which school, what moved, which agreements. The lists are the document's
// own, so the annex cannot differ from the printed table. Every cell is text: nothing typed by a stranger is a formula.
import exceljs from 'exceljs';
import type { NoticeDocument } from '../../../shared/notice/notice-document.ts';
import { addAnnexSheet } from './annex-sheet.ts';

export async function renderNoticeXlsx(document: NoticeDocument): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  const date = new Date(document.frozenAt);
  workbook.created = date;
  workbook.modified = date;
  workbook.creator = document.issuer;
  workbook.title = document.title;
  addAnnexSheet(
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
  if (document.baselineName !== '') {
    addAnnexSheet(
      workbook,
      document,
      '调整情况',
      [
        { title: '小区', width: 26 },
        { title: '社区', width: 16 },
        { title: '门牌', width: 44 },
        { title: '原对口学校', width: 34 },
        { title: '现对口学校', width: 34 },
        { title: '调整说明', width: 40 },
      ],
      document.changeLines.map((line) => [
        line.estate,
        line.community,
        line.addresses,
        line.fromSchools,
        line.toSchools,
        line.reason,
      ]),
    );
  }
  addAnnexSheet(
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

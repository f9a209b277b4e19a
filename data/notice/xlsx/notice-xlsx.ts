// The annex as a workbook: who is served by which school, what moved, which agreements. The lists are the document's
// own, so the annex cannot differ from the printed table.
import type { NoticeDocument } from '../../../shared/notice/notice-document.ts';
import { addAnnexSheet, createAnnexWorkbook, packWorkbook } from './annex-sheet.ts';

export function renderNoticeXlsx(document: NoticeDocument): Promise<Uint8Array> {
  const workbook = createAnnexWorkbook(document, document.title);
  addAnnexSheet(
    workbook,
    document,
    '招生范围',
    [
      ['序号', 6, ({ number }) => String(number)],
      ['管理主体', 14, ({ authority }) => authority],
      ['学校（校区）', 26, ({ school }) => school],
      ['社区', 16, ({ community }) => community],
      ['小区', 24, ({ estate }) => estate],
      ['门牌', 40, ({ addresses }) => addresses],
      ['入学方式', 18, ({ relation }) => relation],
      ['协议', 34, ({ agreement }) => agreement],
    ],
    document.estateLines,
  );
  if (document.baselineName !== '') {
    addAnnexSheet(
      workbook,
      document,
      '调整情况',
      [
        ['小区', 26, ({ estate }) => estate],
        ['社区', 16, ({ community }) => community],
        ['门牌', 44, ({ addresses }) => addresses],
        ['原对口学校', 34, ({ fromSchools }) => fromSchools],
        ['现对口学校', 34, ({ toSchools }) => toSchools],
        ['调整说明', 40, ({ reason }) => reason],
      ],
      document.changeLines,
    );
  }
  addAnnexSheet(
    workbook,
    document,
    '共享学位协议',
    [
      ['协议', 42, ({ agreement }) => agreement],
      ['双方', 24, ({ parties }) => parties],
      ['方式', 16, ({ agreementKind }) => agreementKind],
      ['期限（学年）', 16, ({ term }) => term],
      ['小区', 26, ({ estate }) => estate],
      ['所在管理主体', 16, ({ fromAuthority }) => fromAuthority],
      ['接收学校', 28, ({ receivingSchool }) => receivingSchool],
    ],
    document.agreementLines,
  );
  return packWorkbook(workbook);
}

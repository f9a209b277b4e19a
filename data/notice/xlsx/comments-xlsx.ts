// 意见办理结果: every opinion with its answer, and how many of each kind. Opinions are counted, people are not.
import exceljs from 'exceljs';
import type { CommentLine, NoticeDocument } from '../../../shared/notice/notice-document.ts';
import { addAnnexSheet } from './annex-sheet.ts';

export async function renderCommentsXlsx(document: NoticeDocument): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  const date = new Date(document.frozenAt);
  workbook.created = date;
  workbook.modified = date;
  workbook.creator = document.issuer;
  workbook.title = `${document.title}　意见办理结果`;
  addAnnexSheet(
    workbook,
    document,
    '意见办理结果',
    [
      { title: '序号', width: 6 },
      { title: '收到日期', width: 16 },
      { title: '渠道', width: 12 },
      { title: '小区', width: 26 },
      { title: '意见和建议', width: 50 },
      { title: '采纳情况', width: 12 },
      { title: '答复和理由', width: 50 },
    ],
    document.commentLines.map((line) => [
      String(line.number),
      line.receivedOn,
      line.channel,
      line.estates,
      line.request,
      line.outcome,
      line.answer,
    ]),
  );
  addAnnexSheet(
    workbook,
    document,
    '汇总',
    [
      { title: '项目', width: 16 },
      { title: '类别', width: 24 },
      { title: '意见（条）', width: 14 },
    ],
    [
      ...count(document.commentLines, '渠道', ({ channel }) => channel),
      ...count(document.commentLines, '采纳情况', ({ outcome }) => outcome),
      ['合计', '', String(document.commentLines.length)],
    ],
  );
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Most frequent first. */
function count(
  lines: readonly CommentLine[],
  title: string,
  kindOf: (line: CommentLine) => string,
): string[][] {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(kindOf(line), (counts.get(kindOf(line)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([kind, number]) => [title, kind, String(number)]);
}

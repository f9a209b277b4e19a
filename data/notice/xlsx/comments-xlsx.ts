// 意见办理结果: every opinion with its answer, and how many of each kind. Opinions are counted, people are not.
import type { CommentLine, NoticeDocument } from '../../../shared/notice/notice-document.ts';
import { addAnnexSheet, createAnnexWorkbook, packWorkbook } from './annex-sheet.ts';

export function renderCommentsXlsx(document: NoticeDocument): Promise<Uint8Array> {
  const workbook = createAnnexWorkbook(document, `${document.title}　意见办理结果`);
  addAnnexSheet(
    workbook,
    document,
    '意见办理结果',
    [
      ['序号', 6, ({ number }) => String(number)],
      ['收到日期', 16, ({ receivedOn }) => receivedOn],
      ['渠道', 12, ({ channel }) => channel],
      ['小区', 26, ({ estates }) => estates],
      ['意见和建议', 50, ({ request }) => request],
      ['采纳情况', 12, ({ outcome }) => outcome],
      ['答复和理由', 50, ({ answer }) => answer],
    ],
    document.commentLines,
  );
  addAnnexSheet(
    workbook,
    document,
    '汇总',
    [
      ['项目', 16, ({ title }) => title],
      ['类别', 24, ({ kind }) => kind],
      ['意见（条）', 14, ({ number }) => String(number)],
    ],
    [
      ...count(document.commentLines, '渠道', ({ channel }) => channel),
      ...count(document.commentLines, '采纳情况', ({ outcome }) => outcome),
      { title: '合计', kind: '', number: document.commentLines.length },
    ],
  );
  return packWorkbook(workbook);
}

interface CountLine {
  readonly title: string;
  readonly kind: string;
  readonly number: number;
}

/** Most frequent first. */
function count(
  lines: readonly CommentLine[],
  title: string,
  kindOf: (line: CommentLine) => string,
): CountLine[] {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(kindOf(line), (counts.get(kindOf(line)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([kind, number]) => ({ title, kind, number }));
}

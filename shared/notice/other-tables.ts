// The two smaller tables of a notice: shared places under agreements, and what moved against the year before.
import type { AgreementLine, ChangeLine, NoticeCell, NoticeTable } from './notice-document.ts';

function cell(text: string, isBold = false): NoticeCell {
  return { paragraphs: [{ runs: [{ text, isBold }] }] };
}

/** One row an estate, under the agreement's name. */
export function tabulateAgreements(lines: readonly AgreementLine[]): NoticeTable {
  const rows: NoticeTable['rows'][number][] = [];
  let last: string | undefined;
  for (const line of lines) {
    const title = `${line.agreement}：${line.parties}，${line.agreementKind}，${line.term}`;
    if (title !== last) rows.push({ rowType: 'group', title });
    last = title;
    rows.push({
      rowType: 'cells',
      cells: [cell(line.estate, true), cell(line.fromAuthority), cell(line.receivingSchool)],
    });
  }
  return {
    columns: [
      { title: '小区', share: 0.36 },
      { title: '所在管理主体', share: 0.24 },
      { title: '接收学校', share: 0.4 },
    ],
    rows,
  };
}

export function tabulateChanges(lines: readonly ChangeLine[]): NoticeTable {
  return {
    columns: [
      { title: '小区', share: 0.22 },
      { title: '门牌', share: 0.3 },
      { title: '原对口学校', share: 0.24 },
      { title: '现对口学校', share: 0.24 },
    ],
    rows: lines.map((line) => ({
      rowType: 'cells',
      cells: [
        cell(line.estate, true),
        { paragraphs: [{ runs: [{ text: line.addresses, tone: 'quiet' }] }] },
        cell(line.fromSchools),
        cell(line.toSchools),
      ],
    })),
  };
}

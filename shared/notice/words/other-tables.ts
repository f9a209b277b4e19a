// The two smaller tables of a notice: shared places under agreements, and what moved against the year before.
import type { AgreementLine, ChangeLine, NoticeCell, NoticeTable } from '../notice-document.ts';

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

/** With a column of reasons where there is one. */
export function tabulateChanges(lines: readonly ChangeLine[]): NoticeTable {
  const hasReasons = lines.some(({ reason }) => reason !== '');
  const shares = hasReasons ? [0.18, 0.22, 0.17, 0.17, 0.26] : [0.22, 0.3, 0.24, 0.24];
  const titles = ['小区', '门牌', '原对口学校', '现对口学校', '调整说明'];
  return {
    columns: shares.map((share, index) => ({ title: titles[index] ?? '', share })),
    rows: lines.map((line) => ({
      rowType: 'cells',
      cells: [
        cell(line.estate, true),
        { paragraphs: [{ runs: [{ text: line.addresses, tone: 'quiet' }] }] },
        cell(line.fromSchools),
        cell(line.toSchools),
        ...(hasReasons ? [cell(line.reason || '—')] : []),
      ],
    })),
  };
}

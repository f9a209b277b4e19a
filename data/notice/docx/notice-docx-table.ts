import {
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { catchmentFill } from '../../../shared/notice/drawing/map-style.ts';
import type { NoticeCell, NoticeRow, NoticeTable } from '../../../shared/notice/notice-document.ts';
import { headingFont, inkOf, twips } from './notice-docx-fonts.ts';

const cellHalfPoints = 19;
const rule = { style: BorderStyle.SINGLE, size: 4, color: '7A7F88' } as const;
const borders = { top: rule, bottom: rule, left: rule, right: rule };
const margins = { top: 50, bottom: 50, left: 90, right: 90 };

/** A table of the annex on the width of the type area, its head repeated on every page. */
export function tableOfAnnex({ columns, rows }: NoticeTable): Table {
  const widths = columns.map(({ share }) => Math.round(twips(156) * share));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ title }, index) =>
          cellOf(widths[index] ?? 0, [line([{ text: title, isBold: true }], true)], 'ECEBE6'),
        ),
      }),
      ...rows.map((row) => rowOf(row, widths)),
    ],
  });
}

function rowOf(row: NoticeRow, widths: readonly number[]): TableRow {
  if (row.rowType === 'group') {
    return new TableRow({
      cantSplit: true,
      children: [
        new TableCell({
          borders,
          margins,
          columnSpan: widths.length,
          shading: { fill: 'F5F4F0' },
          children: [line([{ text: row.title, isBold: true }], true)],
        }),
      ],
    });
  }
  return new TableRow({
    children: row.cells.map((cell, index) => {
      const fill = cell.badge ? catchmentFill(cell.badge.colourIndex).slice(1) : undefined;
      return cellOf(widths[index] ?? 0, paragraphsOf(cell), fill);
    }),
  });
}

function cellOf(width: number, children: Paragraph[], fill?: string): TableCell {
  return new TableCell({
    borders,
    margins,
    width: { size: width, type: WidthType.DXA },
    ...(fill === undefined ? {} : { shading: { fill } }),
    children,
  });
}

function paragraphsOf({ badge, paragraphs }: NoticeCell): Paragraph[] {
  const number = badge ? [line([{ text: badge.text, isBold: true }])] : [];
  const lines = [...number, ...paragraphs.map(({ runs }) => line(runs))];
  return lines.length > 0 ? lines : [new Paragraph({})];
}

function line(runs: NoticeCell['paragraphs'][number]['runs'], isHeading = false): Paragraph {
  return new Paragraph({
    spacing: { line: 280 },
    children: runs.map(
      ({ text, isBold = false, tone }) =>
        new TextRun({
          text,
          bold: isBold,
          color: inkOf(tone),
          size: cellHalfPoints,
          ...(isHeading ? { font: headingFont } : {}),
        }),
    ),
  });
}

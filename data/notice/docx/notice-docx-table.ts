// A table of the annex in Word: one table a page with the rows that the PDF has on it, set a little tighter, so that the
// page holds them whatever fonts a machine has. The head stands on every one.
import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  type ISpacingProperties,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { catchmentFill } from '../../../shared/notice/drawing/map-style.ts';
import type { NoticeParagraph, NoticeRun, NoticeTable } from '../../../shared/notice/notice-document.ts';
import type { LaidCell, LaidRow, TablePage } from '../../../shared/notice/pages/lay-out-table.ts';
import { closingParagraph, pageTurn } from './docx-page.ts';
import { headingFont, inkOf, twips } from './notice-docx-fonts.ts';

/** 10 pt on 15 pt, where the PDF has 10.5 pt on 16.2 pt. */
const cellHalfPoints = 20;
const lineTwips = 300;
const margins = { top: 70, bottom: 70, left: 90, right: 90 };
const paragraphGap = 50;
/** A column of numbers is centred. */
const narrowTwips = twips(16);

const strong = { style: BorderStyle.SINGLE, size: 9, color: '2B2F38' } as const;
const hairline = { style: BorderStyle.SINGLE, size: 4, color: 'C9CCD2' } as const;
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const borders = {
  top: strong,
  bottom: strong,
  left: none,
  right: none,
  insideHorizontal: hairline,
  insideVertical: hairline,
};

/** The pages of a table, the first of them where the text before it ends. */
export function tablePages(table: NoticeTable, pages: readonly TablePage[]): FileChild[] {
  return [
    ...pages.flatMap((rows, index) => [
      ...(index > 0 ? [pageTurn()] : []),
      ...(rows.length > 0 ? [tableOfPage(table, rows)] : []),
    ]),
    closingParagraph(),
  ];
}

function tableOfPage({ columns }: NoticeTable, rows: TablePage): Table {
  const widths = columns.map(({ share }) => Math.round(twips(156) * share));
  const head = columns.map(({ title }, index) =>
    cellOf([line([{ text: title, isBold: true }], { isCentred: true, isHeading: true })], {
      width: widths[index] ?? 0,
      fill: 'E9EDF3',
    }),
  );
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    borders,
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: head }),
      ...rows.map((row) => rowOf(row, widths)),
    ],
  });
}

function rowOf(row: LaidRow, widths: readonly number[]): TableRow {
  if (row.rowType === 'group') {
    const title = line([{ text: row.title, isBold: true }], { isHeading: true });
    return new TableRow({
      cantSplit: true,
      children: [
        new TableCell({
          margins,
          columnSpan: widths.length,
          shading: { fill: 'F5F2EA' },
          children: [title],
        }),
      ],
    });
  }
  return new TableRow({
    cantSplit: true,
    children: row.cells.map((cell, index) =>
      cellOf(paragraphsOf(cell, (widths[index] ?? 0) < narrowTwips), { width: widths[index] ?? 0 }),
    ),
  });
}

function cellOf(children: Paragraph[], { width, fill }: { width: number; fill?: string }): TableCell {
  return new TableCell({
    margins,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.TOP,
    ...(fill === undefined ? {} : { shading: { fill } }),
    children,
  });
}

function paragraphsOf({ badge, paragraphs }: LaidCell, isCentred: boolean): Paragraph[] {
  const lines = [
    ...(badge ? [badgeLine(badge)] : []),
    ...paragraphs.map(({ runs }, index) => line(runs, { isCentred, isFollowing: index > 0 })),
  ];
  return lines.length > 0 ? lines : [line([])];
}

/** The catchment's number on its colour, as on the map. */
function badgeLine({ text, colourIndex }: NonNullable<LaidCell['badge']>): Paragraph {
  const run = new TextRun({
    text: `\u00a0${text}\u00a0`,
    bold: true,
    size: cellHalfPoints,
    shading: { fill: catchmentFill(colourIndex).slice(1) },
    border: { style: BorderStyle.SINGLE, size: 4, space: 0, color: '6B7080' },
  });
  return new Paragraph({ alignment: AlignmentType.CENTER, spacing: spacing(), children: [run] });
}

function line(
  runs: NoticeParagraph['runs'],
  {
    isCentred = false,
    isHeading = false,
    isFollowing = false,
  }: { isCentred?: boolean; isHeading?: boolean; isFollowing?: boolean } = {},
): Paragraph {
  return new Paragraph({
    alignment: isCentred ? AlignmentType.CENTER : AlignmentType.BOTH,
    spacing: spacing(isFollowing),
    children: runs.map((run) => cellRun(run, isHeading)),
  });
}

function cellRun({ text, isBold = false, tone }: NoticeRun, isHeading: boolean): TextRun {
  const font = isHeading ? { font: headingFont } : {};
  return new TextRun({ text, bold: isBold, color: inkOf(tone), size: cellHalfPoints, ...font });
}

function spacing(isFollowing = false): ISpacingProperties {
  return { before: isFollowing ? paragraphGap : 0, line: lineTwips, lineRule: LineRuleType.EXACT };
}

// A case file as .docx, to be written on in the office. Fonts by name (宋体, 黑体): every office computer has them.
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { CaseDocument, CaseTable } from '../../shared/negotiation/case-document.ts';
import { markPlaceholders } from '../../shared/notice/words/fill-in.ts';

const font = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体' };
const headingFont = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: '黑体' };
/** Half points: 小四 is 12 pt, tables 五号 10.5 pt. */
const bodySize = 24;
const tableSize = 21;
/** Twentieths of a point: A4, margins as GB/T 9704. */
const page = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 2098, bottom: 1984, left: 1587, right: 1474 },
};
const textWidth = page.size.width - page.margin.left - page.margin.right;

export async function renderCaseDocx(document: CaseDocument): Promise<Buffer> {
  const made = new Document({
    creator: 'Huapian',
    title: `${document.title} ${document.subtitle}`,
    styles: { default: { document: { run: { font, size: bodySize } } } },
    sections: [
      {
        properties: { page },
        ...(document.demonstrationNotice === ''
          ? {}
          : { headers: { default: headerOf(document.demonstrationNotice) } }),
        footers: { default: pageNumbers() },
        children: [
          new Paragraph({
            heading: HeadingLevel.TITLE,
            alignment: AlignmentType.CENTER,
            spacing: { after: 120 },
            children: [
              new TextRun({ text: document.title, font: headingFont, size: 44, bold: true, color: '000000' }),
            ],
          }),
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { after: 240 },
            children: [new TextRun({ text: document.subtitle, size: 28 })],
          }),
          ...document.blocks.flatMap((block): (Paragraph | Table)[] => {
            if (block.blockType === 'table')
              return [tableOf(block.table), new Paragraph({ spacing: { after: 80 } })];
            if (block.blockType === 'heading') return [headingOf(block.text)];
            return [paragraphOf(block.text)];
          }),
        ],
      },
    ],
  });
  return Packer.toBuffer(made);
}

function headingOf(text: string): Paragraph {
  return new Paragraph({
    heading: HeadingLevel.HEADING_1,
    keepNext: true,
    spacing: { before: 200, after: 100 },
    children: [new TextRun({ text, font: headingFont, size: 28, bold: true, color: '000000' })],
  });
}

function paragraphOf(text: string): Paragraph {
  return new Paragraph({
    indent: { firstLine: bodySize * 20 },
    spacing: { line: 400 },
    children: markPlaceholders(text).map(
      (run) => new TextRun({ text: run.text, ...(run.tone === 'accent' ? { color: 'B3261E' } : {}) }),
    ),
  });
}

function tableOf({ columns, rows }: CaseTable): Table {
  const widths = columns.map(({ share }) => Math.round(textWidth * share));
  const row = (texts: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: texts.map(
        (text, at) =>
          new TableCell({
            width: { size: widths[at] ?? 0, type: WidthType.DXA },
            margins: { top: 40, bottom: 40, left: 90, right: 90 },
            ...(isHead ? { shading: { fill: 'E9EDF3' } } : {}),
            children: [
              new Paragraph({
                alignment: isHead ? AlignmentType.CENTER : AlignmentType.LEFT,
                children: [new TextRun({ text, size: tableSize, bold: isHead })],
              }),
            ],
          }),
      ),
    });
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      row(
        columns.map(({ title }) => title),
        true,
      ),
      ...rows.map((cells) => row(cells, false)),
    ],
  });
}

function headerOf(text: string): Header {
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ text, size: 18, color: 'B3261E' })],
      }),
    ],
  });
}

function pageNumbers(): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], size: 24 })],
      }),
    ],
  });
}

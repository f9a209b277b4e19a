// The notice as a .docx that Word, WPS and LibreOffice open: the page of GB/T 9704-2012 with the office's own fonts,
// by name. Machines without them fall back as the reader decides; nothing depends on a font being there.
import {
  AlignmentType,
  Document,
  HeadingLevel,
  type ISectionOptions,
  LineRuleType,
  Paragraph,
  TextRun,
} from 'docx';
import { breakTitle } from '../../../shared/notice/drawing/break-title.ts';
import type { NoticeAnnex, NoticeDocument, NoticeTable } from '../../../shared/notice/notice-document.ts';
import { packDocx } from '../../files/pack-docx.ts';
import { type DocxMap, mapSection } from './docx-map.ts';
import { bodyHalfPoints, bodyLine, lineTwips, runsOf, section, signature } from './docx-page.ts';
import { bodyFont, fontTable, headingFont, titleFont, twips } from './notice-docx-fonts.ts';
import { tableOfAnnex } from './notice-docx-table.ts';

/** `map`: the sheet for the annex without a table; null for a notice of words and tables. */
export async function renderNoticeDocx(document: NoticeDocument, map: DocxMap | null): Promise<Uint8Array> {
  const sections: ISectionOptions[] = [
    section(document, [...bodyOf(document), ...annexList(document), ...signature(document)]),
    ...document.annexes.flatMap((annex) => {
      if (annex.table) return section(document, annexChildren(annex, annex.table));
      return map ? { ...section(document, []), ...mapSection(annex, map) } : [];
    }),
  ];
  return packNotice(document, sections);
}

/** A document of an office: body in 仿宋, dated by the plan that it is about. */
export function packNotice(document: NoticeDocument, sections: ISectionOptions[]): Promise<Buffer> {
  const facts = {
    title: document.title,
    creator: document.issuer,
    subject: `${document.planName}　${document.planNumber}`,
    keywords: document.contentHash,
  };
  const file = new Document({
    ...facts,
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: { run: { font: bodyFont, size: bodyHalfPoints, language: { eastAsia: 'zh-CN' } } },
      },
    },
    sections,
  });
  return packDocx(file, { ...facts, date: document.frozenAt }, fontTable());
}

function bodyOf(document: NoticeDocument): Paragraph[] {
  return [
    new Paragraph({
      heading: HeadingLevel.TITLE,
      alignment: AlignmentType.CENTER,
      spacing: { before: lineTwips / 2, after: lineTwips, line: 34 * 20, lineRule: LineRuleType.EXACT },
      // A title breaks between words, not where the line happens to end; one em a character is near enough here.
      children: breakTitle(document.title, twips(150) / 440, (text) => text.length).map(
        (text, index) =>
          new TextRun({
            text,
            font: titleFont,
            size: 44,
            color: '000000',
            ...(index > 0 ? { break: 1 } : {}),
          }),
      ),
    }),
    ...document.blocks.map((block, index) =>
      block.blockType === 'heading'
        ? new Paragraph({
            ...bodyLine,
            keepNext: true,
            heading: HeadingLevel.HEADING_1,
            spacing: { ...bodyLine.spacing, before: 0, after: 0 },
            children: [
              new TextRun({ text: block.text, font: headingFont, size: bodyHalfPoints, color: '000000' }),
            ],
          })
        : new Paragraph({
            ...bodyLine,
            // Who signs must stand on a page with words of the text (GB/T 9704-2012, 7.3.5).
            ...(index === document.blocks.length - 1 ? { keepNext: true, keepLines: true } : {}),
            children: runsOf(block.paragraph.runs),
          }),
    ),
  ];
}

function annexList(document: NoticeDocument): Paragraph[] {
  return document.annexes.map(
    ({ title }, index) =>
      new Paragraph({
        keepNext: true,
        spacing: { ...bodyLine.spacing, before: index === 0 ? lineTwips / 2 : 0 },
        indent: { left: bodyHalfPoints * 55, hanging: bodyHalfPoints * (index === 0 ? 35 : 10) },
        children: [new TextRun(`${index === 0 ? '附件：' : ''}${index + 1}. ${title}`)],
      }),
  );
}

function annexChildren(annex: NoticeAnnex, table: NoticeTable): ISectionOptions['children'] {
  const head = [
    new Paragraph({ children: [new TextRun({ text: annex.label, font: headingFont })] }),
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      alignment: AlignmentType.CENTER,
      spacing: { before: 120, after: 120 },
      children: [new TextRun({ text: annex.title, font: titleFont, size: 36, color: '000000' })],
    }),
  ];
  if (annex.lead !== '') {
    head.push(
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { after: 160 },
        children: [new TextRun({ text: annex.lead, size: 21, color: '5D6470' })],
      }),
    );
  }
  return [...head, tableOfAnnex(table)];
}

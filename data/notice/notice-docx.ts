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
import { breakTitle } from '../../shared/notice/break-title.ts';
import type { NoticeAnnex, NoticeDocument } from '../../shared/notice/notice-document.ts';
import { packDocx } from '../files/pack-docx.ts';
import { bodyHalfPoints, bodyLine, lineTwips, runsOf, section, signature } from './docx-page.ts';
import { bodyFont, headingFont, titleFont, twips } from './notice-docx-fonts.ts';
import { tableOfAnnex } from './notice-docx-table.ts';

export async function renderNoticeDocx(document: NoticeDocument): Promise<Uint8Array> {
  const sections: ISectionOptions[] = [
    section(document, [...bodyOf(document), ...annexList(document), ...signature(document)]),
    ...document.annexes.map((annex) => section(document, annexChildren(annex))),
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
    styles: {
      default: {
        document: { run: { font: bodyFont, size: bodyHalfPoints, language: { eastAsia: 'zh-CN' } } },
      },
    },
    sections,
  });
  return packDocx(file, { ...facts, date: document.frozenAt });
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
    ...document.blocks.map((block) =>
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
        : new Paragraph({ ...bodyLine, children: runsOf(block.paragraph.runs) }),
    ),
  ];
}

function annexList(document: NoticeDocument): Paragraph[] {
  return document.annexes.map(
    ({ title }, index) =>
      new Paragraph({
        spacing: { ...bodyLine.spacing, before: index === 0 ? lineTwips / 2 : 0 },
        indent: { left: bodyHalfPoints * 55, hanging: bodyHalfPoints * (index === 0 ? 35 : 10) },
        children: [new TextRun(`${index === 0 ? '附件：' : ''}${index + 1}. ${title}`)],
      }),
  );
}

function annexChildren(annex: NoticeAnnex): ISectionOptions['children'] {
  const head = [
    new Paragraph({ children: [new TextRun({ text: annex.label, font: headingFont })] }),
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      alignment: AlignmentType.CENTER,
      spacing: { before: 120, after: 120 },
      children: [new TextRun({ text: annex.title, font: titleFont, size: 36, color: '000000' })],
    }),
  ];
  const lead = annex.table === null ? `本附件为地图，见同名 PDF 文件的“${annex.label}”。` : annex.lead;
  if (lead !== '') {
    head.push(
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { after: 160 },
        children: [new TextRun({ text: lead, size: 21, color: '5D6470' })],
      }),
    );
  }
  return annex.table === null ? head : [...head, tableOfAnnex(annex.table)];
}

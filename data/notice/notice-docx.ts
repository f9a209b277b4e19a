// The notice as a .docx that Word, WPS and LibreOffice open: the page of GB/T 9704-2012 with the office's own fonts,
// by name. Machines without them fall back as the reader decides; nothing depends on a font being there.
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import { breakTitle } from '../../shared/notice/break-title.ts';
import { shortHash } from '../../shared/notice/draw-sheet.ts';
import { markPlaceholders } from '../../shared/notice/fill-in.ts';
import type { NoticeAnnex, NoticeDocument, NoticeRun } from '../../shared/notice/notice-document.ts';
import { bodyFont, headingFont, inkOf, pageFont, titleFont, twips } from './notice-docx-fonts.ts';
import { tableOfAnnex } from './notice-docx-table.ts';

const bodyHalfPoints = 32;
/** 22 lines on 225 mm. */
const lineTwips = Math.round(twips(225) / 22);

const page = {
  size: { width: twips(210), height: twips(297) },
  margin: { top: twips(37), bottom: twips(35), left: twips(28), right: twips(26), footer: twips(20) },
};

export async function renderNoticeDocx(document: NoticeDocument): Promise<Uint8Array> {
  const sections: ISectionOptions[] = [
    section(document, [...bodyOf(document), ...annexList(document), ...signature(document)]),
    ...document.annexes.map((annex) => section(document, annexChildren(annex))),
  ];
  const file = new Document({
    title: document.title,
    creator: document.issuer,
    subject: `${document.planName}　${document.planNumber}`,
    keywords: document.contentHash,
    styles: {
      default: {
        document: { run: { font: bodyFont, size: bodyHalfPoints, language: { eastAsia: 'zh-CN' } } },
      },
    },
    sections,
  });
  return Packer.toBuffer(file);
}

function section(document: NoticeDocument, children: ISectionOptions['children']): ISectionOptions {
  const mark = [document.demonstrationNotice, document.draftMark].filter((text) => text !== '').join('　');
  const hash = document.contentHash === '' ? '' : `　校验码 ${shortHash(document.contentHash)}`;
  return {
    properties: { page },
    headers: {
      default: new Header({
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            children: mark === '' ? [] : [new TextRun({ text: mark, bold: true, size: 19, color: 'B3261E' })],
          }),
        ],
      }),
    },
    footers: {
      default: new Footer({
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: pageFont, size: 28 })],
          }),
          new Paragraph({
            alignment: AlignmentType.CENTER,
            children: [
              new TextRun({ text: `方案编号 ${document.planNumber}${hash}`, size: 15, color: '5D6470' }),
            ],
          }),
        ],
      }),
    },
    children,
  };
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

const bodyLine = {
  alignment: AlignmentType.BOTH,
  indent: { firstLine: bodyHalfPoints * 20 },
  spacing: { line: lineTwips, lineRule: LineRuleType.EXACT },
} as const;

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

function signature(document: NoticeDocument): Paragraph[] {
  return [document.issuer, document.issuedOn].map(
    (text, index) =>
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        indent: { right: bodyHalfPoints * 20 },
        keepNext: index === 0,
        spacing: { ...bodyLine.spacing, before: index === 0 ? lineTwips : 0 },
        children: runsOf(markPlaceholders(text)),
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

function runsOf(runs: readonly NoticeRun[]): ParagraphChild[] {
  return runs.map(
    ({ text, isBold = false, tone }) => new TextRun({ text, bold: isBold, color: inkOf(tone) }),
  );
}

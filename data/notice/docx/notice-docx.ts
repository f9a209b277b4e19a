// The notice as a .docx that Word, WPS and LibreOffice open: the page of GB/T 9704-2012 with the office's own fonts,
// by name. Machines without them fall back as the reader decides; nothing depends on a font being there: a page begins
// with the words that a page of the PDF begins with.
import {
  AlignmentType,
  Document,
  HeadingLevel,
  type ISectionOptions,
  LineRuleType,
  Paragraph,
  TextRun,
} from 'docx';
import type { NoticeAnnex, NoticeDocument, NoticeTable } from '../../../shared/notice/notice-document.ts';
import type { TextLine } from '../../../shared/notice/pages/break-paragraph.ts';
import { layOutAnnex } from '../../../shared/notice/pages/lay-out-annex.ts';
import { type BodyPiece, type BodyText, layOutBody } from '../../../shared/notice/pages/lay-out-body.ts';
import { packDocx } from '../../files/pack-docx.ts';
import { noticeRuler } from '../pdf/notice-pdf-fonts.ts';
import { type DocxMap, mapSection } from './docx-map.ts';
import { bodyHalfPoints, bodyLine, lineTwips, runsOf, section, signature } from './docx-page.ts';
import { fontTable, headingFont, titleFont } from './notice-docx-fonts.ts';
import { docxStyles } from './notice-docx-styles.ts';
import { tablePages } from './notice-docx-table.ts';

/** `map`: the sheet for the annex without a table; null for a notice of words and tables. */
export async function renderNoticeDocx(document: NoticeDocument, map: DocxMap | null): Promise<Uint8Array> {
  const sections: ISectionOptions[] = [
    section(document, bodyOf(document), { hasTitle: true }),
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
    sections,
  });
  return packDocx(file, { ...facts, date: document.frozenAt }, [
    { path: 'word/fontTable.xml', data: fontTable() },
    { path: 'word/styles.xml', data: docxStyles(bodyHalfPoints) },
  ]);
}

function bodyOf(document: NoticeDocument): Paragraph[] {
  const pages = layOutBody(document, noticeRuler().measureText);
  return pages.flatMap((pieces, page) =>
    pieces.flatMap((piece, index) =>
      piecesOf(document, piece, {
        pageBreakBefore: page > 0 && index === 0,
        // Who signs must stand on a page with words of the text (GB/T 9704-2012, 7.3.5).
        keepNext: pieces[index + 1]?.pieceType === 'annexes',
      }),
    ),
  );
}

interface Place {
  /** For the first paragraph of a page. */
  readonly pageBreakBefore: boolean;
  readonly keepNext: boolean;
}

function piecesOf(document: NoticeDocument, piece: BodyPiece, place: Place): Paragraph[] {
  if (piece.pieceType === 'title') return [titleOf(piece.lines)];
  if (piece.pieceType === 'text') return [textOf(piece, place)];
  if (piece.pieceType === 'annexes') return annexList(document, place);
  return signature(document);
}

/** A title breaks between words, not where the line happens to end. */
function titleOf(lines: readonly TextLine[]): Paragraph {
  return new Paragraph({
    heading: HeadingLevel.TITLE,
    alignment: AlignmentType.CENTER,
    spacing: { before: lineTwips / 2, after: 22 * 20, line: 34 * 20, lineRule: LineRuleType.EXACT },
    children: lines.map(({ segments }, index) => {
      const text = segments.map((segment) => segment.text).join('');
      const next = index > 0 ? { break: 1 } : {};
      return new TextRun({ text, font: titleFont, size: 44, color: '000000', ...next });
    }),
  });
}

function textOf({ isHeading, isStart, runs }: BodyText, place: Place): Paragraph {
  if (!isHeading) {
    const indent = isStart ? bodyLine.indent : { firstLine: 0 };
    return new Paragraph({ ...bodyLine, indent, ...place, children: runsOf(runs) });
  }
  const text = runs.map((run) => run.text).join('');
  return new Paragraph({
    ...bodyLine,
    ...place,
    keepNext: true,
    heading: HeadingLevel.HEADING_1,
    spacing: { ...bodyLine.spacing, before: 0, after: 0 },
    children: [new TextRun({ text, font: headingFont, size: bodyHalfPoints, color: '000000' })],
  });
}

function annexList(document: NoticeDocument, { pageBreakBefore }: Place): Paragraph[] {
  return document.annexes.map(
    ({ title }, index) =>
      new Paragraph({
        keepNext: true,
        pageBreakBefore: pageBreakBefore && index === 0,
        spacing: { ...bodyLine.spacing, before: index === 0 ? lineTwips / 2 : 0 },
        indent: { left: bodyHalfPoints * 55, hanging: bodyHalfPoints * (index === 0 ? 35 : 10) },
        children: [new TextRun(`${index === 0 ? '附件：' : ''}${index + 1}. ${title}`)],
      }),
  );
}

function annexChildren(annex: NoticeAnnex, table: NoticeTable): ISectionOptions['children'] {
  const line = (points: number) => ({ line: points * 20, lineRule: LineRuleType.EXACT });
  const head = [
    new Paragraph({
      spacing: line(22),
      children: [new TextRun({ text: annex.label, font: headingFont })],
    }),
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      alignment: AlignmentType.CENTER,
      spacing: { before: 60, after: 0, ...line(28) },
      children: [new TextRun({ text: annex.title, font: titleFont, size: 36, color: '000000' })],
    }),
  ];
  if (annex.lead !== '') {
    head.push(
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { after: 100, ...line(15) },
        children: [new TextRun({ text: annex.lead, size: 19, color: '5D6470' })],
      }),
    );
  }
  const { pages } = layOutAnnex(annex, table, noticeRuler().measureText);
  return [...head, ...tablePages(table, pages)];
}

// 告知书: one letter an estate, each on a page of its own, in one file to print and post.
import { AlignmentType, HeadingLevel, LineRuleType, Paragraph, TextRun } from 'docx';
import type { NoticeDocument } from '../../../shared/notice/notice-document.ts';
import { markPlaceholders } from '../../../shared/notice/words/fill-in.ts';
import { type NoticeLetter, writeLetters } from '../../../shared/notice/words/write-letters.ts';
import { bodyLine, lineTwips, runsOf, section, signature } from './docx-page.ts';
import { packNotice } from './notice-docx.ts';
import { titleFont } from './notice-docx-fonts.ts';

export function renderLettersDocx(document: NoticeDocument): Promise<Buffer> {
  return packNotice(
    document,
    writeLetters(document).map((letter) =>
      section(document, [...letterOf(letter), ...signature(document)], { startsAtOne: true }),
    ),
  );
}

function letterOf({ title, greeting, paragraphs }: NoticeLetter): Paragraph[] {
  return [
    new Paragraph({
      heading: HeadingLevel.TITLE,
      alignment: AlignmentType.CENTER,
      spacing: { before: lineTwips, after: lineTwips, line: 34 * 20, lineRule: LineRuleType.EXACT },
      children: [new TextRun({ text: title, font: titleFont, size: 44, color: '000000' })],
    }),
    new Paragraph({ spacing: bodyLine.spacing, children: [new TextRun(greeting)] }),
    ...paragraphs.map((text) => new Paragraph({ ...bodyLine, children: runsOf(markPlaceholders(text)) })),
  ];
}

// A paragraph of a notice broken into lines, each stretch in its own weight and tone.
import { type BrokenLine, breakLines } from '../drawing/break-lines.ts';
import type { MeasureText } from '../drawing/map-drawing.ts';
import type { NoticeParagraph, NoticeRun } from '../notice-document.ts';

export interface TextStyle {
  readonly size: number;
  readonly isBold: boolean;
  readonly tone: NoticeRun['tone'] | undefined;
}

export type TextLine = BrokenLine<TextStyle>;

/** Size, width and indent in the unit of the ruler. */
export function breakParagraph(
  measure: MeasureText,
  paragraph: NoticeParagraph,
  options: { readonly size: number; readonly width: number; readonly firstLineIndent?: number },
): TextLine[] {
  return breakLines(
    paragraph.runs.map(({ text, isBold = false, tone }) => ({
      text,
      style: { size: options.size, isBold, tone },
    })),
    {
      width: options.width,
      firstLineIndent: options.firstLineIndent ?? 0,
      measure: (text, style) => measure(text, style.size, style.isBold),
    },
  );
}

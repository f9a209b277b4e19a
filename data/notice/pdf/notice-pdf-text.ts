// Sets broken lines on the page, justified as Chinese text is: the slack goes between all characters.
import type { TextLine } from '../../../shared/notice/pages/break-paragraph.ts';
import { inks, type NoticePage } from './notice-pdf-page.ts';

/** A narrow column is better ragged than gappy. */
const mostStretch = 0.13;

const toneColours = {
  plain: inks.text,
  quiet: inks.quiet,
  accent: inks.accent,
  agreement: inks.agreement,
} as const;

/** Draws one line with its baseline at y. `stretchTo` is the width to justify to; last lines stay as they are. */
export function drawLineOfText(
  page: NoticePage,
  line: TextLine,
  place: { readonly x: number; readonly baseline: number; readonly stretchTo?: number },
): void {
  const characters = line.segments.reduce((sum, { text }) => sum + [...text].length, 0);
  const slack = (place.stretchTo ?? 0) - line.width;
  const size = line.segments[0]?.style.size ?? 0;
  const spacing = characters > 1 ? slack / (characters - 1) : 0;
  const isStretched = !line.isLast && spacing > 0 && spacing < size * mostStretch;
  const characterSpacing = isStretched ? spacing : 0;
  let { x } = place;
  for (const { text, style, width } of line.segments) {
    page.pdf
      .font(style.isBold ? 'bold' : 'regular')
      .fontSize(style.size)
      .fillColor(toneColours[style.tone ?? 'plain'])
      .text(text, x, place.baseline, { lineBreak: false, baseline: 'alphabetic', characterSpacing });
    x += width + characterSpacing * [...text].length;
  }
}

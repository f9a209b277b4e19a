// The one font of a notice: Noto Sans SC (SIL Open Font License) as static TTF, which has the rare characters of place
// names (荄 垭 埝 ①) that web subsets leave out. pdfkit embeds only the glyphs used.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import type { MeasureText } from '../../../shared/notice/drawing/map-drawing.ts';

const require = createRequire(import.meta.url);
const folder = '@expo-google-fonts/noto-sans-sc';

export type NoticeFont = 'regular' | 'bold';

export const fontFiles: Readonly<Record<NoticeFont, string>> = {
  regular: `${folder}/400Regular/NotoSansSC_400Regular.ttf`,
  bold: `${folder}/700Bold/NotoSansSC_700Bold.ttf`,
};

const read = new Map<NoticeFont, Buffer>();

/** The ruler and every paper take the same 10 MB: they are read once. */
function fontBytes(font: NoticeFont): Buffer {
  const bytes = read.get(font) ?? readFileSync(require.resolve(fontFiles[font]));
  read.set(font, bytes);
  return bytes;
}

export function registerNoticeFonts(pdf: PDFKit.PDFDocument): void {
  for (const font of ['regular', 'bold'] as const) pdf.registerFont(font, fontBytes(font));
}

export interface NoticeRuler {
  /** Width of a line of text; in the unit of its size. */
  readonly measureText: MeasureText;
  /** Characters of a text that the font has no glyph for, each once. */
  readonly findMissingGlyphs: (text: string) => string[];
}

let ruler: NoticeRuler | undefined;

/** Measures with the very font that is embedded. Made once: parsing a font of 10 MB takes a moment. */
export function noticeRuler(): NoticeRuler {
  ruler ??= createRuler();
  return ruler;
}

function createRuler(): NoticeRuler {
  const pdf = new PDFDocument({ autoFirstPage: false });
  registerNoticeFonts(pdf);
  const size = 100;
  const widths = { regular: new Map<string, number>(), bold: new Map<string, number>() };
  const widthOf = (text: string, font: NoticeFont) => {
    const known = widths[font].get(text);
    if (known !== undefined) return known;
    const width = pdf.font(font).fontSize(size).widthOfString(text) / size;
    widths[font].set(text, width);
    return width;
  };
  pdf.font('regular');
  return {
    measureText: (text, textSize, isBold) => widthOf(text, isBold ? 'bold' : 'regular') * textSize,
    findMissingGlyphs: (text) => {
      pdf.font('regular');
      const font = currentFont(pdf);
      return [...new Set(text)].filter(
        (character) =>
          !/[\n\r\t]/.test(character) && !font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0),
      );
    },
  };
}

/** pdfkit keeps the parsed font in a field that its types do not show. */
function currentFont(pdf: PDFKit.PDFDocument): { hasGlyphForCodePoint(codePoint: number): boolean } {
  return (pdf as unknown as { _font: { font: { hasGlyphForCodePoint(codePoint: number): boolean } } })._font
    .font;
}

// The map of a notice as a page of its .docx: a page of the sheet's own size with the sheet as a picture, because Word and
// WPS of an office draw every picture, and vectors each in another way.
import {
  HorizontalPositionRelativeFrom,
  ImageRun,
  type ISectionOptions,
  PageOrientation,
  Paragraph,
  TextRun,
  VerticalPositionRelativeFrom,
} from 'docx';
import type { MapDrawing } from '../../../shared/notice/drawing/map-drawing.ts';
import type { NoticeAnnex } from '../../../shared/notice/notice-document.ts';
import { renderPalettePng } from '../pictures/palette-png.ts';
import { headingFont, twips } from './notice-docx-fonts.ts';

/** Enough for the smallest names on the sheet; at 300 the file of a city would be four times the text. */
const dotsPerInch = 200;
/** Room for the marks above, the label of the annex, and the foot: the sheet leaves it free. */
const edgeMillimetres = { side: 15, top: 18, bottom: 15 };

export interface DocxMap {
  readonly drawing: MapDrawing;
  readonly png: Uint8Array;
}

/** The sheet painted once, for `mapSection`. */
export async function paintDocxMap(drawing: MapDrawing): Promise<DocxMap> {
  return { drawing, png: await renderPalettePng(drawing, { dotsPerInch }) };
}

/** The page and what is on it; the foot of the document stays. */
export function mapSection(
  annex: NoticeAnnex,
  { drawing, png }: DocxMap,
): Pick<ISectionOptions, 'properties' | 'children'> {
  const { widthMillimetres: wide, heightMillimetres: high } = drawing;
  const isLandscape = wide > high;
  return {
    properties: {
      page: {
        // The library turns the two about for a landscape page.
        size: {
          width: twips(Math.min(wide, high)),
          height: twips(Math.max(wide, high)),
          orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twips(edgeMillimetres.top),
          bottom: twips(edgeMillimetres.bottom),
          left: twips(edgeMillimetres.side),
          right: twips(edgeMillimetres.side),
          header: twips(5),
          footer: twips(6),
        },
      },
    },
    children: [
      new Paragraph({
        children: [
          new TextRun({ text: annex.label, font: headingFont, size: 28 }),
          new ImageRun({
            type: 'png',
            data: png,
            // True to size from the corner of the page: the ratio printed on the sheet holds on paper.
            transformation: { width: pixels(wide), height: pixels(high) },
            floating: {
              horizontalPosition: { relative: HorizontalPositionRelativeFrom.PAGE, offset: 0 },
              verticalPosition: { relative: VerticalPositionRelativeFrom.PAGE, offset: 0 },
              behindDocument: true,
            },
            // Without an id the library counts on over all files it ever made.
            altText: { id: '1', name: annex.label, title: annex.title, description: annex.title },
          }),
        ],
      }),
    ],
  };
}

/** The library counts pictures in pixels of 1/96 inch. */
function pixels(millimetres: number): number {
  return Math.round((millimetres / 25.4) * 96);
}

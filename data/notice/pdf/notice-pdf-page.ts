// The page of an official document (GB/T 9704-2012): A4, 37 mm above, 28 mm at the binding edge, type area
// 156 × 225 mm. A cursor runs down the type area; asking for height that is not there turns the page.
import { noticeRuler } from './notice-pdf-fonts.ts';

export const pointsPerMillimetre = 72 / 25.4;

export function millimetres(value: number): number {
  return value * pointsPerMillimetre;
}

export const typeArea = {
  left: millimetres(28),
  top: millimetres(37),
  width: millimetres(156),
  height: millimetres(225),
} as const;

export const inks = {
  text: '#1d2026',
  quiet: '#5b626e',
  accent: '#b3261e',
  agreement: '#9c1347',
  rule: '#2b2f38',
  hairline: '#c9ccd2',
  headFill: '#e9edf3',
  groupFill: '#f5f2ea',
} as const;

export interface NoticePage {
  readonly pdf: PDFKit.PDFDocument;
  /** The root of the tag tree; everything that is read aloud hangs below it. */
  readonly root: PDFKit.PDFStructureElement;
  readonly measure: (text: string, size: number, isBold: boolean) => number;
  /** Distance of the cursor from the top of the page, in points. */
  y: number;
  readonly remaining: () => number;
  readonly turn: () => void;
}

export function createNoticePage(pdf: PDFKit.PDFDocument, root: PDFKit.PDFStructureElement): NoticePage {
  const page: NoticePage = {
    pdf,
    root,
    measure: noticeRuler().measureText,
    y: typeArea.top,
    remaining: () => typeArea.top + typeArea.height - page.y,
    turn: () => {
      pdf.addPage({ size: 'A4', margin: 0 });
      page.y = typeArea.top;
    },
  };
  return page;
}

/** Lines, fills and running heads: drawn, but skipped by a reader's voice. */
export function drawArtifact(pdf: PDFKit.PDFDocument, draw: () => void): void {
  pdf.markContent('Artifact', { type: 'Layout' });
  draw();
  pdf.endMarkedContent();
}

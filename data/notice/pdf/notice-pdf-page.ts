// The page of an official document as a PDF. A cursor runs down its type area.
import { typeArea } from '../../../shared/notice/pages/type-area.ts';
import { noticeRuler } from './notice-pdf-fonts.ts';

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

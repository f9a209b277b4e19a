// One way to begin and to end every PDF of ours: tagged, in Chinese, fonts embedded, and with one date for everything in
// the file, so that the same paper gives the same bytes.
import { finished } from 'node:stream/promises';
import PDFDocument from 'pdfkit';
import { registerNoticeFonts } from './notice-pdf-fonts.ts';

export interface TaggedPdf {
  readonly pdf: PDFKit.PDFDocument;
  /** The root of the structure; end it before the pages are finished. */
  readonly root: PDFKit.PDFStructureElement;
  /** Ends the file and answers with its bytes. */
  readonly finish: () => Promise<Buffer>;
}

/** An empty file. `info` as the reader shows it; `madeOn` is the date of the paper, not of the clock. */
export function openTaggedPdf(
  info: {
    readonly Title: string;
    readonly Author?: string;
    readonly Subject?: string;
    readonly Keywords?: string;
  },
  madeOn: string,
): TaggedPdf {
  const date = new Date(madeOn);
  const pdf = new PDFDocument({
    autoFirstPage: false,
    bufferPages: true,
    tagged: true,
    displayTitle: true,
    lang: 'zh-CN',
    pdfVersion: '1.7',
    info: { ...info, Creator: 'Huapian', Producer: 'Huapian', CreationDate: date, ModDate: date },
  });
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  registerNoticeFonts(pdf);
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  const finish = async () => {
    pdf.end();
    await finished(pdf);
    return Buffer.concat(chunks);
  };
  return { pdf, root, finish };
}

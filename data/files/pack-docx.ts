// A .docx is a zip of XML. Its dates are the document's own, so that the same document is the same file, byte for byte.
import { type Document, Packer } from 'docx';
import { escapeXml } from '../../shared/notice/drawing/escape-xml.ts';
import { setZipDates } from './write-zip-dates.ts';

export interface DocxFacts {
  readonly title: string;
  readonly creator: string;
  readonly subject: string;
  readonly keywords: string;
  /** ISO 8601; said to be when it was made and last changed. */
  readonly date: string;
}

/** A part of the package in place of the library's own. */
export interface DocxPart {
  readonly path: 'word/fontTable.xml' | 'word/styles.xml';
  readonly data: string;
}

/** The bytes of a .docx whose properties and dates are those given. */
export async function packDocx(
  document: Document,
  facts: DocxFacts,
  parts: readonly DocxPart[] = [],
): Promise<Buffer> {
  const properties = { path: 'docProps/core.xml', data: coreProperties(facts) };
  const packed = await Packer.toBuffer(document, undefined, [properties, ...parts]);
  return setZipDates(packed, new Date(facts.date));
}

/** ECMA-376 part 2, 8.3. */
function coreProperties({ title, creator, subject, keywords, date }: DocxFacts): string {
  const moment = `${new Date(date).toISOString().slice(0, 19)}Z`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:subject>${escapeXml(subject)}</dc:subject><dc:creator>${escapeXml(creator)}</dc:creator><cp:keywords>${escapeXml(keywords)}</cp:keywords><dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${moment}</dcterms:modified></cp:coreProperties>`;
}

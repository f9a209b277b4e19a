// CSV as Excel and WPS open it without asking: CRLF, quotes where needed, and either GBK or UTF-8 with a byte order
// mark. A cell that a spreadsheet would run as a formula is made text.
import iconv from 'iconv-lite';
import type { WrittenFile } from '../../shared/api/project-api.ts';
import type { LookedThrough } from '../../shared/privacy/looked-through.ts';
import { writeAtomically } from './write-atomically.ts';
import type { LayerToWrite, WrittenValue } from './write-layer.ts';

export type CsvEncoding = 'utf-8' | 'gbk';

/** Writes the columns of a layer; geometry is left out. GBK text with characters outside GBK is refused by throwing. */
export async function writeCsv(request: {
  path: string;
  layer: LayerToWrite;
  encoding: CsvEncoding;
  looked: LookedThrough;
}): Promise<WrittenFile[]> {
  const text = formatCsv(request.layer);
  const bytes = request.encoding === 'gbk' ? encodeGbk(text) : Buffer.from(`\uFEFF${text}`, 'utf8');
  return writeAtomically([{ path: request.path, bytes }], request.looked);
}

export function formatCsv(layer: LayerToWrite): string {
  const names = layer.fields.map((field) => field.name);
  const rows = layer.features.map((feature) => names.map((name) => cell(feature.values[name] ?? null)));
  return [names.map(cell), ...rows].map((row) => `${row.join(',')}\r\n`).join('');
}

function cell(value: WrittenValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  // OWASP “CSV injection”: a leading = + - @ tab or line end starts a formula in a spreadsheet; a Chinese one takes
  // the full-width signs as well.
  const safe = /^[=+\-@＝＋－＠\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function encodeGbk(text: string): Buffer {
  const bytes = iconv.encode(text, 'gbk');
  if (iconv.decode(bytes, 'gbk') !== text) throw new Error('The text has characters that GBK lacks.');
  return bytes;
}

// dBASE III table of a shapefile. Traps that this writer knows: names hold 10 bytes (five hanzi in GBK), text 254
// bytes, both cut between characters and never inside one; byte 29 (LDID) 0x4D says cp936 to readers without a .cpg.
import iconv from 'iconv-lite';
import type { FeatureToWrite, FieldToWrite, WrittenValue } from './write-layer.ts';

export type DbaseEncoding = 'GBK' | 'UTF-8';

export interface DbaseColumn {
  readonly field: FieldToWrite;
  /** Name in the file, at most 10 bytes, unique. */
  readonly columnName: string;
  readonly widthBytes: number;
}

const languageDriverGbk = 0x4d;
const nameBytes = 10;
const textBytes = 254;

/** GBK where every name and value can be said in it, else UTF-8: no character is ever replaced. */
export function chooseDbaseEncoding(
  fields: readonly FieldToWrite[],
  features: readonly FeatureToWrite[],
): DbaseEncoding {
  const fitsGbk = (text: string) => iconv.decode(iconv.encode(text, 'gbk'), 'gbk') === text;
  const isGbk =
    fields.every((field) => fitsGbk(field.name)) &&
    features.every((feature) => fields.every((field) => fitsGbk(String(feature.values[field.name] ?? ''))));
  return isGbk ? 'GBK' : 'UTF-8';
}

/** Columns with their short names and widths. */
export function planDbaseColumns(
  fields: readonly FieldToWrite[],
  features: readonly FeatureToWrite[],
  encoding: DbaseEncoding,
): DbaseColumn[] {
  const taken = new Set<string>();
  return fields.map((field) => {
    const columnName = shortName(field.name, taken, encoding);
    taken.add(columnName);
    if (field.type === 'number') return { field, columnName, widthBytes: 19 };
    const longest = features.reduce(
      (widest, feature) => Math.max(widest, encode(feature.values[field.name] ?? null, encoding).length),
      1,
    );
    return { field, columnName, widthBytes: Math.min(longest, textBytes) };
  });
}

/** The bytes of the .dbf. `modifiedOn` is the date in its header (UTC). */
export function formatDbase(request: {
  columns: readonly DbaseColumn[];
  features: readonly FeatureToWrite[];
  encoding: DbaseEncoding;
  modifiedOn: Date;
}): Buffer {
  const { columns, features, encoding, modifiedOn } = request;
  const recordBytes = 1 + columns.reduce((sum, column) => sum + column.widthBytes, 0);
  const headerBytes = 32 + 32 * columns.length + 1;
  const bytes = Buffer.alloc(headerBytes + recordBytes * features.length + 1, 0x20);
  bytes.fill(0, 0, headerBytes);
  bytes.set(
    [0x03, modifiedOn.getUTCFullYear() - 1900, modifiedOn.getUTCMonth() + 1, modifiedOn.getUTCDate()],
    0,
  );
  bytes.writeUInt32LE(features.length, 4);
  bytes.writeUInt16LE(headerBytes, 8);
  bytes.writeUInt16LE(recordBytes, 10);
  bytes[29] = encoding === 'GBK' ? languageDriverGbk : 0;
  columns.forEach((column, index) => {
    const at = 32 + 32 * index;
    bytes.set(encode(column.columnName, encoding), at);
    bytes.write(column.field.type === 'number' ? 'N' : 'C', at + 11, 'latin1');
    bytes[at + 16] = column.widthBytes;
    bytes[at + 17] = column.field.type === 'number' ? (column.field.decimals ?? 0) : 0;
  });
  bytes[headerBytes - 1] = 0x0d;
  features.forEach((feature, row) => {
    let at = headerBytes + recordBytes * row + 1;
    for (const column of columns) {
      bytes.set(formatValue(feature.values[column.field.name] ?? null, column, encoding), at);
      at += column.widthBytes;
    }
  });
  bytes[bytes.length - 1] = 0x1a;
  return bytes;
}

function formatValue(value: WrittenValue, column: DbaseColumn, encoding: DbaseEncoding): Buffer {
  if (column.field.type === 'number') {
    const text = typeof value === 'number' ? value.toFixed(column.field.decimals ?? 0) : '';
    return Buffer.from(text.padStart(column.widthBytes).slice(-column.widthBytes), 'latin1');
  }
  return encode(cutToBytes(String(value ?? ''), column.widthBytes, encoding), encoding);
}

function shortName(name: string, taken: ReadonlySet<string>, encoding: DbaseEncoding): string {
  const cut = cutToBytes(name, nameBytes, encoding);
  if (!taken.has(cut)) return cut;
  for (let number = 1; ; number += 1) {
    const candidate = cutToBytes(name, nameBytes - String(number).length, encoding) + number;
    if (!taken.has(candidate)) return candidate;
  }
}

/** The longest beginning of a text that fits, whole characters only. */
export function cutToBytes(text: string, limitBytes: number, encoding: DbaseEncoding): string {
  let kept = '';
  let used = 0;
  for (const character of text) {
    used += encode(character, encoding).length;
    if (used > limitBytes) break;
    kept += character;
  }
  return kept;
}

function encode(value: WrittenValue, encoding: DbaseEncoding): Buffer {
  return iconv.encode(String(value ?? ''), encoding);
}

// The attribute table of a shapefile (dBASE III+). The record count of the header is compared with the bytes that are
// there before anything is read: a false count has hung other readers.
import type { LocalizedText } from '../../shared/model/localized-text.ts';
import { type Result, refuse, succeed } from '../../shared/model/result.ts';
import { chooseDbfEncoding, decodeDbfText } from './choose-dbf-encoding.ts';
import { damagedFile, type ReadLimits, tooLarge } from './read-limits.ts';

export interface DbfTable {
  readonly columns: readonly string[];
  /** Null for a record that is marked as deleted. */
  readonly records: readonly (Readonly<Record<string, string>> | null)[];
  readonly encoding: string;
  readonly encodingEvidence: LocalizedText;
}

interface Field {
  readonly nameBytes: Uint8Array;
  readonly type: string;
  readonly offset: number;
  readonly length: number;
}

const fixedHeaderBytes = 32;
const deletedMark = 0x2a;

/** Refuses `damaged-file`, `too-large`, `encoding-unknown`. */
export function readDbf(
  bytes: Uint8Array,
  options: { encoding: string; cpg: string | null; file: string; limits: ReadLimits },
): Result<DbfTable> {
  const { file, limits } = options;
  if (bytes.length < fixedHeaderBytes + 1)
    return refuse(damagedFile(file, '.dbf 太短', 'the .dbf is too short'));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint32(4, true);
  const headerBytes = view.getUint16(8, true);
  const recordBytes = view.getUint16(10, true);
  const fields = readFields(bytes, headerBytes, recordBytes);
  if (!fields)
    return refuse(damagedFile(file, '.dbf 的字段定义不对', 'the .dbf has a broken list of fields'));
  const there = Math.floor((bytes.length - headerBytes) / recordBytes);
  if (count > there) {
    return refuse(
      damagedFile(
        file,
        `.dbf 声明有 ${count} 条记录，实际只有 ${there} 条`,
        `the .dbf claims ${count} records, ${there} are there`,
      ),
    );
  }
  if (count > limits.rows) return refuse(tooLarge(file, 'rows', count, limits.rows));

  const cellAt = (record: number, field: Field): Uint8Array => {
    const at = headerBytes + record * recordBytes + field.offset;
    return trimBlanks(bytes.subarray(at, at + field.length));
  };
  const texts = [...fields.map(({ nameBytes }) => nameBytes)];
  for (let record = 0; record < count; record++) {
    for (const field of fields) if (field.type === 'C') texts.push(cellAt(record, field));
  }
  const chosen = chooseDbfEncoding({
    requested: options.encoding,
    languageDriver: bytes[29] ?? 0,
    cpg: options.cpg,
    samples: texts.filter((text) => text.some((byte) => byte >= 0x80)),
    file,
  });
  if (!chosen.ok) return chosen;

  const columns = uniqueNames(
    fields.map(({ nameBytes }) => decodeDbfText(nameBytes, chosen.value.encoding) ?? ''),
  );
  const records = Array.from({ length: count }, (_, record) => {
    if (bytes[headerBytes + record * recordBytes] === deletedMark) return null;
    return Object.fromEntries(
      fields.map((field, index) => {
        const text = (decodeDbfText(cellAt(record, field), chosen.value.encoding) ?? '').trim();
        return [columns[index] ?? '', field.type === 'C' || field.type === 'D' ? text : plainNumber(text)];
      }),
    );
  });
  return succeed({
    columns,
    records,
    encoding: chosen.value.encoding,
    encodingEvidence: chosen.value.evidence,
  });
}

function readFields(bytes: Uint8Array, headerBytes: number, recordBytes: number): Field[] | null {
  const fields: Field[] = [];
  let offset = 1;
  for (
    let at = fixedHeaderBytes;
    at + fixedHeaderBytes <= headerBytes && at < bytes.length;
    at += fixedHeaderBytes
  ) {
    if (bytes[at] === 0x0d) break;
    const name = bytes.subarray(at, at + 11);
    const end = name.indexOf(0);
    const length = bytes[at + 16] ?? 0;
    const type = String.fromCharCode(bytes[at + 11] ?? 0);
    fields.push({ nameBytes: trimBlanks(end === -1 ? name : name.subarray(0, end)), type, offset, length });
    offset += length;
  }
  const isSound =
    fields.length > 0 && headerBytes <= bytes.length && recordBytes > 0 && offset <= recordBytes;
  return isSound ? fields : null;
}

/** Without the blanks and zero bytes that fill a cell. */
function trimBlanks(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] === 0x20 || bytes[end - 1] === 0)) end--;
  const zero = bytes.subarray(0, end).indexOf(0);
  return zero === -1 ? bytes.subarray(0, end) : bytes.subarray(0, zero);
}

/** “12.000000” → “12”; “****” (a number that did not fit) → empty. Logical values pass. */
function plainNumber(text: string): string {
  if (/^\*+$/.test(text)) return '';
  return /^-?\d+\.0+$/.test(text) ? text.slice(0, text.indexOf('.')) : text;
}

function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name, index) => {
    let unique = name === '' ? `字段${index + 1}` : name;
    for (let count = 2; taken.has(unique); count++) unique = `${name}_${count}`;
    taken.add(unique);
    return unique;
  });
}

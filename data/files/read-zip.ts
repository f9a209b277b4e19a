// Entries of a zip, wanted ones only, each unpacked into a buffer of limited size: a zip bomb is refused by what it
// says it holds and again by what comes out. PKWARE APPNOTE 6.3; stored and deflated entries, no encryption, no zip64.
import { inflateRawSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { type Result, refuse, succeed } from '../../shared/model/result.ts';
import { decodeUtf8 } from './decode-text.ts';
import { damagedFile, type ReadLimits, tooLarge } from './read-limits.ts';

export interface ZipEntry {
  readonly name: string;
  readonly unpackedBytes: number;
  readonly read: () => Uint8Array | null;
}

const endSignature = 0x06054b50;
const directorySignature = 0x02014b50;
const localSignature = 0x04034b50;
const maximumEntries = 10_000;

/** The entries that are files. Refuses `damaged-file`, and `too-large` by the sizes in the directory. */
export function listZip(bytes: Uint8Array, file: string, limits: ReadLimits): Result<ZipEntry[]> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(buffer);
  const damaged = () => refuse(damagedFile(file, '压缩包不完整', 'the zip is not complete'));
  if (end === -1) return damaged();
  const count = buffer.readUInt16LE(end + 10);
  let at = buffer.readUInt32LE(end + 16);
  if (count > maximumEntries) return refuse(tooLarge(file, 'rows', count, maximumEntries));
  const entries: ZipEntry[] = [];
  let unpacked = 0;
  for (let index = 0; index < count; index++) {
    if (at + 46 > buffer.length || buffer.readUInt32LE(at) !== directorySignature) return damaged();
    const nameBytes = buffer.readUInt16LE(at + 28);
    const next = at + 46 + nameBytes + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
    if (next > buffer.length) return damaged();
    const isUtf8 = (buffer.readUInt16LE(at + 8) & 0x800) !== 0;
    const name = decodeName(buffer.subarray(at + 46, at + 46 + nameBytes), isUtf8);
    const unpackedBytes = buffer.readUInt32LE(at + 24);
    const header = {
      method: buffer.readUInt16LE(at + 10),
      packedBytes: buffer.readUInt32LE(at + 20),
      offset: buffer.readUInt32LE(at + 42),
    };
    unpacked += unpackedBytes;
    if (unpacked > limits.bytes) return refuse(tooLarge(file, 'bytes', unpacked, limits.bytes));
    if (!name.endsWith('/'))
      entries.push({ name, unpackedBytes, read: () => unpack(buffer, header, unpackedBytes) });
    at = next;
  }
  return succeed(entries);
}

/** Null where the entry is damaged, of another method, or larger than it said. */
function unpack(
  buffer: Buffer,
  header: { method: number; packedBytes: number; offset: number },
  unpackedBytes: number,
): Uint8Array | null {
  const { method, packedBytes, offset } = header;
  if (offset + 30 > buffer.length || buffer.readUInt32LE(offset) !== localSignature) return null;
  const start = offset + 30 + buffer.readUInt16LE(offset + 26) + buffer.readUInt16LE(offset + 28);
  if (start + packedBytes > buffer.length) return null;
  const packed = buffer.subarray(start, start + packedBytes);
  if (method === 0) return packed.length === unpackedBytes ? packed : null;
  if (method !== 8) return null;
  try {
    const content = inflateRawSync(packed, { maxOutputLength: Math.max(1, unpackedBytes) });
    return content.length === unpackedBytes ? content : null;
  } catch {
    return null;
  }
}

/** The end record lies in the last 64 KiB, before a comment of any length. */
function findEnd(buffer: Buffer): number {
  for (let at = buffer.length - 22; at >= Math.max(0, buffer.length - 22 - 65_535); at--) {
    if (buffer.readUInt32LE(at) === endSignature) return at;
  }
  return -1;
}

/** Chinese Windows writes names in GBK without a flag. */
function decodeName(bytes: Buffer, isUtf8: boolean): string {
  return (isUtf8 ? bytes.toString('utf8') : (decodeUtf8(bytes) ?? iconv.decode(bytes, 'gb18030'))).replaceAll(
    '\\',
    '/',
  );
}

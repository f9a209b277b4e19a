// GeoJSON whose polygons are read by hand: of 60 MB of text all but a few kilobytes are the coordinates of polygons, and a
// JSON parser makes a list for each position. Here they go from bytes to numbers at once; what is left is parsed as ever.
// Anything that is not plainly lists of finite numbers stays where it is, for the parser to judge.
import { isUtf8 } from 'node:buffer';
import type { CompactRings } from '../../shared/geometry/compact-polygon.ts';
import { createNumberReader } from './read-json-number.ts';

export interface TakenOut {
  /** The text with `"taken:0"`, `"taken:1"`… where the coordinates were. */
  readonly rest: Uint8Array;
  readonly taken: readonly TakenCoordinates[];
}

export interface TakenCoordinates {
  readonly type: 'Polygon' | 'MultiPolygon';
  readonly rings: CompactRings;
}

const key = '"coordinates"';
const [open, close, comma, colon, backslash] = [...'[],:\\'].map((letter) => letter.charCodeAt(0));

/** Null where the text is not UTF-8 (or ASCII): elsewhere a byte may be half a letter. */
export function takeOutCoordinates(file: Uint8Array): TakenOut | null {
  if (!isUtf8(file)) return null;
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const taken: TakenCoordinates[] = [];
  const rest: Uint8Array[] = [];
  let kept = 0;
  for (let found = bytes.indexOf(key); found >= 0; found = bytes.indexOf(key, found + key.length)) {
    // Inside a string the quotes of the key would be escaped.
    if (bytes[found - 1] === backslash) continue;
    const at = skipSpace(bytes, found + key.length);
    if (bytes[at] !== colon) continue;
    const start = skipSpace(bytes, at + 1);
    const read = readCoordinates(bytes, start);
    if (!read) continue;
    rest.push(bytes.subarray(kept, start), Buffer.from(`"taken:${taken.length}"`));
    taken.push(read.coordinates);
    kept = read.end;
    found = read.end - key.length;
  }
  rest.push(bytes.subarray(kept));
  return { rest: Buffer.concat(rest), taken };
}

/** The coordinates that stood where this value stands now. */
export function takenAt({ taken }: TakenOut, value: unknown): TakenCoordinates | null {
  const number = typeof value === 'string' ? /^taken:(\d+)$/u.exec(value)?.[1] : undefined;
  return number === undefined ? null : (taken[Number(number)] ?? null);
}

let positions = new Float64Array(1 << 12);

function readCoordinates(
  bytes: Buffer,
  start: number,
): { readonly coordinates: TakenCoordinates; readonly end: number } | null {
  const reader = createNumberReader(bytes);
  const ringEnds: number[] = [];
  const partEnds: number[] = [];
  let depth = 0;
  let innermost = 0;
  let count = 0;
  let at = start;
  for (;;) {
    at = skipSpace(bytes, at);
    if (bytes[at] !== open) return null;
    depth++;
    at = skipSpace(bytes, at + 1);
    if (bytes[at] === open) continue;
    if (innermost === 0) innermost = depth;
    if (depth !== innermost || (depth !== 3 && depth !== 4)) return null;
    if (!readPosition()) return null;
    // Up to where the next position begins.
    for (;;) {
      at = skipSpace(bytes, at);
      const byte = bytes[at];
      if (byte === comma) break;
      if (byte !== close) return null;
      at++;
      depth--;
      if (depth === innermost - 2) ringEnds.push(count);
      if (depth === innermost - 3) partEnds.push(ringEnds.length);
      if (depth === 0) return { coordinates: finish(), end: at };
    }
    at++;
  }

  /** Two numbers; further ones (heights) are passed over. Ends at the closing bracket. */
  function readPosition(): boolean {
    if ((count + 1) * 2 > positions.length) {
      const longer = new Float64Array(positions.length * 2);
      longer.set(positions);
      positions = longer;
    }
    let numbers = 0;
    for (;;) {
      at = reader.read(at);
      if (at < 0) return false;
      if (numbers < 2) positions[count * 2 + numbers] = reader.value();
      numbers++;
      at = skipSpace(bytes, at);
      if (bytes[at] === close) break;
      if (bytes[at] !== comma) return false;
      at = skipSpace(bytes, at + 1);
    }
    count++;
    return numbers >= 2;
  }

  function finish(): TakenCoordinates {
    const rings = { degrees: positions.slice(0, count * 2), ringEnds, partEnds };
    return { type: innermost === 3 ? 'Polygon' : 'MultiPolygon', rings };
  }
}

function skipSpace(bytes: Uint8Array, from: number): number {
  let at = from;
  while (bytes[at] === 32 || bytes[at] === 10 || bytes[at] === 13 || bytes[at] === 9) at++;
  return at;
}

// Writes a PNG (ISO/IEC 15948) row by row: truecolour without alpha, each row as its difference from the one above,
// which packs a map of flat colours best.
import { crc32, createDeflate } from 'node:zlib';

export interface PngWriter {
  /** `pixels`: red, green, blue, alpha of the next rows; alpha is dropped. */
  writeRows(pixels: Uint8Array, rowCount: number): Promise<void>;
  /** The whole file. */
  finish(): Promise<Buffer>;
}

export interface PngShape {
  readonly width: number;
  readonly height: number;
  /** Written into the file, so that it prints true to size. */
  readonly pixelsPerMetre: number;
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const filterUp = 2;

export function createPngWriter({ width, height, pixelsPerMetre }: PngShape): PngWriter {
  const deflate = createDeflate({ level: 5 });
  const packed: Buffer[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    deflate.on('data', (bytes: Buffer) => packed.push(bytes));
    deflate.on('end', resolve);
    deflate.on('error', reject);
  });
  const above = new Uint8Array(width * 3);
  return {
    writeRows: async (pixels, rowCount) => {
      const bytes = subtractRows(pixels, { width, rowCount }, above);
      await new Promise<void>((resolve, reject) => {
        deflate.write(bytes, (error) => (error ? reject(error) : resolve()));
      });
    },
    finish: async () => {
      deflate.end();
      await ended;
      return pngFile({ width, height, pixelsPerMetre }, { packed });
    },
  };
}

/** The file around packed rows: of truecolour, or of entries of a palette (red, green, blue each). */
export function pngFile(
  { width, height, pixelsPerMetre }: PngShape,
  { packed, palette }: { readonly packed: readonly Buffer[]; readonly palette?: Uint8Array },
): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, palette ? 3 : 2, 0, 0, 0], 8);
  const resolution = Buffer.alloc(9);
  resolution.writeUInt32BE(Math.round(pixelsPerMetre), 0);
  resolution.writeUInt32BE(Math.round(pixelsPerMetre), 4);
  resolution.writeUInt8(1, 8);
  return Buffer.concat([
    signature,
    ...chunk('IHDR', header),
    ...chunk('pHYs', resolution),
    ...(palette ? chunk('PLTE', Buffer.from(palette)) : []),
    ...packed.flatMap((bytes) => chunk('IDAT', bytes)),
    ...chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** MUTATED: above, which holds the last row afterwards. */
function subtractRows(
  pixels: Uint8Array,
  { width, rowCount }: { readonly width: number; readonly rowCount: number },
  above: Uint8Array,
): Uint8Array {
  const bytes = new Uint8Array(rowCount * (1 + width * 3));
  let from = 0;
  let to = 0;
  for (let row = 0; row < rowCount; row += 1) {
    bytes[to] = filterUp;
    to += 1;
    for (let place = 0; place < above.length; from += 1) {
      for (let channel = 0; channel < 3; channel += 1) {
        const value = pixels[from] ?? 0;
        bytes[to] = value - (above[place] ?? 0);
        above[place] = value;
        from += 1;
        to += 1;
        place += 1;
      }
    }
  }
  return bytes;
}

function chunk(name: string, data: Buffer): Buffer[] {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(data.length, 0);
  head.write(name, 4, 'latin1');
  const tail = Buffer.alloc(4);
  tail.writeUInt32BE(crc32(data, crc32(head.subarray(4))), 0);
  return [head, data, tail];
}

// A drawing as a PNG of 256 colours (ISO/IEC 15948, colour type 3), for pictures that go from phone to phone.

import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import type { MapDrawing } from '../../../shared/notice/drawing/map-drawing.ts';
import { choosePalette, colourMask } from './choose-palette.ts';
import { paintBands } from './map-drawing-png.ts';
import { pngFile } from './png-writer.ts';

const pack = promisify(deflate);

/** The whole drawing at the given resolution; held in memory while it is painted, so for sheets up to A3. */
export async function renderPalettePng(
  drawing: MapDrawing,
  { dotsPerInch }: { readonly dotsPerInch: number },
): Promise<Buffer> {
  let pixels = new Uint32Array();
  let filled = 0;
  const shape = await paintBands(drawing, dotsPerInch, async (rows, { width, height }) => {
    if (filled === 0) pixels = new Uint32Array(width * height);
    const band = new Uint32Array(rows.buffer, rows.byteOffset, rows.byteLength / 4);
    pixels.set(band.subarray(0, pixels.length - filled), filled);
    filled += band.length;
  });
  const palette = choosePalette(pixels);
  const { width, height } = shape;
  const bytes = new Uint8Array(height * (1 + width));
  // HOT: one look-up a run of like pixels. The first byte of a row says that it is not filtered, which packs entries best.
  let [colour, entry] = [-1, 0];
  for (let row = 0, from = 0, to = 0; row < height; row += 1) {
    to += 1;
    for (let column = 0; column < width; column += 1, from += 1, to += 1) {
      const next = (pixels[from] ?? 0) & colourMask;
      if (next !== colour) {
        colour = next;
        entry = palette.entryOf.get(next) ?? 0;
      }
      bytes[to] = entry;
    }
  }
  return pngFile(shape, { palette: palette.colours, packed: [await pack(bytes, { level: 9 })] });
}

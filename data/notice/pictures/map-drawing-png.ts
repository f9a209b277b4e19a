// A map drawing as pixels. Painted and packed in bands, so that A0 at 300 dpi (140 million pixels) needs the memory of
// one band and of the packed file only, and no size is too large.
import { createCanvas, type Image, loadImage } from '@napi-rs/canvas';
import type { DrawingItem, MapDrawing } from '../../../shared/notice/drawing/map-drawing.ts';
import { paintItem, registerCanvasFonts, rowsOfItem } from './paint-drawing.ts';
import { createPngWriter, type PngShape, type PngWriter } from './png-writer.ts';

const bandHeight = 1024;

export interface PngOptions {
  readonly dotsPerInch: number;
  readonly onProgress?: (fraction: number) => void;
}

/** The whole drawing at the given resolution, which the file states too: a viewer prints it true to size. */
export async function renderMapPng(
  drawing: MapDrawing,
  { dotsPerInch, onProgress }: PngOptions,
): Promise<Buffer> {
  let png: PngWriter | undefined;
  let painted = 0;
  await paintBands(drawing, dotsPerInch, async (pixels, shape) => {
    png ??= createPngWriter(shape);
    const rows = pixels.length / 4 / shape.width;
    await png.writeRows(pixels, rows);
    painted += rows;
    onProgress?.(painted / shape.height);
  });
  return (png as PngWriter | undefined)?.finish() ?? Buffer.alloc(0);
}

/**
 * Paints the drawing from top to bottom. `onBand` gets red, green, blue and alpha of the next rows and is waited for: their
 * memory is used again for those after.
 */
export async function paintBands(
  drawing: MapDrawing,
  dotsPerInch: number,
  onBand: (pixels: Uint8Array, shape: PngShape) => Promise<void>,
): Promise<PngShape> {
  registerCanvasFonts();
  const pixelsPerMillimetre = dotsPerInch / 25.4;
  const width = Math.round(drawing.widthMillimetres * pixelsPerMillimetre);
  const height = Math.round(drawing.heightMillimetres * pixelsPerMillimetre);
  const shape = { width, height, pixelsPerMetre: pixelsPerMillimetre * 1000 };
  const pictures = new Map<DrawingItem, Image>();
  for (const item of drawing.items) {
    if (item.itemType === 'picture') pictures.set(item, await loadImage(Buffer.from(item.jpeg, 'base64')));
  }
  const items = drawing.items.map((item) => ({ item, rows: rowsOfItem(item) }));
  const canvas = createCanvas(width, Math.min(bandHeight, height));
  const context = canvas.getContext('2d');
  for (let top = 0; top < height; top += bandHeight) {
    const rows = Math.min(bandHeight, height - top);
    const [from, to] = [top / pixelsPerMillimetre, (top + rows) / pixelsPerMillimetre];
    context.resetTransform();
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, width, bandHeight);
    context.setTransform(pixelsPerMillimetre, 0, 0, pixelsPerMillimetre, 0, -top);
    for (const { item, rows: reach } of items) {
      if (reach.from <= to && reach.to >= from) paintItem(context, item, pictures);
    }
    await onBand(canvas.data().subarray(0, rows * width * 4), shape);
  }
  return shape;
}

// Items of a map drawing on a canvas whose unit is the millimetre: the third painter beside PDF and SVG.
import { createRequire } from 'node:module';
import { GlobalFonts, type Image, type SKRSContext2D } from '@napi-rs/canvas';
import type {
  DrawingItem,
  DrawnPath,
  DrawnText,
  PagePosition,
} from '../../../shared/notice/drawing/map-drawing.ts';
import { hatchLines } from '../../../shared/notice/drawing/map-drawing-svg.ts';
import { fontFiles, type NoticeFont } from '../pdf/notice-pdf-fonts.ts';

const require = createRequire(import.meta.url);
const families: Readonly<Record<NoticeFont, string>> = { regular: 'Notice Regular', bold: 'Notice Bold' };
let hasFonts = false;

/** The same font files as in the PDF; to be called once before text is painted. */
export function registerCanvasFonts(): void {
  if (hasFonts) return;
  for (const font of ['regular', 'bold'] as const) {
    GlobalFonts.registerFromPath(require.resolve(fontFiles[font]), families[font]);
  }
  hasFonts = true;
}

/** From where to where down the page an item can leave a mark, in millimetres. */
export function rowsOfItem(item: DrawingItem): { readonly from: number; readonly to: number } {
  if (item.itemType === 'text') {
    const reach = (item.rotationDegrees ? item.width : 0) + item.size * 1.5;
    return { from: item.at[1] - reach, to: item.at[1] + reach };
  }
  if (item.itemType === 'circle') {
    const reach = item.radius + (item.strokeWidth ?? 0);
    return { from: item.centre[1] - reach, to: item.centre[1] + reach };
  }
  if (item.itemType === 'picture') return { from: item.box.y, to: item.box.y + item.box.height };
  const around = (item.strokeWidth ?? 0) + 0.5;
  return [item.parts, ...item.clips].reduce(
    (rows, parts) => {
      let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
      for (const part of parts) {
        for (const [, y] of part) {
          from = Math.min(from, y);
          to = Math.max(to, y);
        }
      }
      return { from: Math.max(rows.from, from - around), to: Math.min(rows.to, to + around) };
    },
    { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY },
  );
}

/** `pictures`: those of the drawing, unpacked. */
export function paintItem(
  context: SKRSContext2D,
  item: DrawingItem,
  pictures: ReadonlyMap<DrawingItem, Image>,
): void {
  context.save();
  if (item.itemType === 'path') paintPath(context, item);
  else if (item.itemType === 'text') paintText(context, item);
  else if (item.itemType === 'picture') {
    const { x, y, width, height } = item.box;
    const picture = pictures.get(item);
    if (picture) context.drawImage(picture, x, y, width, height);
  } else {
    context.beginPath();
    context.arc(item.centre[0], item.centre[1], item.radius, 0, Math.PI * 2);
    context.fillStyle = item.fill;
    context.fill();
    if (item.stroke) strokeWith(context, item.stroke, item.strokeWidth ?? 0.2);
  }
  context.restore();
}

function strokeWith(context: SKRSContext2D, colour: string, width: number): void {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.stroke();
}

function paintPath(context: SKRSContext2D, path: DrawnPath): void {
  if (!path.parts.some((part) => part.length > 1)) return;
  context.lineJoin = 'round';
  for (const clip of path.clips) {
    trace(context, clip, true);
    context.clip('evenodd');
  }
  if (path.fill) {
    context.globalAlpha = path.fillOpacity ?? 1;
    context.fillStyle = path.fill;
    trace(context, path.parts, true);
    context.fill('evenodd');
  }
  context.globalAlpha = 1;
  if (path.hatch) {
    context.save();
    trace(context, path.parts, true);
    context.clip('evenodd');
    trace(context, hatchLines(path), false);
    strokeWith(context, path.hatch.colour, path.hatch.lineWidth);
    context.restore();
  }
  if (path.stroke) {
    context.globalAlpha = path.strokeOpacity ?? 1;
    if (path.dash) context.setLineDash([...path.dash]);
    trace(context, path.parts, path.isClosed);
    strokeWith(context, path.stroke, path.strokeWidth ?? 0.2);
  }
}

function trace(context: SKRSContext2D, parts: readonly (readonly PagePosition[])[], isClosed: boolean): void {
  context.beginPath();
  for (const part of parts) {
    if (part.length < 2) continue;
    part.forEach(([x, y], index) => {
      if (index === 0) context.moveTo(x, y);
      else context.lineTo(x, y);
    });
    if (isClosed) context.closePath();
  }
}

const anchorShift = { start: 0, middle: 0.5, end: 1 } as const;
/** Glyphs are set at this size and scaled down: fonts of two or three pixels are rounded to whole ones. */
const setInPixels = 64;

function paintText(context: SKRSContext2D, text: DrawnText): void {
  context.translate(text.at[0], text.at[1]);
  if (text.rotationDegrees) context.rotate((text.rotationDegrees * Math.PI) / 180);
  const scale = text.size / setInPixels;
  context.scale(scale, scale);
  context.font = `${setInPixels}px "${families[text.isBold ? 'bold' : 'regular']}"`;
  context.globalAlpha = text.opacity ?? 1;
  const left = (-text.width * anchorShift[text.anchor]) / scale;
  if (text.halo) {
    context.lineJoin = 'round';
    context.strokeStyle = text.halo.colour;
    context.lineWidth = text.halo.width / scale;
    context.strokeText(text.text, left, 0);
  }
  context.fillStyle = text.colour;
  context.fillText(text.text, left, 0);
}

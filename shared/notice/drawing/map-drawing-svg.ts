// A map drawing as one SVG document, true to size (millimetres). Used for the preview and for the .svg file.

import { escapeXml } from './escape-xml.ts';
import type { DrawingItem, DrawnPath, DrawnPicture, DrawnText, MapDrawing } from './map-drawing.ts';
import type { PagePart } from './page-paths.ts';

const fontFamily = "'Noto Sans SC','Source Han Sans SC','Microsoft YaHei','PingFang SC',SimHei,sans-serif";

export function mapDrawingToSvg(drawing: MapDrawing): string {
  const { widthMillimetres: width, heightMillimetres: height } = drawing;
  const definitions: string[] = [];
  const clipIds = new Map<string, string>();
  const clipId = (parts: readonly PagePart[]) => {
    const data = pathData(parts, true);
    const known = clipIds.get(data);
    if (known) return known;
    const id = `clip${clipIds.size + 1}`;
    clipIds.set(data, id);
    definitions.push(`<clipPath id="${id}"><path clip-rule="evenodd" d="${data}"/></clipPath>`);
    return id;
  };
  const body = drawing.items.map((item) => renderItem(item, clipId)).join('\n');
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}mm" height="${height}mm" viewBox="0 0 ${width} ${height}" xml:lang="zh-CN" lang="zh-CN" font-family="${fontFamily}">`,
    `<title>${escapeXml(drawing.title)}</title>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    `<defs>${definitions.join('')}</defs>`,
    body,
    '</svg>',
    '',
  ].join('\n');
}

type ClipIdOf = (parts: readonly PagePart[]) => string;

function renderItem(item: DrawingItem, clipId: ClipIdOf): string {
  if (item.itemType === 'path') return renderPath(item, clipId);
  if (item.itemType === 'text') return renderText(item);
  if (item.itemType === 'picture') return renderPicture(item);
  const stroke = item.stroke
    ? ` stroke="${item.stroke}" stroke-width="${number(item.strokeWidth ?? 0.2)}"`
    : '';
  const [x, y] = item.centre;
  return `<circle cx="${number(x)}" cy="${number(y)}" r="${number(item.radius)}" fill="${item.fill}"${stroke}/>`;
}

function renderPicture({ box, jpeg }: DrawnPicture): string {
  const place = `x="${number(box.x)}" y="${number(box.y)}" width="${number(box.width)}" height="${number(box.height)}"`;
  return `<image ${place} preserveAspectRatio="none" href="data:image/jpeg;base64,${jpeg}"/>`;
}

function renderPath(path: DrawnPath, clipId: ClipIdOf): string {
  const data = pathData(path.parts, path.isClosed);
  if (data === '') return '';
  const attributes = [
    `fill="${path.fill ?? 'none'}"`,
    path.fill ? 'fill-rule="evenodd"' : '',
    path.fillOpacity === undefined ? '' : `fill-opacity="${path.fillOpacity}"`,
    path.stroke
      ? `stroke="${path.stroke}" stroke-width="${number(path.strokeWidth ?? 0.2)}" stroke-linejoin="round"`
      : '',
    path.strokeOpacity === undefined ? '' : `stroke-opacity="${path.strokeOpacity}"`,
    path.dash ? `stroke-dasharray="${path.dash.join(' ')}"` : '',
  ].filter((attribute) => attribute !== '');
  const drawn = [
    path.hatch
      ? `<path clip-path="url(#${clipId(path.parts)})" fill="none" stroke="${path.hatch.colour}" stroke-width="${path.hatch.lineWidth}" d="${pathData(hatchLines(path), false)}"/>`
      : '',
    path.fill || path.stroke ? `<path ${attributes.join(' ')} d="${data}"/>` : '',
  ].join('');
  return path.clips.reduce((inner, clip) => `<g clip-path="url(#${clipId(clip)})">${inner}</g>`, drawn);
}

/** Parallel lines over the box of a path, on one grid for the whole page so that neighbours' hatches meet. */
export function hatchLines({ parts, hatch }: Pick<DrawnPath, 'parts' | 'hatch'>): PagePart[] {
  const positions = parts.flat();
  if (!hatch || positions.length === 0) return [];
  const angle = (hatch.angleDegrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), -Math.sin(angle)];
  const along = positions.map(([x, y]) => x * cos + y * sin);
  const across = positions.map(([x, y]) => y * cos - x * sin);
  const [from, to] = [Math.min(...along), Math.max(...along)];
  const lines: PagePart[] = [];
  const first = Math.ceil(Math.min(...across) / hatch.spacing);
  const last = Math.floor(Math.max(...across) / hatch.spacing);
  for (let index = first; index <= last; index += 1) {
    const offset = index * hatch.spacing;
    lines.push([
      [from * cos - offset * sin, from * sin + offset * cos],
      [to * cos - offset * sin, to * sin + offset * cos],
    ]);
  }
  return lines;
}

function renderText(text: DrawnText): string {
  const [x, y] = text.at;
  const turn = text.rotationDegrees
    ? ` transform="rotate(${text.rotationDegrees} ${number(x)} ${number(y)})"`
    : '';
  const halo = text.halo
    ? ` paint-order="stroke" stroke="${text.halo.colour}" stroke-width="${number(text.halo.width)}" stroke-linejoin="round"`
    : '';
  const length =
    [...text.text].length > 1 ? ` textLength="${number(text.width)}" lengthAdjust="spacingAndGlyphs"` : '';
  const weight = text.isBold ? ' font-weight="700"' : '';
  const opacity = text.opacity === undefined ? '' : ` opacity="${text.opacity}"`;
  return `<text x="${number(x)}" y="${number(y)}" font-size="${number(text.size)}" text-anchor="${text.anchor}" fill="${text.colour}"${weight}${opacity}${length}${halo}${turn}>${escapeXml(text.text)}</text>`;
}

function pathData(parts: readonly PagePart[], isClosed: boolean): string {
  return parts
    .filter((part) => part.length > 1)
    .map((part) => {
      const steps = part.map(([x, y]) => `${number(x)} ${number(y)}`).join('L');
      return `M${steps}${isClosed ? 'Z' : ''}`;
    })
    .join('');
}

function number(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

// Short ways to make drawing items.
import type { DrawnPath, DrawnText, MapPage, MeasureText, PageBox, PagePosition } from './map-drawing.ts';
import { mapColours } from './map-style.ts';
import type { PagePart } from './page-paths.ts';

export type PathStyle = Omit<DrawnPath, 'itemType' | 'parts' | 'isClosed' | 'clips'>;

export function drawArea(
  parts: readonly PagePart[],
  style: PathStyle,
  clips: DrawnPath['clips'] = [],
): DrawnPath {
  return { itemType: 'path', parts, isClosed: true, clips, ...style };
}

export function drawLine(
  parts: readonly PagePart[],
  style: PathStyle,
  clips: DrawnPath['clips'] = [],
): DrawnPath {
  return { itemType: 'path', parts, isClosed: false, clips, ...style };
}

export function boxRing(box: PageBox): PagePosition[] {
  const [right, bottom] = [box.x + box.width, box.y + box.height];
  return [
    [box.x, box.y],
    [right, box.y],
    [right, bottom],
    [box.x, bottom],
    [box.x, box.y],
  ];
}

export function growBox(box: PageBox, by: number): PageBox {
  return { x: box.x - by, y: box.y - by, width: box.width + 2 * by, height: box.height + 2 * by };
}

/** The page less its margins. */
export function contentBox(page: MapPage): PageBox {
  const { top, right, bottom, left } = page.margins;
  return {
    x: left,
    y: top,
    width: page.widthMillimetres - left - right,
    height: page.heightMillimetres - top - bottom,
  };
}

export type TextStyle = Partial<Pick<DrawnText, 'isBold' | 'anchor' | 'halo' | 'colour'>> & {
  readonly size: number;
  /** Smaller type is used where the text would be wider than this. */
  readonly fitWidth?: number;
};

export function drawText(
  text: string,
  at: PagePosition,
  { size, fitWidth, ...style }: TextStyle,
  measureText: MeasureText,
): DrawnText {
  const isBold = style.isBold ?? false;
  const wanted = measureText(text, size, isBold);
  const fitted = fitWidth !== undefined && wanted > fitWidth ? (size * fitWidth) / wanted : size;
  return {
    itemType: 'text',
    at,
    text,
    size: fitted,
    width: (wanted * fitted) / size,
    colour: mapColours.ink,
    anchor: 'start',
    ...style,
    isBold,
  };
}

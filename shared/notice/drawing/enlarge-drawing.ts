// A sheet is laid out at A4 lettering on a page as much smaller as its paper is larger, and enlarged as a whole: one
// set of sizes serves all papers.
import type { DrawingItem, DrawnPath, MapDrawing, MapPage, PageBox, PlacedLabel } from './map-drawing.ts';
import type { PagePart } from './page-paths.ts';

/** The page that enlarging makes into the given one. */
export function reducePage({ enlargement, ...page }: MapPage): MapPage {
  const { top, right, bottom, left } = page.margins;
  return {
    widthMillimetres: page.widthMillimetres / enlargement,
    heightMillimetres: page.heightMillimetres / enlargement,
    // Margins do not grow with the paper: they are for the printer and the binder.
    margins: {
      top: top / enlargement,
      right: right / enlargement,
      bottom: bottom / enlargement,
      left: left / enlargement,
    },
    enlargement: 1,
  };
}

/** Everything on the page `by` times as large. The ratio already is the paper's. */
export function enlargeDrawing(drawing: MapDrawing, by: number): MapDrawing {
  if (by === 1) return drawing;
  return {
    ...drawing,
    widthMillimetres: drawing.widthMillimetres * by,
    heightMillimetres: drawing.heightMillimetres * by,
    frame: enlargeBox(drawing.frame, by),
    border: enlargeBox(drawing.border, by),
    scale: drawing.scale && { ...drawing.scale, barMillimetres: drawing.scale.barMillimetres * by },
    items: drawing.items.map((item) => enlargeItem(item, by)),
    labels: drawing.labels.map((label) => enlargeLabel(label, by)),
  };
}

export function enlargeLabel(label: PlacedLabel, by: number): PlacedLabel {
  return { ...label, boxes: label.boxes.map((box) => enlargeBox(box, by)) };
}

export function enlargeBox(box: PageBox, by: number): PageBox {
  return { x: box.x * by, y: box.y * by, width: box.width * by, height: box.height * by };
}

function enlargeParts(parts: readonly PagePart[], by: number): PagePart[] {
  return parts.map((part) => part.map(([x, y]) => [x * by, y * by] as const));
}

export function enlargeItem(item: DrawingItem, by: number): DrawingItem {
  if (item.itemType === 'path') return enlargePath(item, by);
  if (item.itemType === 'circle') {
    const { centre, radius, strokeWidth } = item;
    return {
      ...item,
      centre: [centre[0] * by, centre[1] * by],
      radius: radius * by,
      ...(strokeWidth === undefined ? {} : { strokeWidth: strokeWidth * by }),
    };
  }
  if (item.itemType === 'picture') return { ...item, box: enlargeBox(item.box, by) };
  return {
    ...item,
    at: [item.at[0] * by, item.at[1] * by],
    size: item.size * by,
    width: item.width * by,
    ...(item.halo ? { halo: { ...item.halo, width: item.halo.width * by } } : {}),
  };
}

function enlargePath(path: DrawnPath, by: number): DrawnPath {
  const { hatch, dash, strokeWidth } = path;
  return {
    ...path,
    parts: enlargeParts(path.parts, by),
    clips: path.clips.map((clip) => enlargeParts(clip, by)),
    ...(strokeWidth === undefined ? {} : { strokeWidth: strokeWidth * by }),
    ...(dash ? { dash: dash.map((length) => length * by) } : {}),
    ...(hatch ? { hatch: { ...hatch, spacing: hatch.spacing * by, lineWidth: hatch.lineWidth * by } } : {}),
  };
}

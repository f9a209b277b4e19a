// The style of the map on a 2D canvas: fills, lines, dots and signs. Names come with MapLibre, for their letters have to
// be loaded and find their places first.
import type { StyleSpecification } from 'maplibre-gl';
import { paintImage } from '../images/canvas-image.ts';
import { resolveImage } from '../images/resolve-image.ts';
import type { BuiltSources } from '../sources/plan-to-sources.ts';
import type { MapFeature } from '../sources/source-recipe.ts';
import { evaluateExpression } from './evaluate-expression.ts';
import type { FittedView } from './fitted-view.ts';
import { movedAside, type PixelLine, pixelLines } from './pixel-lines.ts';

interface Brush {
  readonly context: CanvasRenderingContext2D;
  readonly linesOf: (feature: MapFeature) => readonly PixelLine[];
  readonly imageOf: (name: string) => DrawnImage | null;
}

interface DrawnImage {
  readonly canvas: HTMLCanvasElement;
  readonly width: number;
  readonly height: number;
}

/** What a layer says about a feature: a property of its paint or layout, evaluated. */
type Say = (property: string) => unknown;

type StyleLayer = StyleSpecification['layers'][number];

/** Layers of a style that a picture at a zoom is drawn with: those that show there, but for names. */
export function layersOfPicture({ layers }: Pick<StyleSpecification, 'layers'>, zoom: number): StyleLayer[] {
  return layers.filter((layer) => {
    if (layer.layout?.visibility === 'none') return false;
    if (layer.type === 'symbol' && layer.layout?.['icon-image'] === undefined) return false;
    return zoom >= (layer.minzoom ?? 0) && zoom < (layer.maxzoom ?? 25);
  });
}

/** Draws layers at a view, one over the other, from the data of their sources. */
export function drawPicture(
  context: CanvasRenderingContext2D,
  layers: readonly StyleLayer[],
  sources: Partial<BuiltSources>,
  view: FittedView,
): void {
  const brush = takeBrush(context, view);
  for (const layer of layers) {
    const { type, paint, layout } = layer as {
      type: string;
      paint?: Readonly<Record<string, unknown>>;
      layout?: Readonly<Record<string, unknown>>;
    };
    if (type === 'background') {
      context.fillStyle = String(paint?.['background-color']);
      context.fillRect(0, 0, view.width, view.height);
    }
    const draw = drawers[type];
    if (!draw || !('source' in layer)) continue;
    const features = sources[layer.source as keyof BuiltSources]?.data.features ?? [];
    const shown = features.flatMap((feature) => {
      const input = {
        zoom: view.zoom,
        properties: feature.properties,
        geometryType: feature.geometry.type.replace('Multi', ''),
      };
      const filter = 'filter' in layer ? layer.filter : undefined;
      if (filter !== undefined && !evaluateExpression(filter, input)) return [];
      const say: Say = (property) => evaluateExpression(paint?.[property] ?? layout?.[property], input);
      return [{ feature, say, order: Number(say(`${type}-sort-key`) ?? 0) }];
    });
    context.save();
    for (const { feature, say } of shown.sort((a, b) => a.order - b.order)) {
      draw(brush, feature, say, paint ?? {});
    }
    context.restore();
  }
}

type Draw = (brush: Brush, feature: MapFeature, say: Say, paint: Readonly<Record<string, unknown>>) => void;

const drawers: Readonly<Record<string, Draw>> = {
  fill: drawFill,
  line: drawLine,
  circle: drawDot,
  symbol: drawSign,
};

function drawFill({ context, linesOf, imageOf }: Brush, feature: MapFeature, say: Say): void {
  const pattern = say('fill-pattern');
  const image = pattern === undefined ? null : imageOf(String(pattern));
  context.globalAlpha = Number(say('fill-opacity') ?? 1);
  context.fillStyle = image ? patternOf(context, image) : String(say('fill-color'));
  trace(context, linesOf(feature));
  context.fill('evenodd');
}

function patternOf(context: CanvasRenderingContext2D, { canvas, width }: DrawnImage): CanvasPattern | string {
  const pattern = context.createPattern(canvas, 'repeat');
  pattern?.setTransform(new DOMMatrix().scale(width / canvas.width));
  return pattern ?? 'transparent';
}

function drawLine(
  { context, linesOf }: Brush,
  feature: MapFeature,
  say: Say,
  paint: Readonly<Record<string, unknown>>,
): void {
  const width = Number(say('line-width') ?? 1);
  if (width <= 0) return;
  context.globalAlpha = Number(say('line-opacity') ?? 1);
  context.strokeStyle = String(say('line-color'));
  context.lineWidth = width;
  context.lineCap = (say('line-cap') ?? 'butt') as CanvasLineCap;
  context.lineJoin = (say('line-join') ?? 'miter') as CanvasLineJoin;
  // A list of lengths, which no expression stands for; in widths of the line.
  context.setLineDash(((paint['line-dasharray'] ?? []) as readonly number[]).map((length) => length * width));
  const offset = Number(say('line-offset') ?? 0);
  trace(
    context,
    linesOf(feature).map((line) => movedAside(line, offset)),
  );
  context.stroke();
}

function drawDot({ context, linesOf }: Brush, feature: MapFeature, say: Say): void {
  const [radius, ring] = [Number(say('circle-radius') ?? 5), Number(say('circle-stroke-width') ?? 0)];
  for (const [place] of linesOf(feature)) {
    if (!place) continue;
    context.beginPath();
    context.arc(...place, radius, 0, 2 * Math.PI);
    context.globalAlpha = Number(say('circle-opacity') ?? 1);
    context.fillStyle = String(say('circle-color'));
    context.fill();
    if (ring <= 0) continue;
    context.beginPath();
    context.arc(...place, radius + ring / 2, 0, 2 * Math.PI);
    context.globalAlpha = Number(say('circle-stroke-opacity') ?? 1);
    context.strokeStyle = String(say('circle-stroke-color'));
    context.lineWidth = ring;
    context.stroke();
  }
}

function drawSign({ context, linesOf, imageOf }: Brush, feature: MapFeature, say: Say): void {
  const name = say('icon-image');
  const image = name === undefined ? null : imageOf(String(name));
  if (!image) return;
  const size = Number(say('icon-size') ?? 1);
  const [width, height] = [image.width * size, image.height * size];
  const isFlag = say('icon-anchor') === 'bottom-left';
  context.globalAlpha = Number(say('icon-opacity') ?? 1);
  for (const [place] of linesOf(feature)) {
    if (!place) continue;
    const [x, y] = place;
    context.drawImage(
      image.canvas,
      x - (isFlag ? 0 : width / 2),
      y - (isFlag ? height : height / 2),
      width,
      height,
    );
  }
}

function trace(context: CanvasRenderingContext2D, lines: readonly PixelLine[]): void {
  context.beginPath();
  for (const line of lines) {
    for (const [index, [x, y]] of line.entries()) {
      if (index === 0) context.moveTo(x, y);
      else context.lineTo(x, y);
    }
  }
}

/** Lines and images are made once: a fill and its border are drawn from the same. */
function takeBrush(context: CanvasRenderingContext2D, view: FittedView): Brush {
  const lines = new Map<unknown, readonly PixelLine[]>();
  const images = new Map<string, DrawnImage | null>();
  const remembered = <Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value => {
    const value = known.get(key) ?? make();
    known.set(key, value);
    return value;
  };
  return {
    context,
    linesOf: ({ geometry }) => remembered(lines, geometry, () => pixelLines(geometry, view)),
    imageOf: (name) => remembered(images, name, () => drawImage(name)),
  };
}

function drawImage(name: string): DrawnImage | null {
  const image = resolveImage(name);
  if (!image) return null;
  const pixels = paintImage(image, Math.max(1, window.devicePixelRatio));
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [pixels.width, pixels.height];
  // Said to be read again, the canvas stays on the processor as the picture does: each way between the two takes longer.
  canvas.getContext('2d', { willReadFrequently: true })?.putImageData(pixels, 0, 0);
  return { canvas, width: image.width, height: image.height };
}

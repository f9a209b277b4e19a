// A point that is surely inside, well away from the border: horizontal lines are laid through each part at seven
// heights, and the middle of the longest stretch inside wins. Concave shapes, rings and combs have one too.
import type { MultiPolygon, Point, Polygon, Position } from 'geojson';
import { boxOfPositions } from './planar-box.ts';
import { polygonsOf } from './planar-polygon.ts';

type Rings = readonly (readonly (readonly number[])[])[];

const heights = [0.5, 0.375, 0.625, 0.25, 0.75, 0.125, 0.875];

/** In the geometry's own unit; null for an empty geometry or one without area. */
export function pointInside(geometry: Polygon | MultiPolygon): Position | null {
  return pointInsideRings(polygonsOf(geometry));
}

/** As pointInside, for bare coordinates. */
export function pointInsideRings(polygons: readonly Rings[]): Position | null {
  let best: Stretch | null = null;
  for (const rings of polygons) {
    const [, minY, , maxY] = boxOfPositions(rings[0] ?? []);
    const found = heights.flatMap((height) => longestStretch(rings, minY + (maxY - minY) * height) ?? []);
    // The last resort is the middle of a strip without vertices: no border runs along it.
    const stretches = found.length > 0 ? found : [longestStretch(rings, middleOfWidestStrip(rings))];
    for (const stretch of stretches) {
      if (stretch && (!best || stretch.length > best.length * 1.001)) best = stretch;
    }
  }
  return best?.position ?? null;
}

interface Stretch {
  /** Its middle. */
  readonly position: Position;
  readonly length: number;
}

/** The longest stretch of a horizontal line inside whose middle is no place of the border. */
function longestStretch(rings: Rings, y: number): Stretch | null {
  const crossings: number[] = [];
  /** Where the border only touches the line, or runs along it: from, to, from, to… */
  const touches: number[] = [];
  for (const ring of rings) {
    for (let index = 1; index < ring.length; index++) {
      const [ax = 0, ay = 0] = ring[index - 1] as readonly number[];
      const [bx = 0, by = 0] = ring[index] as readonly number[];
      if (ay > y !== by > y) crossings.push(ax + ((y - ay) / (by - ay)) * (bx - ax));
      if (ay === y) touches.push(Math.min(ax, by === y ? bx : ax), Math.max(ax, by === y ? bx : ax));
    }
  }
  crossings.sort((a, b) => a - b);
  let best: Stretch | null = null;
  for (let index = 1; index < crossings.length; index += 2) {
    const from = crossings[index - 1] as number;
    const to = crossings[index] as number;
    const middle = (from + to) / 2;
    const length = to - from;
    if (length > (best?.length ?? 0) && !isTouched(middle)) best = { position: [middle, y], length };
  }
  return best;

  function isTouched(x: number): boolean {
    for (let at = 0; at < touches.length; at += 2) {
      if (x >= (touches[at] as number) && x <= (touches[at + 1] as number)) return true;
    }
    return false;
  }
}

function middleOfWidestStrip(rings: Rings): number {
  const levels = rings.flatMap((ring) => ring.map(([, y = 0]) => y)).sort((a, b) => a - b);
  let [middle, width] = [levels[0] ?? 0, 0];
  for (let index = 1; index < levels.length; index++) {
    const [below = 0, above = 0] = [levels[index - 1], levels[index]];
    if (above - below > width) [middle, width] = [(below + above) / 2, above - below];
  }
  return middle;
}

const remembered = new WeakMap<object, Position | null>();

/** Where a thing stands: the point itself, or a point inside its outline (remembered per geometry object). */
export function representativePoint(geometry: Point | Polygon | MultiPolygon): Position | null {
  if (geometry.type === 'Point') return geometry.coordinates;
  let known = remembered.get(geometry);
  if (known === undefined) {
    known = pointInside(geometry);
    remembered.set(geometry, known);
  }
  return known;
}

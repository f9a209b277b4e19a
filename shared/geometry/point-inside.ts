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
  let best: { position: Position; length: number } | null = null;
  for (const rings of polygons) {
    const [, minY, , maxY] = boxOfPositions(rings[0] ?? []);
    for (const height of heights) {
      const y = minY + (maxY - minY) * height;
      const stretch = longestStretch(rings, y);
      if (stretch && (!best || stretch.length > best.length * 1.001)) {
        best = { position: [stretch.middle, y], length: stretch.length };
      }
    }
  }
  return best?.position ?? null;
}

function longestStretch(rings: Rings, y: number): { middle: number; length: number } | null {
  const crossings: number[] = [];
  for (const ring of rings) {
    for (let index = 1; index < ring.length; index++) {
      const [ax = 0, ay = 0] = ring[index - 1] as readonly number[];
      const [bx = 0, by = 0] = ring[index] as readonly number[];
      if (ay > y !== by > y) crossings.push(ax + ((y - ay) / (by - ay)) * (bx - ax));
    }
  }
  crossings.sort((a, b) => a - b);
  let best: { middle: number; length: number } | null = null;
  for (let index = 1; index < crossings.length; index += 2) {
    const from = crossings[index - 1] as number;
    const to = crossings[index] as number;
    if (to > from && to - from > (best?.length ?? 0)) best = { middle: (from + to) / 2, length: to - from };
  }
  return best;
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

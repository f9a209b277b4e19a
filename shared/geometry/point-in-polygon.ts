// Is a point inside? Ray casting with exact predicates, so that a point on a border is found to be on it and two
// neighbours never both claim, or both disclaim, a place off their common border.
import type { MultiPolygon, Polygon } from 'geojson';
import { orient2d } from 'robust-predicates';
import { polygonsOf } from './planar-polygon.ts';

export type PointPlace = 'inside' | 'outside' | 'boundary';

/**
 * Whether the edge a→b is crossed by the ray from (x, y) towards +x: 1 or 0; `null` where the point lies on the edge.
 * An edge owns its lower end only, so that a ray through a vertex counts once.
 */
export function crossesRay(
  x: number,
  y: number,
  ax: number,
  ay: number,
  bx: number,
  by: number,
): 0 | 1 | null {
  if (ay === y && by === y) return Math.min(ax, bx) <= x && x <= Math.max(ax, bx) ? null : 0;
  if ((ax === x && ay === y) || (bx === x && by === y)) return null;
  const isUpward = ay <= y && by > y;
  const isDownward = by <= y && ay > y;
  if (!isUpward && !isDownward) return 0;
  // robust-predicates: positive where the three points turn clockwise.
  const side = orient2d(ax, ay, bx, by, x, y);
  if (side === 0) return null;
  return side < 0 === isUpward ? 1 : 0;
}

/** Place of a point against rings taken together (even–odd). */
export function placeInRings(
  point: readonly number[],
  rings: Iterable<readonly (readonly number[])[]>,
): PointPlace {
  const x = point[0] ?? 0;
  const y = point[1] ?? 0;
  let crossings = 0;
  for (const ring of rings) {
    for (let index = 1; index < ring.length; index++) {
      const a = ring[index - 1] as readonly number[];
      const b = ring[index] as readonly number[];
      const crossed = crossesRay(x, y, a[0] ?? 0, a[1] ?? 0, b[0] ?? 0, b[1] ?? 0);
      if (crossed === null) return 'boundary';
      crossings += crossed;
    }
  }
  return crossings % 2 === 1 ? 'inside' : 'outside';
}

/** Place of a point against a geometry of the same unit; holes count as outside. Cost: one look at every edge. */
export function placeInPolygon(point: readonly number[], geometry: Polygon | MultiPolygon): PointPlace {
  return placeInRings(point, polygonsOf(geometry).flat());
}

/** Inside or on the border. */
export function isPointInPolygon(point: readonly number[], geometry: Polygon | MultiPolygon): boolean {
  return placeInPolygon(point, geometry) !== 'outside';
}

// Cuts polygons to a box, one side after the other (Sutherland–Hodgman, 1974). Parts of one ring stay joined along the
// box's sides by edges without area; the overlay that follows takes those out.
import type { PlanarPosition } from './gauss-kruger.ts';
import type { Box } from './planar-box.ts';
import type { PlanarMultiPolygon, PlanarRing } from './planar-polygon.ts';

export function clipToBox(polygons: PlanarMultiPolygon, box: Box): PlanarMultiPolygon {
  return polygons
    .map((polygon) => polygon.map((ring) => clipRing(ring, box)))
    .filter((polygon) => (polygon[0]?.length ?? 0) >= 4)
    .map((polygon) => polygon.filter((ring) => ring.length >= 4));
}

function clipRing(ring: PlanarRing, [minX, minY, maxX, maxY]: Box): PlanarRing {
  let open: readonly PlanarPosition[] = ring.slice(0, -1);
  open = clipHalf(open, 0, minX, 1);
  open = clipHalf(open, 0, maxX, -1);
  open = clipHalf(open, 1, minY, 1);
  open = clipHalf(open, 1, maxY, -1);
  const first = open[0];
  return first ? [...open, first] : [];
}

/** Keeps what lies at or beyond `limit` on an axis, in the direction of `sign`. */
function clipHalf(
  ring: readonly PlanarPosition[],
  axis: 0 | 1,
  limit: number,
  sign: 1 | -1,
): readonly PlanarPosition[] {
  if (ring.every((position) => (position[axis] - limit) * sign >= 0)) return ring;
  const kept: PlanarPosition[] = [];
  let previous = ring.at(-1);
  for (const position of ring) {
    if (!previous) break;
    const isKept = (position[axis] - limit) * sign >= 0;
    const wasKept = (previous[axis] - limit) * sign >= 0;
    if (isKept !== wasKept) kept.push(cut(previous, position, axis, limit));
    if (isKept) kept.push(position);
    previous = position;
  }
  return kept;
}

function cut(a: PlanarPosition, b: PlanarPosition, axis: 0 | 1, limit: number): PlanarPosition {
  const share = (limit - a[axis]) / (b[axis] - a[axis]);
  const other = axis === 0 ? 1 : 0;
  const along = a[other] + share * (b[other] - a[other]);
  return axis === 0 ? [limit, along] : [along, limit];
}

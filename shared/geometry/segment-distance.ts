import { orient2d } from 'robust-predicates';

export type Segment = readonly [x1: number, y1: number, x2: number, y2: number];

/** Shortest distance of two segments in metres; 0 where they meet. */
export function segmentDistanceMetres(a: Segment, b: Segment): number {
  if (doCross(a, b)) return 0;
  return Math.min(
    distanceToSegment(a[0], a[1], b),
    distanceToSegment(a[2], a[3], b),
    distanceToSegment(b[0], b[1], a),
    distanceToSegment(b[2], b[3], a),
  );
}

function doCross(a: Segment, b: Segment): boolean {
  const startOfB = orient2d(...a, b[0], b[1]);
  const endOfB = orient2d(...a, b[2], b[3]);
  const startOfA = orient2d(...b, a[0], a[1]);
  const endOfA = orient2d(...b, a[2], a[3]);
  return startOfB < 0 !== endOfB < 0 && startOfA < 0 !== endOfA < 0;
}

/** Shortest distance of a point and a segment, in their unit. */
export function distanceToSegment(x: number, y: number, segment: Segment): number {
  const [x1, y1, x2, y2] = segment;
  const share = shareNearest(x, y, segment);
  return Math.hypot(x - x1 - share * (x2 - x1), y - y1 - share * (y2 - y1));
}

/** The place of a segment nearest to a point, in their unit. */
export function nearestOnSegment(x: number, y: number, segment: Segment): [number, number] {
  const [x1, y1, x2, y2] = segment;
  const share = shareNearest(x, y, segment);
  return [x1 + share * (x2 - x1), y1 + share * (y2 - y1)];
}

/** How far along a segment (0…1) its place nearest to a point is. */
function shareNearest(x: number, y: number, [x1, y1, x2, y2]: Segment): number {
  const dx = x2 - x1;
  const dy = y2 - y1;
  const squared = dx * dx + dy * dy;
  return squared > 0 ? Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / squared)) : 0;
}

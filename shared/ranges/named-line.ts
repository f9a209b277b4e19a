// A line that a range text can name, as every map of the city knows it: never the border it is used to describe.
import type { PlanarPosition } from '../geometry/gauss-kruger.ts';

export interface NamedLine {
  readonly name: string;
  readonly lineType: 'road' | 'river' | 'railway' | 'border';
  /** Zone metres. */
  readonly paths: readonly (readonly PlanarPosition[])[];
}

/** Length of a path in its unit (metres). */
export function pathLength(path: readonly PlanarPosition[]): number {
  let length = 0;
  for (let index = 1; index < path.length; index += 1) {
    length += distanceBetween(path[index - 1] as PlanarPosition, path[index] as PlanarPosition);
  }
  return length;
}

export function distanceBetween(a: PlanarPosition, b: PlanarPosition): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

/** The place of a segment that is nearest to a place. */
export function nearestOnSegment(
  [x, y]: PlanarPosition,
  [fromX, fromY]: PlanarPosition,
  [toX, toY]: PlanarPosition,
): PlanarPosition {
  const [alongX, alongY] = [toX - fromX, toY - fromY];
  const square = alongX * alongX + alongY * alongY;
  if (square === 0) return [fromX, fromY];
  const share = Math.min(1, Math.max(0, ((x - fromX) * alongX + (y - fromY) * alongY) / square));
  return [fromX + share * alongX, fromY + share * alongY];
}

import type { PlanarPosition } from '../geometry/gauss-kruger.ts';
import { distanceBetween, nearestOnSegment } from './named-line.ts';

/** Douglas–Peucker: the fewest vertices of a path (both ends kept) that stay within a tolerance of it (metres). */
export function simplifyPath(path: readonly PlanarPosition[], toleranceMetres: number): PlanarPosition[] {
  const first = path[0];
  const last = path.at(-1);
  if (!first || !last || path.length < 3) return [...path];
  let farthest = 0;
  let reach = 0;
  for (let index = 1; index < path.length - 1; index += 1) {
    const place = path[index] as PlanarPosition;
    const distance = distanceBetween(place, nearestOnSegment(place, first, last));
    if (distance > reach) {
      reach = distance;
      farthest = index;
    }
  }
  if (reach <= toleranceMetres) return [first, last];
  const head = simplifyPath(path.slice(0, farthest + 1), toleranceMetres);
  return [...head.slice(0, -1), ...simplifyPath(path.slice(farthest), toleranceMetres)];
}

// Fewer vertices for the same line, to a tolerance (D. H. Douglas, T. K. Peucker, Algorithms for the reduction of the
// number of points required to represent a digitized line, 1973). Tolerances are in the unit of the places.
import type { PlanarPosition } from './gauss-kruger.ts';
import { distanceToSegment } from './segment-distance.ts';

/** A closed ring with the vertices that its outline needs; the ring itself where too few would be left. */
export function simplifyRing(ring: readonly PlanarPosition[], tolerance: number): PlanarPosition[] {
  const first = ring[0];
  if (!first || ring.length <= 4) return [...ring];
  let middle = 0;
  let furthest = 0;
  for (const [index, place] of ring.entries()) {
    const away = Math.hypot(place[0] - first[0], place[1] - first[1]);
    if (away > furthest) [middle, furthest] = [index, away];
  }
  const there = simplifyLine(ring.slice(0, middle + 1), tolerance);
  const back = simplifyLine(ring.slice(middle), tolerance);
  const simple = [...there, ...back.slice(1)];
  return simple.length >= 4 ? simple : [...ring];
}

/** The fewest vertices of a line, both ends kept, that stay within a tolerance of it. */
export function simplifyLine(line: readonly PlanarPosition[], tolerance: number): PlanarPosition[] {
  const [first, last] = [line[0], line.at(-1)];
  if (!first || !last || line.length <= 2) return [...line];
  let split = 0;
  let furthest = tolerance;
  for (const [index, [x, y]] of line.entries()) {
    const away = distanceToSegment(x, y, [...first, ...last]);
    if (away > furthest) [split, furthest] = [index, away];
  }
  if (split === 0) return [first, last];
  const before = simplifyLine(line.slice(0, split + 1), tolerance);
  return [...before, ...simplifyLine(line.slice(split), tolerance).slice(1)];
}

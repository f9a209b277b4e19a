// Fewer vertices for the same line, to a tolerance (D. H. Douglas, T. K. Peucker, Algorithms for the reduction of the
// number of points required to represent a digitized line, 1973).
import type { PlanarPosition } from './gauss-kruger.ts';
import { distanceToSegment } from './segment-distance.ts';

/** A closed ring with the vertices that its outline needs; the ring itself where too few would be left. */
export function simplifyRing(ring: readonly PlanarPosition[], toleranceMetres: number): PlanarPosition[] {
  const first = ring[0];
  if (!first || ring.length <= 4) return [...ring];
  let middle = 0;
  let furthest = 0;
  for (const [index, place] of ring.entries()) {
    const away = Math.hypot(place[0] - first[0], place[1] - first[1]);
    if (away > furthest) [middle, furthest] = [index, away];
  }
  const there = simplifyLine(ring.slice(0, middle + 1), toleranceMetres);
  const back = simplifyLine(ring.slice(middle), toleranceMetres);
  const simple = [...there, ...back.slice(1)];
  return simple.length >= 4 ? simple : [...ring];
}

function simplifyLine(line: readonly PlanarPosition[], toleranceMetres: number): PlanarPosition[] {
  const [first, last] = [line[0], line.at(-1)];
  if (!first || !last || line.length <= 2) return [...line];
  let split = 0;
  let furthest = toleranceMetres;
  for (const [index, [x, y]] of line.entries()) {
    const away = distanceToSegment(x, y, [...first, ...last]);
    if (away > furthest) [split, furthest] = [index, away];
  }
  if (split === 0) return [first, last];
  const before = simplifyLine(line.slice(0, split + 1), toleranceMetres);
  return [...before, ...simplifyLine(line.slice(split), toleranceMetres).slice(1)];
}

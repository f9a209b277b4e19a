import type { Position } from 'geojson';
import { edgesOfPath } from '../path-edges.ts';

/**
 * The line with its corners cut at a quarter of each edge, twice; its ends stay (G. Chaikin, An algorithm for high-speed
 * curve generation, 1974).
 */
export function smoothLine(line: readonly Position[]): Position[] {
  return cutCorners(cutCorners(line));
}

function cutCorners(line: readonly Position[]): Position[] {
  const [first, last] = [line[0], line.at(-1)];
  if (!first || !last || line.length < 3) return [...line];
  const cut = edgesOfPath(line).flatMap(([a, b]) => [between(a, b, 0.25), between(a, b, 0.75)]);
  return [first, ...cut.slice(1, -1), last];
}

function between(a: Position, b: Position, share: number): Position {
  return [
    (a[0] ?? 0) + ((b[0] ?? 0) - (a[0] ?? 0)) * share,
    (a[1] ?? 0) + ((b[1] ?? 0) - (a[1] ?? 0)) * share,
  ];
}

// Turf drops vertices that lie on a straight line, but a neighbour may still have them: then the common border would no
// longer be exactly shared. This puts the vertices of the input back wherever they lie on an edge of the result.
import Flatbush from 'flatbush';
import type { PlanarPosition } from './gauss-kruger.ts';
import { boxOfPositions, growBox } from './planar-box.ts';
import type { PlanarMultiPolygon, PlanarRing } from './planar-polygon.ts';

/** Share of the coordinates' size that counts as “on the edge”: micrometres, in degrees as in metres. */
const toleranceShare = 2 ** -40;

/**
 * The result with the vertices of `sources` on its edges put back. A ring gets no vertex that it has elsewhere, unless
 * `repeats` are allowed: then a ring may come to pass a place twice.
 */
export function restoreVertices(
  result: PlanarMultiPolygon,
  sources: readonly PlanarMultiPolygon[],
  toleranceOrDefault?: number,
  repeats: 'none' | 'allowed' = 'none',
): PlanarMultiPolygon {
  const vertices = uniquePositions(sources);
  if (vertices.length === 0 || result.length === 0) return result;
  const index = new Flatbush(vertices.length);
  for (const [x, y] of vertices) index.add(x, y, x, y);
  index.finish();
  const tolerance =
    toleranceOrDefault ?? toleranceShare * Math.max(...boxOfPositions(result.flat(2)).map(Math.abs));
  const near = (from: PlanarPosition, to: PlanarPosition) =>
    index.search(...growBox(boxOfPositions([from, to]), tolerance)).flatMap((found) => {
      const vertex = vertices[found];
      return vertex ? [vertex] : [];
    });
  return result.map((polygon) => polygon.map((ring) => fillRing(ring, near, tolerance, repeats)));
}

function uniquePositions(sources: readonly PlanarMultiPolygon[]): PlanarPosition[] {
  return [
    ...new Map(sources.flat(3).map((position) => [`${position[0]},${position[1]}`, position])).values(),
  ];
}

function fillRing(
  ring: PlanarRing,
  near: (from: PlanarPosition, to: PlanarPosition) => PlanarPosition[],
  tolerance: number,
  repeats: 'none' | 'allowed',
): PlanarRing {
  const own = new Set(repeats === 'allowed' ? [] : ring.map((position) => `${position[0]},${position[1]}`));
  const filled: PlanarPosition[] = ring.slice(0, 1);
  for (let index = 1; index < ring.length; index++) {
    const from = ring[index - 1];
    const to = ring[index];
    if (!from || !to) continue;
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    const length = Math.hypot(dx, dy);
    const between = near(from, to)
      .filter((vertex) => !own.has(`${vertex[0]},${vertex[1]}`))
      .map((vertex) => ({
        vertex,
        along: ((vertex[0] - from[0]) * dx + (vertex[1] - from[1]) * dy) / length,
        aside: Math.abs((vertex[0] - from[0]) * dy - (vertex[1] - from[1]) * dx) / length,
      }))
      .filter(({ along, aside }) => aside <= tolerance && along > tolerance && along < length - tolerance)
      .sort((a, b) => a.along - b.along);
    filled.push(...between.map(({ vertex }) => vertex), to);
  }
  return filled;
}

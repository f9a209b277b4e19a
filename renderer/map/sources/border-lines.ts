// Borders of areas as lines. A border that two areas share is drawn once (a dash–dot line drawn twice, in two
// directions, fills its own gaps), while the pale band along its inside is drawn once for each side.
import type { MultiPolygon, Position } from 'geojson';
import type { PlanarPosition } from '../../../shared/geometry/gauss-kruger.ts';
import { signedRingArea } from '../../../shared/geometry/planar-polygon.ts';

const keyOf = (position: Position) => `${position[0]},${position[1]}`;

/** All rings with the area on their left (outer rings counter-clockwise, holes clockwise). */
export function insideOnTheLeft(geometry: MultiPolygon): Position[][] {
  return geometry.coordinates.flatMap((rings) =>
    rings.map((ring, index) =>
      signedRingArea(ring as PlanarPosition[]) > 0 === (index === 0) ? ring : [...ring].reverse(),
    ),
  );
}

/** The borders of areas with every shared edge once, as lines as long as they get without a gap. */
export function bordersOnce(areas: readonly MultiPolygon[]): Position[][] {
  const drawn = new Set<string>();
  const lines: Position[][] = [];
  for (const ring of areas.flatMap(insideOnTheLeft)) {
    let line: Position[] = [];
    const keys = ring.map(keyOf);
    for (let index = 1; index < ring.length; index += 1) {
      const [from, a = ''] = [ring[index - 1], keys[index - 1]];
      const [to, b = ''] = [ring[index], keys[index]];
      if (!from || !to) continue;
      const edge = a < b ? `${a} ${b}` : `${b} ${a}`;
      if (drawn.has(edge)) {
        if (line.length > 1) lines.push(line);
        line = [];
        continue;
      }
      drawn.add(edge);
      if (line.length === 0) line.push(from);
      line.push(to);
    }
    if (line.length > 1) lines.push(line);
  }
  return lines;
}

import type { Position } from 'geojson';
import type { GaussKruger } from '../geometry/gauss-kruger.ts';

/** x, y of every position in zone metres. */
export function projectLine(line: readonly Position[], zone: GaussKruger): Float64Array {
  const points = new Float64Array(line.length * 2);
  for (const [index, position] of line.entries()) zone.forwardInto(position, points, index * 2);
  return points;
}

import type { PlanarPosition } from '../../geometry/gauss-kruger.ts';
import type { PlanarPolygon } from '../../geometry/planar-polygon.ts';
import { assignHoles } from '../../geometry/trace-rings.ts';

/** Polygons of open rings: counter-clockwise ones are outer rings, clockwise ones holes of the smallest around them. */
export function ringsToPolygons(rings: readonly (readonly PlanarPosition[])[]): PlanarPolygon[] {
  return assignHoles(rings.map(closeRing)) as unknown as PlanarPolygon[];
}

function closeRing(ring: readonly PlanarPosition[]): PlanarPosition[] {
  const [first] = ring;
  return first ? [...ring, first] : [];
}

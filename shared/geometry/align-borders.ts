// Makes borders that coincide but for rounding coincide exactly, before they are overlaid. A vertex that lies within the
// tolerance of a vertex of the other polygon moves onto it; one that lies on an edge of the other becomes a vertex there
// too. Otherwise every T-junction would leave a wedge a nanometre wide, and such wedges join real gaps into one.
import Flatbush from 'flatbush';
import type { PlanarPosition } from './gauss-kruger.ts';
import { boxOfPositions } from './planar-box.ts';
import { normalisePolygons, type PlanarMultiPolygon, type PlanarPolygon } from './planar-polygon.ts';
import { restoreVertices } from './restore-vertices.ts';

/** Share of the coordinates' size that counts as the same place: 0.1 mm in zone metres, 0.3 mm in degrees at 104° E. */
const toleranceShare = 2 ** -35;

/** Both polygons, aligned; `a` only gains vertices, `b` may move by the tolerance. */
export function alignBorders(
  a: PlanarMultiPolygon,
  b: PlanarMultiPolygon,
): readonly [a: PlanarMultiPolygon, b: PlanarMultiPolygon] {
  if (a.length === 0 || b.length === 0) return [a, b];
  const tolerance = toleranceShare * Math.max(...boxOfPositions(a.flat(2)).map(Math.abs));
  const moved = moveOntoVertices(b, a, tolerance);
  const filled = restoreVertices(a, [moved], tolerance);
  return [filled, restoreVertices(moved, [filled], tolerance)];
}

/** One polygon against itself: near places become one, and edges get the vertices that lie on them. */
export function alignToItself(polygon: PlanarPolygon): PlanarPolygon {
  const tolerance = toleranceShare * Math.max(...boxOfPositions(polygon.flat()).map(Math.abs));
  const moved = moveOntoVertices([polygon], [polygon], tolerance);
  return restoreVertices(moved, [moved], tolerance, 'allowed').flat();
}

function moveOntoVertices(
  polygons: PlanarMultiPolygon,
  onto: PlanarMultiPolygon,
  tolerance: number,
): PlanarMultiPolygon {
  const targets = onto.flat(2);
  if (targets.length === 0) return polygons;
  const index = new Flatbush(targets.length);
  for (const [x, y] of targets) index.add(x, y, x, y);
  index.finish();
  const move = (position: PlanarPosition): PlanarPosition => {
    const [x, y] = position;
    const near = index.search(x - tolerance, y - tolerance, x + tolerance, y + tolerance);
    // The lowest number, not the first found: the order of the index is not the order of the input.
    return targets[Math.min(...near)] ?? position;
  };
  return normalisePolygons(polygons.map((polygon) => polygon.map((ring) => ring.map(move))));
}

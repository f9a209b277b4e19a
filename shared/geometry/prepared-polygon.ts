// A polygon made ready for many questions: projected, normalised, its edges in flat arrays under a static index.
// Records are immutable, so what was prepared for a geometry holds as long as the geometry itself lives.
import Flatbush from 'flatbush';
import type { MultiPolygon, Polygon } from 'geojson';
import { gaussKruger } from './gauss-kruger.ts';
import { type Box, boxOfPositions } from './planar-box.ts';
import { type PlanarMultiPolygon, projectPolygon } from './planar-polygon.ts';
import { crossesRay, type PointPlace } from './point-in-polygon.ts';
import { planarAreaSquareMetres } from './polygon-area.ts';

export interface PreparedPolygon {
  readonly polygons: PlanarMultiPolygon;
  readonly areaSquareMetres: number;
  readonly box: Box;
  /** x1, y1, x2, y2 of every edge, ring after ring. */
  readonly edges: Float64Array;
  /** First edge of every ring, and one past the last. */
  readonly ringStarts: readonly number[];
  /** Index of the edges' boxes. Null for a polygon without edges. */
  readonly edgeIndex: Flatbush | null;
}

const prepared = new WeakMap<object, Map<number, PreparedPolygon>>();

/** Prepares a geometry in degrees for work in one zone. Remembered per geometry object. */
export function preparePolygon(geometry: Polygon | MultiPolygon, centralMeridian: number): PreparedPolygon {
  let byMeridian = prepared.get(geometry);
  if (!byMeridian) {
    byMeridian = new Map();
    prepared.set(geometry, byMeridian);
  }
  let known = byMeridian.get(centralMeridian);
  if (!known) {
    known = preparePlanarPolygon(projectPolygon(geometry, gaussKruger(centralMeridian)));
    byMeridian.set(centralMeridian, known);
  }
  return known;
}

/** Prepares polygons that are on the plane already. */
export function preparePlanarPolygon(polygons: PlanarMultiPolygon): PreparedPolygon {
  const rings = polygons.flat();
  const ringStarts = [0];
  for (const ring of rings) ringStarts.push((ringStarts.at(-1) ?? 0) + ring.length - 1);
  const edgeCount = ringStarts.at(-1) ?? 0;
  const edges = new Float64Array(edgeCount * 4);
  const edgeIndex = edgeCount > 0 ? new Flatbush(edgeCount) : null;
  let offset = 0;
  for (const ring of rings) {
    for (let index = 1; index < ring.length; index++) {
      const [x1, y1] = ring[index - 1] ?? [0, 0];
      const [x2, y2] = ring[index] ?? [0, 0];
      edges.set([x1, y1, x2, y2], offset);
      offset += 4;
      edgeIndex?.add(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
    }
  }
  edgeIndex?.finish();
  return {
    polygons,
    areaSquareMetres: planarAreaSquareMetres(polygons),
    box: boxOfPositions(rings.flat()),
    edges,
    ringStarts,
    edgeIndex,
  };
}

/** Place of a planar point against a prepared polygon: only the edges that a ray to the east can meet are looked at. */
export function placeInPrepared(x: number, y: number, polygon: PreparedPolygon): PointPlace {
  const { box, edges, edgeIndex } = polygon;
  if (!edgeIndex || x < box[0] || x > box[2] || y < box[1] || y > box[3]) return 'outside';
  let crossings = 0;
  for (const edge of edgeIndex.search(x, y, box[2], y)) {
    const at = edge * 4;
    const crossed = crossesRay(
      x,
      y,
      edges[at] as number,
      edges[at + 1] as number,
      edges[at + 2] as number,
      edges[at + 3] as number,
    );
    if (crossed === null) return 'boundary';
    crossings += crossed;
  }
  return crossings % 2 === 1 ? 'inside' : 'outside';
}

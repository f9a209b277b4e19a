// Does every layer's R-tree hold exactly the boxes of its geometries? It stores boxes in 32-bit floats rounded
// outwards, so its box must contain the true one and exceed it only by that rounding.
import type { ReadableDatabase } from '../database/connection.ts';
import { type Bounds, boundsOfBlob } from '../database/geopackage-geometry.ts';

/** A 32-bit float has 24 significant bits; below this a box is only rounded. */
const relativeRounding = 2 ** -22;

interface IndexedRow {
  readonly fid: number | null;
  readonly entry: number | null;
  readonly geom: Uint8Array | null;
  readonly minx: number;
  readonly miny: number;
  readonly maxx: number;
  readonly maxy: number;
}

/** Reports one problem for each layer whose index is not in step, with the number of rows concerned. */
export function verifySpatialIndexes(
  database: ReadableDatabase,
  report: (code: 'spatial-index-differs', place: string, zh: string, en: string) => void,
): void {
  const layers = database
    .prepare('SELECT table_name FROM gpkg_geometry_columns ORDER BY table_name')
    .pluck()
    .all();
  for (const layer of layers as string[]) {
    const rows = database
      .prepare(
        `SELECT layer.fid, layer.geom, entry.id AS entry, minx, miny, maxx, maxy FROM "${layer}" AS layer
         FULL OUTER JOIN "rtree_${layer}_geom" AS entry ON entry.id = layer.fid`,
      )
      .iterate() as Iterable<IndexedRow>;
    let wrong = 0;
    for (const row of rows) if (!isInStep(row)) wrong += 1;
    if (wrong === 0) continue;
    report(
      'spatial-index-differs',
      layer,
      `${layer} 的空间索引有 ${wrong} 处与几何不符`,
      `the spatial index of ${layer} differs from the geometries in ${wrong} places`,
    );
  }
}

function isInStep({ geom, entry, minx, miny, maxx, maxy }: IndexedRow): boolean {
  const bounds = boundsIfReadable(geom);
  if (bounds === undefined) return false;
  if (bounds === null) return entry === null;
  if (entry === null) return false;
  const isLower = (stored: number, exact: number) =>
    stored <= exact && exact - stored <= Math.abs(exact) * relativeRounding;
  return (
    isLower(minx, bounds[0]) &&
    isLower(miny, bounds[1]) &&
    isLower(-maxx, -bounds[2]) &&
    isLower(-maxy, -bounds[3])
  );
}

/** Undefined for a blob that is no geometry. */
function boundsIfReadable(geom: Uint8Array | null): Bounds | null | undefined {
  try {
    return geom && boundsOfBlob(geom);
  } catch {
    return undefined;
  }
}

// A shapefile as Chinese bureaus exchange it: GBK attributes with LDID 0x4D and a .cpg, and an ESRI .prj. All files
// of the set appear together.
import type { WrittenFile } from '../../shared/api/project-api.ts';
import type { LookedThrough } from '../../shared/privacy/looked-through.ts';
import { writeAtomically } from './write-atomically.ts';
import { chooseDbaseEncoding, formatDbase, planDbaseColumns } from './write-dbase.ts';
import { esriProjection } from './write-esri-projection.ts';
import type { LayerToWrite } from './write-layer.ts';
import { formatShapes, type ShapeType } from './write-shape-records.ts';

export interface ShapefileResult {
  readonly files: WrittenFile[];
  /** Column title → name in the file (10 bytes), for the table of fields that goes with an export. */
  readonly columnNames: Readonly<Record<string, string>>;
  readonly encoding: 'GBK' | 'UTF-8';
}

/**
 * Writes `path` (ending in .shp) and its .shx, .dbf, .cpg and .prj. Coordinates must already be in the system `epsg`
 * (4490 in degrees, 4513–4554 in metres, easting first) and are written as the doubles they are, so borders that were
 * equal stay equal. Null `epsg`: no .prj. Throws on geometries of another type than `shapeType`.
 */
export async function writeShapefile(request: {
  path: string;
  layer: LayerToWrite;
  shapeType: ShapeType;
  epsg: number | null;
  modifiedOn: Date;
  looked: LookedThrough;
}): Promise<ShapefileResult> {
  const { fields, features } = request.layer;
  const encoding = chooseDbaseEncoding(fields, features);
  const columns = planDbaseColumns(fields, features, encoding);
  const { shapes, index } = formatShapes(
    request.shapeType,
    features.map((feature) => feature.geometry),
  );
  const table = formatDbase({ columns, features, encoding, modifiedOn: request.modifiedOn });
  const projection = request.epsg === null ? null : esriProjection(request.epsg);
  const base = request.path.replace(/\.shp$/i, '');
  const files = await writeAtomically(
    [
      { path: `${base}.shp`, bytes: shapes },
      { path: `${base}.shx`, bytes: index },
      { path: `${base}.dbf`, bytes: table },
      { path: `${base}.cpg`, bytes: encoding },
      ...(projection === null ? [] : [{ path: `${base}.prj`, bytes: projection }]),
    ],
    request.looked,
  );
  const columnNames = Object.fromEntries(columns.map((column) => [column.field.name, column.columnName]));
  return { files, columnNames, encoding };
}

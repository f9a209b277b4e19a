// One layer as a GeoPackage (1.4) of its own, for programs that read no project: made in memory, written whole.
import type { WrittenFile } from '../../shared/api/project-api.ts';
import type { LookedThrough } from '../../shared/privacy/looked-through.ts';
import {
  createDatabase,
  runTransaction,
  type SqlValue,
  type WritableDatabase,
} from '../database/connection.ts';
import { boundsOfGeometry, encodeGeometry } from '../database/geopackage-geometry.ts';
import type { StoredGeometry } from '../database/well-known-binary.ts';
import { createGeoPackageTables } from '../migrations/initial/geopackage-tables.ts';
import { writeAtomically } from './write-atomically.ts';
import { zoneOf } from './write-esri-projection.ts';
import type { FieldToWrite, LayerToWrite, WrittenGeometry } from './write-layer.ts';

/**
 * Writes a layer whose coordinates are those of `epsg` (4490, or a 3° zone of CGCS2000). A layer without places becomes
 * a table of attributes. `now` is the time of the last change that the file states. Replaces what was there.
 */
export async function writeGeopackage(request: {
  path: string;
  layer: LayerToWrite;
  epsg: number;
  now: Date;
  looked: LookedThrough;
}): Promise<WrittenFile[]> {
  const { layer, epsg } = request;
  const database = createDatabase(':memory:');
  try {
    runTransaction(database, () => {
      createGeoPackageTables(database);
      addZone(database, epsg);
    });
    runTransaction(database, () => writeLayer(database, layer, epsg, request.now.toISOString()));
    return await writeAtomically([{ path: request.path, bytes: database.serialize() }], request.looked);
  } finally {
    database.close();
  }
}

/** The coordinate system of a zone, as well-known text that names the EPSG code (OGC 01-009, as GeoPackage asks). */
function addZone(database: WritableDatabase, epsg: number): void {
  const zone = zoneOf(epsg);
  if (!zone) return;
  const degrees = database
    .prepare('SELECT definition FROM gpkg_spatial_ref_sys WHERE srs_id = 4490')
    .pluck()
    .get() as string;
  const definition =
    `PROJCS["${zone.name}",${degrees},PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],` +
    `PARAMETER["central_meridian",${zone.centralMeridian}],PARAMETER["scale_factor",1],` +
    `PARAMETER["false_easting",${zone.falseEastingMetres}],PARAMETER["false_northing",0],` +
    `UNIT["metre",1,AUTHORITY["EPSG","9001"]],AXIS["X",NORTH],AXIS["Y",EAST],AUTHORITY["EPSG","${epsg}"]]`;
  database
    .prepare('INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, ?)')
    .run(
      zone.name,
      epsg,
      'EPSG',
      epsg,
      definition,
      `2000国家大地坐标系，高斯—克吕格3°带，中央经线 ${zone.centralMeridian}°`,
    );
}

function writeLayer(database: WritableDatabase, layer: LayerToWrite, epsg: number, now: string): void {
  const names = layer.fields.map(({ name }) => name);
  const key = freeName('fid', names);
  const hasPlaces = layer.features.some(({ geometry }) => geometry !== null);
  const place = hasPlaces ? freeName('geom', [...names, key]) : null;
  const columns = [
    `${quote(key)} INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL`,
    ...(place === null ? [] : [`${quote(place)} ${geometryTypeOf(layer)}`]),
    ...layer.fields.map((field) => `${quote(field.name)} ${columnType(field)}`),
  ];
  database.exec(`CREATE TABLE ${quote(layer.name)} (${columns.join(', ')})`);
  database
    .prepare('INSERT INTO gpkg_contents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
    .run(
      layer.name,
      place === null ? 'attributes' : 'features',
      layer.name,
      '',
      now,
      ...(place === null ? [null, null, null, null, null] : [...boundsOfLayer(layer), epsg]),
    );
  if (place !== null)
    database
      .prepare('INSERT INTO gpkg_geometry_columns VALUES (?, ?, ?, ?, 0, 0)')
      .run(layer.name, place, geometryTypeOf(layer), epsg);
  const written = [...(place === null ? [] : [place]), ...names];
  const insert = database.prepare(
    `INSERT INTO ${quote(layer.name)} (${written.map(quote).join(', ')}) VALUES (${written.map(() => '?').join(', ')})`,
  );
  for (const { geometry, values } of layer.features) {
    const row: SqlValue[] = names.map((name) => values[name] ?? null);
    if (place !== null) row.unshift(geometry === null ? null : encodeGeometry(stored(geometry), epsg));
    insert.run(...row);
  }
}

/** GEOMETRY where the layer mixes types, as estates do: some are drawn as areas, some are only points. */
function geometryTypeOf(layer: LayerToWrite): string {
  const types = new Set(layer.features.flatMap(({ geometry }) => (geometry === null ? [] : [geometry.type])));
  const [only] = types;
  return types.size === 1 && only !== undefined ? only.toUpperCase() : 'GEOMETRY';
}

function columnType(field: FieldToWrite): string {
  if (field.type === 'text') return 'TEXT';
  return field.decimals === 0 ? 'INTEGER' : 'DOUBLE';
}

function boundsOfLayer(layer: LayerToWrite): [number, number, number, number] {
  const boxes = layer.features.flatMap(({ geometry }) => {
    const box = geometry === null ? null : boundsOfGeometry(stored(geometry));
    return box === null ? [] : [box];
  });
  const edge = (index: 0 | 1 | 2 | 3, choose: typeof Math.min) =>
    boxes.reduce((most, box) => choose(most, box[index]), boxes[0]?.[index] ?? 0);
  return [edge(0, Math.min), edge(1, Math.min), edge(2, Math.max), edge(3, Math.max)];
}

/** No layer of a project has multipoints; one that had would be a bug, not something to leave out. */
function stored(geometry: WrittenGeometry): StoredGeometry {
  if (geometry.type === 'MultiPoint') throw new Error('a MultiPoint in a layer of the project');
  return geometry;
}

/** `wanted`, or it with underscores where a column already has the name (SQLite's names ignore case). */
function freeName(wanted: string, taken: readonly string[]): string {
  const lower = new Set(taken.map((name) => name.toLowerCase()));
  let name = wanted;
  while (lower.has(name)) name += '_';
  return name;
}

function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

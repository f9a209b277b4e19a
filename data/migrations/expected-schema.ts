// What sqlite_schema of a project file may hold. A stranger's file is code: a planted trigger or view runs when the
// file is written or read, so everything that our migrations did not make is refused. The exceptions are named here:
// what QGIS and GDAL add to a GeoPackage, word for word.
import { createDatabase, type ReadableDatabase } from '../database/connection.ts';
import type { Migration } from './migration.ts';
import { runMigrations } from './run-migrations.ts';

interface SchemaItem {
  readonly type: string;
  readonly name: string;
  readonly sql: string | null;
}

export interface SchemaDifference {
  readonly kind: 'added' | 'missing' | 'changed';
  /** “trigger 小区_planted”. */
  readonly item: string;
}

const named = ({ type, name }: SchemaItem) => `${type} ${name}`;

/** The schema as text only: reading it runs nothing. */
function readSchema(database: ReadableDatabase): SchemaItem[] {
  return database.prepare('SELECT type, name, sql FROM sqlite_schema').all() as SchemaItem[];
}

const schemaByVersion = new WeakMap<readonly Migration[], Map<number, ReadonlyMap<string, string | null>>>();

/** The schema that the steps up to `version` make, by “type name”. Made once in memory and kept. */
function expectedSchema(
  migrations: readonly Migration[],
  version: number,
): ReadonlyMap<string, string | null> {
  const known = schemaByVersion.get(migrations) ?? new Map<number, ReadonlyMap<string, string | null>>();
  schemaByVersion.set(migrations, known);
  const cached = known.get(version);
  if (cached) return cached;
  const database = createDatabase(':memory:');
  runMigrations(
    database,
    migrations.filter((step) => step.version <= version),
  );
  const schema = new Map(readSchema(database).map((item) => [named(item), item.sql]));
  database.close();
  known.set(version, schema);
  return schema;
}

const collapse = (sql: string) => sql.replace(/\s+/g, ' ').trim();

/** Columns that hold data only: what is computed (`AS`, `CHECK`, a collation) would run when the file is looked at. */
const plainColumns = /(?:(?!\b(?:AS|CHECK|COLLATE|GENERATED)\b)[^;])*/i.source;

/** Tables that SQLite, QGIS (saved projects) and GDAL (counts, layer metadata) add. They hold data, never code. */
const toleratedTables: ReadonlyMap<string, RegExp> = new Map([
  ['sqlite_stat1', /^CREATE TABLE sqlite_stat1\(tbl,idx,stat\)$/],
  ['sqlite_stat4', /^CREATE TABLE sqlite_stat4\(tbl,idx,neq,nlt,ndlt,sample\)$/],
  [
    'qgis_projects',
    /^CREATE TABLE qgis_projects ?\( ?name TEXT PRIMARY KEY, metadata BLOB, content BLOB ?\)$/,
  ],
  [
    'gpkg_ogr_contents',
    /^CREATE TABLE gpkg_ogr_contents ?\( ?table_name TEXT NOT NULL PRIMARY KEY, ?feature_count INTEGER DEFAULT NULL ?\)$/,
  ],
  ['gpkg_metadata', new RegExp(`^CREATE TABLE gpkg_metadata ?\\(${plainColumns}\\)$`, 'i')],
  [
    'gpkg_metadata_reference',
    new RegExp(`^CREATE TABLE gpkg_metadata_reference ?\\(${plainColumns}\\)$`, 'i'),
  ],
]);

/** GDAL keeps a count of features: two triggers a layer, which only ever add or take one in gpkg_ogr_contents. */
function isCountTrigger({ type, name, sql }: SchemaItem): boolean {
  const table = /^trigger_(?:insert|delete)_feature_count_(.+)$/.exec(name)?.[1];
  if (type !== 'trigger' || table === undefined || sql === null || /['"]/.test(table)) return false;
  return [
    ['insert', 'INSERT', '+'],
    ['delete', 'DELETE', '-'],
  ].some(
    ([verb, event, sign]) =>
      collapse(sql) ===
      `CREATE TRIGGER "trigger_${verb}_feature_count_${table}" AFTER ${event} ON "${table}" BEGIN ` +
        `UPDATE gpkg_ogr_contents SET feature_count = feature_count ${sign} 1 ` +
        `WHERE lower(table_name) = lower('${table}'); END`,
  );
}

function isTolerated(item: SchemaItem): boolean {
  if (item.type === 'table') {
    return item.sql !== null && (toleratedTables.get(item.name)?.test(collapse(item.sql)) ?? false);
  }
  if (item.type === 'index' && item.sql === null) {
    const owner = /^sqlite_autoindex_(.+)_\d+$/.exec(item.name)?.[1];
    return owner !== undefined && toleratedTables.has(owner);
  }
  return isCountTrigger(item);
}

/** How the schema of a database differs from the one of that version; empty where it may be opened. */
export function compareSchema(
  database: ReadableDatabase,
  migrations: readonly Migration[],
  version: number,
): SchemaDifference[] {
  const expected = expectedSchema(migrations, version);
  const found = readSchema(database);
  const foundNames = new Set(found.map(named));
  const differences: SchemaDifference[] = [];
  for (const item of found) {
    const sql = expected.get(named(item));
    if (sql === undefined) {
      if (!isTolerated(item)) differences.push({ kind: 'added', item: named(item) });
    } else if (sql !== item.sql) differences.push({ kind: 'changed', item: named(item) });
  }
  for (const name of expected.keys()) {
    if (!foundNames.has(name)) differences.push({ kind: 'missing', item: name });
  }
  return differences.sort((a, b) => (a.item < b.item ? -1 : 1));
}

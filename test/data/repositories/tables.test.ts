// The tables themselves: what must be fast uses an index, and the R-tree follows every write.
import type { Database } from 'better-sqlite3';
import SqliteDatabase from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import type { ProjectRecord, Unit } from '../../../shared/model/records.ts';
import { changeSetOf, randomRecords } from './random-project.ts';
import { closedProject, entryOf, temporaryProject } from './temporary-project.ts';

function readOnly(path: string): Database {
  const database = new SqliteDatabase(path, { readonly: true });
  onTestFinished(() => {
    database.close();
  });
  return database;
}

const planOf = (database: Database, sql: string) =>
  (database.prepare(`EXPLAIN QUERY PLAN ${sql.replace('?', "'x'")}`).all() as { detail: string }[])
    .map(({ detail }) => detail)
    .join('; ');

test.each([
  ['a record by id', 'SELECT * FROM "小区" WHERE id = ?', /USING INDEX sqlite_autoindex_小区_1 \(id=\?\)/],
  ['catchments of a plan', 'SELECT * FROM "服务片区" WHERE plan_id = ?', /USING INDEX 服务片区_plan_id/],
  [
    'the newest row of the log',
    'SELECT sequence, hash FROM edit_log ORDER BY sequence DESC LIMIT 1',
    /^SCAN edit_log$/,
  ],
  ['one row of the log', 'SELECT change_set FROM edit_log WHERE sequence = ?', /USING INTEGER PRIMARY KEY/],
  [
    'lists in order, without sorting',
    'SELECT unit_id, address FROM unit_addresses ORDER BY unit_id, position',
    /^SCAN unit_addresses USING INDEX sqlite_autoindex_unit_addresses_1$/,
  ],
  [
    'the list of one record',
    'DELETE FROM unit_children WHERE unit_id = ?',
    /USING (COVERING )?INDEX .*unit_id=\?/,
  ],
  [
    'features in a window',
    'SELECT l.id FROM "rtree_小区_geom" r JOIN "小区" l ON l.fid = r.id WHERE r.maxx >= 104 AND r.minx <= 105 AND r.maxy >= 31 AND r.miny <= 32',
    /VIRTUAL TABLE INDEX.*USING INTEGER PRIMARY KEY/,
  ],
])('%s: the query uses an index', (_, sql, expected) => {
  expect(planOf(readOnly(closedProject()), sql)).toMatch(expected);
});

test('every reference can be looked up from the other side', () => {
  const database = readOnly(closedProject());
  const tables = database
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%REFERENCES%' AND name NOT LIKE 'gpkg_%'",
    )
    .pluck()
    .all() as string[];
  const scans = tables.flatMap((table) =>
    (database.pragma(`foreign_key_list("${table}")`) as { from: string }[])
      .filter(
        ({ from }) => !planOf(database, `SELECT 1 FROM "${table}" WHERE "${from}" = ?`).startsWith('SEARCH'),
      )
      .map(({ from }) => `${table}.${from}`),
  );
  expect([tables.length > 10, scans]).toEqual([true, []]);
});

test('our tables beside the layers are strict', () => {
  const database = readOnly(closedProject());
  const loose = database
    .prepare(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND NOT strict AND name NOT GLOB 'sqlite_*' AND name NOT GLOB 'gpkg_*'",
    )
    .pluck()
    .all();
  expect(loose.sort()).toEqual(
    ['layer_styles', '参考图层', '小区', '服务片区', '校区', '管理主体', '行政区', '道路', '阻隔'].sort(),
  );
});

const entries = (path: string, layer: string) =>
  readOnly(path).prepare(`SELECT count(*) FROM "rtree_${layer}_geom"`).pluck().get();
const unit = (id: string, geometry: Unit['geometry']): Unit => ({
  kind: 'unit',
  id,
  name: '',
  community: '',
  geometry,
  households: 0,
  children: [],
  addresses: [],
  attributes: {},
});
const place: Unit['geometry'] = { type: 'Point', coordinates: [104.7, 31.4] };
const elsewhere: Unit['geometry'] = {
  type: 'Polygon',
  coordinates: [
    [
      [104, 31],
      [104.1, 31],
      [104.1, 31.1],
      [104, 31],
    ],
  ],
};
const nothing: Unit['geometry'] = { type: 'MultiPolygon', coordinates: [] };

test.each([
  ['adding', 1, changeSetOf({ added: [unit('a', place)] })],
  ['adding without a place', 0, changeSetOf({ added: [unit('a', nothing)] })],
])('the spatial index follows %s', (_, count, changeSet) => {
  const file = temporaryProject();
  file.commit(entryOf(changeSet, 'second'));
  expect([entries(file.path, '小区'), file.verify().problems]).toEqual([count, []]);
});

test.each([
  ['moving', 1, place, elsewhere],
  ['losing the place', 0, place, nothing],
  ['getting a place', 1, nothing, elsewhere],
  ['a change of other columns', 1, place, place],
])('the spatial index follows %s', (_, count, before, after) => {
  const file = temporaryProject([unit('a', before)]);
  file.commit(
    entryOf(
      changeSetOf({ updated: [{ before: unit('a', before), after: { ...unit('a', after), name: '改' } }] }),
      'second',
    ),
  );
  expect([entries(file.path, '小区'), file.verify().problems]).toEqual([count, []]);
});

test('the spatial index follows removing', () => {
  const file = temporaryProject([unit('a', place), unit('b', elsewhere)]);
  file.commit(entryOf(changeSetOf({ removed: [unit('a', place)] }), 'second'));
  expect([entries(file.path, '小区'), file.verify().problems]).toEqual([1, []]);
});

test('the contents say how far a layer reaches and when it changed', () => {
  const file = temporaryProject([unit('a', elsewhere)]);
  const changeSet = changeSetOf({ added: [unit('b', place)] });
  file.commit(entryOf(changeSet, 'second', { at: '2027-01-01T09:00:00+08:00' }));
  const row = readOnly(file.path)
    .prepare("SELECT min_x, min_y, max_x, max_y, last_change FROM gpkg_contents WHERE table_name = '小区'")
    .raw()
    .get();
  expect(row).toEqual([104, 31, 104.7, 31.4, '2027-01-01T01:00:00.000Z']);
});

test('thousands of records go in as one commit and keep their order', () => {
  const records: ProjectRecord[] = Array.from({ length: 5000 }, (_, index) =>
    unit(`u${String(index).padStart(5, '0')}`, place),
  );
  const file = temporaryProject(records);
  expect([file.readRecords().slice(1), file.readLog().length]).toEqual([records, 1]);
});

test('removing a record takes its lists along', () => {
  const records = randomRecords(13);
  const file = temporaryProject(records);
  file.commit(entryOf(changeSetOf({ removed: records }), 'second'));
  const database = readOnly(file.path);
  const lists = [
    'campus_stages',
    'cluster_members',
    'unit_children',
    'unit_addresses',
    'catchment_campuses',
    'agreement_items',
    'agreement_signatures',
    'agreement_events',
    'notice_basis',
    'notice_contacts',
  ];
  expect(lists.map((table) => database.prepare(`SELECT count(*) FROM ${table}`).pluck().get())).toEqual(
    lists.map(() => 0),
  );
});

test('every column that QGIS shows has a Chinese title', () => {
  const database = readOnly(closedProject());
  const untitled = database
    .prepare(
      `SELECT c.table_name || '.' || i.name FROM gpkg_contents c JOIN pragma_table_info(c.table_name) i
       LEFT JOIN gpkg_data_columns d ON d.table_name = c.table_name AND d.column_name = i.name
       WHERE d.title IS NULL AND i.name NOT IN ('fid', 'geom', 'sequence') AND c.table_name != 'layer_styles'`,
    )
    .pluck()
    .all();
  expect(untitled).toEqual([]);
});

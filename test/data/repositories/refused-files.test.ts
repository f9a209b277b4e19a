// Files that are not opened: each refused with its code, in both languages, and not a byte of it changed.
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import {
  createProjectFile,
  openProjectFile,
  readProjectFile,
} from '../../../data/repositories/project-file.ts';
import { firstSettings, randomRecords } from './random-project.ts';
import { closedProject, hashOfFile, refusalCode, tamper, temporaryFolder } from './temporary-project.ts';

const damaged = (change: (path: string) => void) => () => {
  const path = closedProject(randomRecords(7));
  change(path);
  return path;
};
const written = (content: string | Uint8Array) => () => {
  const path = join(temporaryFolder(), '数据.gpkg');
  writeFileSync(path, content);
  return path;
};
const tampered = (sql: string) => damaged((path) => tamper(path, (database) => database.exec(sql)));
const editHeader = (offset: number, bytes: readonly number[]) =>
  damaged((path) => {
    const content = readFileSync(path);
    content.set(bytes, offset);
    writeFileSync(path, content);
  });

const cases: readonly (readonly [string, string, () => string])[] = [
  ['a text file renamed', 'not-a-geopackage', written('编号,名称\n1,临园\n'.repeat(100))],
  ['a file of no bytes', 'not-a-geopackage', written('')],
  ['a file of ten bytes', 'not-a-geopackage', written('SQLite for')],
  ['a folder', 'not-a-geopackage', () => temporaryFolder()],
  [
    'an SQLite database that is no GeoPackage',
    'not-a-geopackage',
    () => {
      const path = join(temporaryFolder(), '别的.gpkg');
      new SqliteDatabase(path).exec('CREATE TABLE a (b)').close();
      return path;
    },
  ],
  [
    'a GeoPackage of another program',
    'not-a-huapian-project',
    () => {
      const path = join(temporaryFolder(), '别的.gpkg');
      const database = new SqliteDatabase(path);
      database.exec(`PRAGMA application_id = ${0x47504b47}; CREATE TABLE gpkg_contents (table_name TEXT)`);
      database.close();
      return path;
    },
  ],
  [
    'a view that never ends in place of our table',
    'not-a-huapian-project',
    tampered(`DROP TABLE huapian_meta; CREATE VIEW huapian_meta AS
      WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n) SELECT 'schema_version' AS key, i AS value FROM n`),
  ],
  ['a file that is not there', 'file-missing', () => join(temporaryFolder(), '无.gpkg')],
  ['a cut tail', 'damaged-project', damaged((path) => truncateSync(path, 200 * 1024))],
  ['a broken page', 'damaged-project', editHeader(4096 * 3, new Array<number>(2000).fill(0xff))],
  [
    'a planted trigger that empties a table',
    'unexpected-schema',
    tampered('CREATE TRIGGER planted AFTER UPDATE ON "服务片区" BEGIN DELETE FROM "小区"; END'),
  ],
  ['a planted view', 'unexpected-schema', tampered('CREATE VIEW v AS SELECT * FROM "小区"')],
  ['an added table', 'unexpected-schema', tampered('CREATE TABLE extra (a)')],
  ['an added index', 'unexpected-schema', tampered('CREATE INDEX extra ON schools (name)')],
  ['an added column', 'unexpected-schema', tampered('ALTER TABLE schools ADD COLUMN extra TEXT')],
  ['a missing trigger', 'unexpected-schema', tampered('DROP TRIGGER "rtree_小区_geom_insert"')],
  [
    'a tolerated name with another content',
    'unexpected-schema',
    tampered(
      'CREATE TABLE gpkg_ogr_contents (table_name TEXT, feature_count INTEGER GENERATED ALWAYS AS (1))',
    ),
  ],
  [
    'a tolerated table that computes when it is checked',
    'unexpected-schema',
    tampered('CREATE TABLE gpkg_metadata (id INTEGER, CHECK (length(randomblob(1000)) > id))'),
  ],
  [
    'a counting trigger that does more than count',
    'unexpected-schema',
    tampered(`CREATE TRIGGER "trigger_insert_feature_count_小区" AFTER INSERT ON "小区"
      BEGIN DELETE FROM schools; END`),
  ],
];

describe.each(cases)('%s', (_, code, make) => {
  test(`is refused as ${code}, unchanged`, () => {
    const path = make();
    const isFile = statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
    const before = isFile ? hashOfFile(path) : null;
    const results = [openProjectFile(path), readProjectFile(path)];
    expect(results.map(refusalCode)).toEqual([code, code]);
    for (const result of results) {
      if (result.ok) continue;
      const { message, hint, file } = result.refusal;
      expect([message.zh, message.en, hint.zh, hint.en].every((sentence) => sentence.length > 4)).toBe(true);
      expect(file).toBe(path);
    }
    if (before) expect(hashOfFile(path)).toBe(before);
    if (before) expect(readdirSync(dirname(path))).toHaveLength(1);
  });
});

test('the refusal of a cut file says how much is missing', () => {
  const result = openProjectFile(damaged((path) => truncateSync(path, 200 * 1024))());
  expect(result.ok ? '' : result.refusal.message.zh).toMatch(/应有 \d+ 字节，只有 204800 字节/);
});

test('the refusal of an unexpected schema names what was planted', () => {
  const result = openProjectFile(tampered('CREATE VIEW planted AS SELECT 1')());
  expect(result.ok ? '' : result.refusal.message.en).toContain('added view planted');
});

test.each([
  ['saved QGIS projects', 'CREATE TABLE qgis_projects (name TEXT PRIMARY KEY, metadata BLOB, content BLOB)'],
  [
    'counts of GDAL',
    `CREATE TABLE gpkg_ogr_contents(table_name TEXT NOT NULL PRIMARY KEY,feature_count INTEGER DEFAULT NULL);
     CREATE TRIGGER "trigger_insert_feature_count_小区" AFTER INSERT ON "小区" BEGIN UPDATE gpkg_ogr_contents SET feature_count = feature_count + 1 WHERE lower(table_name) = lower('小区'); END`,
  ],
  ['statistics of SQLite', 'ANALYZE'],
  ['a style of the user', "INSERT INTO layer_styles (f_table_name, styleName) VALUES ('小区', '我的')"],
])('%s are tolerated', (_, sql) => {
  const result = openProjectFile(tampered(sql)());
  expect(refusalCode(result)).toBe('not refused');
  if (result.ok) result.value.close();
});

test.each([
  ['is writing to', 'BEGIN IMMEDIATE'],
  ['has open in WAL mode, as QGIS does while it edits', 'PRAGMA journal_mode = WAL; SELECT * FROM schools'],
])('a file that another process %s is refused as locked', async (_, sql) => {
  const path = closedProject();
  const child = spawn(process.execPath, [
    '-e',
    `const d = require('better-sqlite3')(${JSON.stringify(path)}); d.exec(${JSON.stringify(sql)}); console.log('held'); setInterval(() => {}, 1000)`,
  ]);
  try {
    await new Promise((resolve, reject) => {
      child.stdout.once('data', resolve);
      child.once('exit', reject);
    });
    const before = hashOfFile(path);
    expect(refusalCode(openProjectFile(path))).toBe('file-locked');
    expect(hashOfFile(path)).toBe(before);
  } finally {
    child.kill('SIGKILL');
  }
});

describe('a place that may not be written to', () => {
  // Root may write anywhere, so a child process gives its rights up first.
  const runUnprivileged = (statement: string) => {
    const facade = JSON.stringify(join(import.meta.dirname, '../../../data/repositories/project-file.ts'));
    const settings = JSON.stringify(firstSettings);
    const script = `const { createProjectFile, openProjectFile, readProjectFile } = await import(${facade});
      const settings = ${settings};
      if (process.getuid() === 0) { process.setgid(65534); process.setuid(65534); }
      const result = ${statement}; console.log(result.ok ? 'not refused' : result.refusal.code)`;
    const child = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    return child.stdout.trim() || child.stderr;
  };
  const isPosix = process.platform !== 'win32';
  if (!isPosix) console.warn('skipped: Windows has no permission bits to take away');

  test.runIf(isPosix)('an existing project is refused for writing and still read', () => {
    const path = closedProject();
    const before = hashOfFile(path);
    chmodSync(path, 0o444);
    chmodSync(dirname(path), 0o555);
    const text = JSON.stringify(path);
    expect([
      runUnprivileged(`openProjectFile(${text})`),
      runUnprivileged(`readProjectFile(${text})`),
    ]).toEqual(['read-only-location', 'not refused']);
    expect(hashOfFile(path)).toBe(before);
  });

  test.runIf(isPosix)('a new project is not begun', () => {
    const folder = join(temporaryFolder(), '只读');
    mkdirSync(folder, { mode: 0o555 });
    chmodSync(dirname(folder), 0o755);
    expect(runUnprivileged(`createProjectFile(${JSON.stringify(join(folder, 'a.gpkg'))}, settings)`)).toBe(
      'read-only-location',
    );
    expect(readdirSync(folder)).toEqual([]);
  });
});

test('creating never replaces a file', () => {
  const path = closedProject();
  const before = hashOfFile(path);
  expect(refusalCode(createProjectFile(path, firstSettings))).toBe('file-exists');
  expect(hashOfFile(path)).toBe(before);
});

test('creating in a folder that is not there is refused', () => {
  expect(refusalCode(createProjectFile(join(temporaryFolder(), '无', 'a.gpkg'), firstSettings))).toBe(
    'folder-missing',
  );
});

test('creating leaves nothing behind where it fails', () => {
  const folder = temporaryFolder();
  const broken = { ...firstSettings, sliverWidthMetres: null as unknown as number };
  expect(() => createProjectFile(join(folder, 'a.gpkg'), broken)).toThrow(/NOT NULL/);
  expect(readdirSync(folder)).toEqual([]);
});

test('a geometry that a layer can not hold is refused with its place', () => {
  const path = tampered(`UPDATE "校区" SET geom = (SELECT geom FROM "行政区" LIMIT 1) WHERE fid = 1`)();
  const before = hashOfFile(path);
  const result = openProjectFile(path);
  expect([refusalCode(result), hashOfFile(path)]).toEqual(['damaged-project', before]);
  expect(result.ok ? '' : result.refusal.message.zh).toMatch(/校区 campus-.*MultiPolygon/);
});

test('reading changes no byte and leaves nothing beside the file', () => {
  const path = closedProject(randomRecords(9));
  const copy = join(temporaryFolder(), 'copy.gpkg');
  copyFileSync(path, copy);
  const before = hashOfFile(copy);
  const file = readProjectFile(copy);
  if (file.ok) {
    file.value.readRecords();
    file.value.verify();
    file.value.close();
  }
  expect([refusalCode(file), hashOfFile(copy), readdirSync(dirname(copy))]).toEqual([
    'not refused',
    before,
    ['copy.gpkg'],
  ]);
});

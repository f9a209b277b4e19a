import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Database } from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openReader, type ReadableDatabase } from '../../../data/database/connection.ts';
import { migrations } from '../../../data/migrations/migrations.ts';
import { hashLogRow, type LogRow, readChangeSetJson, readLog } from '../../../data/repositories/edit-log.ts';
import { readProjectFile } from '../../../data/repositories/project-file.ts';
import { verifyProject } from '../../../data/repositories/verify-project.ts';
import { changeSetOf, randomRecords } from './random-project.ts';
import { closedProject, entryOf, tamper, temporaryProject, unwrap } from './temporary-project.ts';

const withoutLogGuards = (database: Database, sql: string, ...values: unknown[]) => {
  const guards = database
    .prepare("SELECT name, sql FROM sqlite_schema WHERE name LIKE 'edit_log_no_%'")
    .all();
  for (const { name } of guards as { name: string }[]) database.exec(`DROP TRIGGER ${name}`);
  database.prepare(sql).run(...values);
  for (const { sql: create } of guards as { sql: string }[]) database.exec(create);
};

/** Three commits, then what someone did to the file. */
function problemsAfter(change: (database: Database) => void): string[] {
  const records = randomRecords(11);
  const file = temporaryProject(records);
  const removed = records.filter(({ kind }) => kind === 'notice');
  file.commit(entryOf(changeSetOf({ removed }), 'second'));
  file.commit(entryOf(changeSetOf({ added: removed }), 'third', { action: 'undo', refersTo: 2 }));
  file.close();
  tamper(file.path, change);
  const database = openReader(file.path);
  const report = verifyProject(database, migrations);
  database.close();
  expect(report.isClean).toBe(report.problems.length === 0);
  return [...new Set(report.problems.map(({ code }) => code))].sort();
}

test('a file that nobody touched is clean, with its counts and the hash of its newest row', () => {
  const records = randomRecords(11);
  const file = temporaryProject(records);
  expect(file.verify()).toEqual({
    isClean: true,
    problems: [],
    records: records.length + 1,
    logRows: 1,
    headHash: file.readLog()[0]?.hash,
  });
});

test.each<[string, readonly string[], (database: Database) => void]>([
  [
    'a record changed by another program',
    ['records-differ-from-log'],
    (database) => database.exec(`UPDATE "小区" SET households = households + 1 WHERE fid = 1`),
  ],
  [
    'a record removed by another program',
    ['records-differ-from-log'],
    (database) => database.exec('DELETE FROM "道路" WHERE fid = 1'),
  ],
  [
    'a who-did-it changed in the log',
    ['log-chain-broken'],
    (database) => withoutLogGuards(database, "UPDATE edit_log SET author = '别人' WHERE sequence = 2"),
  ],
  [
    'a row rewritten together with its hash',
    ['log-chain-broken'],
    (database) => {
      const log = database as unknown as ReadableDatabase;
      const row = readLog(log)[1] as LogRow;
      const hash = hashLogRow({ ...row, author: '别人' }, readChangeSetJson(log, 2));
      withoutLogGuards(database, "UPDATE edit_log SET author = '别人', hash = ? WHERE sequence = 2", hash);
    },
  ],
  [
    'a change set replaced in the log',
    ['log-chain-broken', 'records-differ-from-log'],
    (database) =>
      withoutLogGuards(
        database,
        'UPDATE edit_log SET change_set = ? WHERE sequence = 3',
        gzipSync(JSON.stringify(changeSetOf({}))),
      ),
  ],
  [
    'a row cut out of the log',
    ['dangling-reference', 'log-chain-broken', 'log-does-not-replay'],
    (database) => {
      database.pragma('foreign_keys = OFF');
      withoutLogGuards(database, 'DELETE FROM edit_log WHERE sequence = 2');
    },
  ],
  [
    'the newest row cut off',
    ['records-differ-from-log'],
    (database) => withoutLogGuards(database, 'DELETE FROM edit_log WHERE sequence = 3'),
  ],
  [
    'a change set that can not be unpacked',
    ['log-row-unreadable'],
    (database) => withoutLogGuards(database, "UPDATE edit_log SET change_set = x'00' WHERE sequence = 2"),
  ],
  [
    'a geometry that is none',
    ['records-unreadable', 'spatial-index-differs'],
    (database) => {
      database.unsafeMode();
      const triggers = database
        .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = '小区'")
        .all();
      for (const { name } of triggers as { name: string }[]) database.exec(`DROP TRIGGER "${name}"`);
      database.exec(`UPDATE "小区" SET geom = x'4750' WHERE fid = 1`);
      for (const { sql } of triggers as { sql: string }[]) database.exec(sql);
    },
  ],
  [
    'an index entry gone',
    ['spatial-index-differs'],
    (database) => database.exec('DELETE FROM "rtree_小区_geom" WHERE id = 1'),
  ],
  [
    'an index entry moved',
    ['spatial-index-differs'],
    (database) => database.exec('UPDATE "rtree_校区_geom" SET maxx = maxx + 0.001 WHERE id = 1'),
  ],
  [
    'an index entry of nothing',
    ['spatial-index-differs'],
    (database) => database.exec('INSERT INTO "rtree_校区_geom" VALUES (999, 1, 1, 1, 1)'),
  ],
  [
    'a reference to nothing',
    ['dangling-reference', 'records-differ-from-log'],
    (database) => {
      database.pragma('foreign_keys = OFF');
      database.exec("UPDATE schools SET authority_id = '无' WHERE fid = 1");
    },
  ],
  ['a planted view', ['unexpected-schema'], (database) => database.exec('CREATE VIEW v AS SELECT 1')],
  [
    'another GeoPackage version',
    ['geopackage-version'],
    (database) => database.pragma('user_version = 10300'),
  ],
])('%s is found', (_, codes, change) => {
  expect(problemsAfter(change)).toEqual(codes);
});

test('a byte flipped inside a page, which integrity_check does not see, is found', () => {
  const path = closedProject(randomRecords(12));
  const content = readFileSync(path);
  // The house number stands in a page of its table, in UTF-8.
  const place = content.indexOf(Buffer.from('临园路东段12号'));
  content[place + 17] = (content[place + 17] ?? 0) ^ 1;
  writeFileSync(path, content);
  const file = unwrap(readProjectFile(path));
  expect(file.verify().problems.map(({ code }) => code)).toContain('records-differ-from-log');
  file.close();
});

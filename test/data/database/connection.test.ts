import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createDatabase, openReader, runTransaction } from '../../../data/database/connection.ts';
import { projectRefusal, refusalOfError } from '../../../data/database/project-refusals.ts';
import { temporaryFolder } from '../repositories/temporary-project.ts';

const newDatabase = () => createDatabase(join(temporaryFolder(), 'a.gpkg'));

test('a connection that writes keeps no journal file, syncs fully and checks references', () => {
  const database = newDatabase();
  const read = (name: string) => database.pragma(name, { simple: true });
  const settings = ['journal_mode', 'synchronous', 'fullfsync', 'foreign_keys'].map(read);
  expect(settings).toEqual(['delete', 3, 1, 1]);
  database.close();
});

test('a reader can not write and does not trust the schema', () => {
  const writer = newDatabase();
  writer.exec('CREATE TABLE a (b)');
  const reader = openReader(writer.name);
  expect(reader.pragma('trusted_schema', { simple: true })).toBe(0);
  expect(() => reader.exec('INSERT INTO a VALUES (1)')).toThrow(/readonly/);
  reader.close();
  writer.close();
});

test('a transaction that throws leaves nothing behind', () => {
  const database = newDatabase();
  database.exec('CREATE TABLE a (b)');
  const work = () => {
    database.exec('INSERT INTO a VALUES (1)');
    throw new Error('stop');
  };
  expect(() => runTransaction(database, work)).toThrow('stop');
  expect(database.prepare('SELECT count(*) FROM a').pluck().get()).toBe(0);
  database.close();
});

test('a dangling reference is named when the transaction ends', () => {
  const database = newDatabase();
  database.exec(
    'CREATE TABLE parent (id TEXT UNIQUE); CREATE TABLE child (p TEXT REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED)',
  );
  const work = () => database.exec("INSERT INTO child VALUES ('丢失')");
  expect(() => runTransaction(database, work)).toThrow(/child \{"p":"丢失"\} → parent/);
  expect(database.prepare('SELECT count(*) FROM child').pluck().get()).toBe(0);
  database.close();
});

test.each([
  ['SQLITE_BUSY_SNAPSHOT', 'file-locked'],
  ['SQLITE_READONLY_DIRECTORY', 'read-only-location'],
  ['SQLITE_READONLY_ROLLBACK', 'needs-recovery'],
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_IOERR_READ', 'disk-error'],
  ['SQLITE_CORRUPT_VTAB', 'damaged-project'],
  ['SQLITE_NOTADB', 'not-a-geopackage'],
  ['EROFS', 'read-only-location'],
  ['ENOSPC', 'disk-full'],
])('the error %s is told as %s', (code, expected) => {
  expect(refusalOfError(Object.assign(new Error('x'), { code }), 'a.gpkg')?.code).toBe(expected);
});

test('an error of our own is a bug, not a refusal', () => {
  expect(refusalOfError(new TypeError('x is not a function'), 'a.gpkg')).toBeNull();
});

test('a refusal names the file and, in both languages, what was seen', () => {
  const refusal = projectRefusal('newer-project', 'a.gpkg', { zh: '99', en: '99' });
  expect([refusal.file, refusal.message.zh.endsWith('：99'), refusal.message.en.endsWith(': 99')]).toEqual([
    'a.gpkg',
    true,
    true,
  ]);
});

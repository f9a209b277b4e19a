import { readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { createDatabase, openReader } from '../../../data/database/connection.ts';
import type { Migration } from '../../../data/migrations/migration.ts';
import { migrations } from '../../../data/migrations/migrations.ts';
import { latestVersion, readSchemaVersion, runMigrations } from '../../../data/migrations/run-migrations.ts';
import { createProjectDatabase } from '../../../data/repositories/create-project-database.ts';
import { openProjectDatabase } from '../../../data/repositories/open-project-database.ts';
import { readProjectFile } from '../../../data/repositories/project-file.ts';
import { firstSettings, randomRecords } from '../repositories/random-project.ts';
import {
  closedProject,
  hashOfFile,
  refusalCode,
  tamper,
  temporaryFolder,
  unwrap,
} from '../repositories/temporary-project.ts';

const next: Migration = {
  version: latestVersion(migrations) + 10,
  migrate: (database) => database.exec("ALTER TABLE schools ADD COLUMN short_name TEXT NOT NULL DEFAULT ''"),
};
const failing: Migration = {
  version: next.version + 10,
  migrate: () => {
    throw new Error('the step fails');
  },
};
const backupOf = (path: string) => `${path}.before-update-${latestVersion(migrations)}.bak`;
const backupsBeside = (path: string) => readdirSync(dirname(path)).filter((name) => name.endsWith('.bak'));

test('a new database gets all steps and the newest version', () => {
  const database = createDatabase(':memory:');
  runMigrations(database, [...migrations, next]);
  expect(readSchemaVersion(database)).toBe(next.version);
  database.close();
});

test("SQLite's own version stays GeoPackage's", () => {
  const database = createDatabase(':memory:');
  runMigrations(database, [...migrations, next]);
  expect(database.pragma('user_version', { simple: true })).toBe(10400);
  database.close();
});

test('versions that do not rise are a bug', () => {
  expect(() => latestVersion([next, ...migrations])).toThrow(/does not come after/);
});

test('an older project is brought up to date with its rows', () => {
  const path = closedProject(randomRecords(5));
  const database = unwrap(openProjectDatabase(path, [...migrations, next]));
  const shortNames = database.prepare('SELECT DISTINCT short_name FROM schools').pluck().all();
  expect([readSchemaVersion(database), shortNames]).toEqual([next.version, ['']]);
  database.close();
});

test('an older project is backed up, byte for byte, before it is changed', () => {
  const path = closedProject(randomRecords(5));
  const before = hashOfFile(path);
  unwrap(openProjectDatabase(path, [...migrations, next])).close();
  expect(hashOfFile(backupOf(path))).toBe(before);
  expect(hashOfFile(path)).not.toBe(before);
});

test('an older backup of that name is kept', () => {
  const path = closedProject();
  writeFileSync(backupOf(path), 'kept');
  unwrap(openProjectDatabase(path, [...migrations, next])).close();
  expect(backupsBeside(path)).toHaveLength(2);
});

test('a project of the newest version is opened without a backup', () => {
  const path = closedProject();
  unwrap(openProjectDatabase(path, migrations)).close();
  expect(backupsBeside(path)).toEqual([]);
});

test('a step that fails takes the steps before it back', () => {
  const path = closedProject();
  const before = hashOfFile(path);
  expect(() => openProjectDatabase(path, [...migrations, next, failing])).toThrow('the step fails');
  expect(hashOfFile(path)).toBe(before);
});

test('a project of a newer version is refused, by name, unchanged', () => {
  const path = closedProject();
  tamper(path, (database) =>
    database.exec("UPDATE huapian_meta SET value = '990' WHERE key = 'schema_version'"),
  );
  const before = hashOfFile(path);
  expect([openProjectDatabase(path, migrations), readProjectFile(path)].map(refusalCode)).toEqual([
    'newer-project',
    'newer-project',
  ]);
  expect(hashOfFile(path)).toBe(before);
});

test('an older project is read from a copy that is brought up to date; the file stays as it was', async () => {
  const path = join(temporaryFolder(), '旧.gpkg');
  const older = migrations.slice(0, -2);
  unwrap(createProjectDatabase(path, firstSettings, older));
  const before = hashOfFile(path);
  const file = unwrap(readProjectFile(path));
  expect(file.readRecords()).toMatchObject([{ kind: 'settings', id: 'settings' }]);
  expect(file.verify()).toMatchObject({ isClean: true, problems: [], records: 1 });
  const out = join(temporaryFolder(), '备份.gpkg');
  unwrap(await file.backup(out));
  file.close();
  const backup = openReader(out);
  expect(readSchemaVersion(backup)).toBe(latestVersion(older));
  backup.close();
  expect([hashOfFile(path), readdirSync(dirname(path))]).toEqual([before, ['旧.gpkg']]);
});

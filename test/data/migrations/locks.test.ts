import { expect, test } from 'vitest';
import { migration } from '../../../data/migrations/0030-locks.ts';
import { databaseBefore, migrateThrough } from './database-before.ts';

test('a project without locks gains an empty table, registered with titles, and keeps its plans', () => {
  const database = databaseBefore(migration);
  database.exec(
    `INSERT INTO plans (id, name, plan_type, stage, school_year, status, created_at)
     VALUES ('p', '方案', 'catchments', 'primary', 2026, 'draft', '2026-01-01')`,
  );
  migrateThrough(database, migration);
  const counts = database
    .prepare(
      `SELECT (SELECT count(*) FROM plans) AS plans, (SELECT count(*) FROM locks) AS locks,
         (SELECT identifier FROM gpkg_contents WHERE table_name = 'locks') AS identifier,
         (SELECT count(*) FROM gpkg_data_columns WHERE table_name = 'locks') AS titles`,
    )
    .get();
  expect(counts).toEqual({ plans: 1, locks: 0, identifier: '锁定', titles: 4 });
  const insert = database.prepare(
    "INSERT INTO locks (id, plan_id, target_kind, target_id) VALUES (?, 'p', ?, 'x')",
  );
  insert.run('one', 'campus');
  expect(() => insert.run('two', 'campus')).toThrow(/UNIQUE/);
  expect(() => insert.run('three', 'unit')).toThrow(/CHECK/);
  database.close();
});

import { expect, test } from 'vitest';
import { migration } from '../../../data/migrations/0080-unit-splits.ts';
import { databaseBefore, migrateThrough } from './database-before.ts';

test('a project without unit splits gains an empty table, registered with titles, and keeps its plans', () => {
  const database = databaseBefore(migration);
  database.exec(
    `INSERT INTO plans (id, name, plan_type, stage, school_year, status, created_at)
     VALUES ('p', '方案', 'catchments', 'primary', 2026, 'draft', '2026-01-01')`,
  );
  migrateThrough(database, migration);
  const counts = database
    .prepare(
      `SELECT (SELECT count(*) FROM plans) AS plans, (SELECT count(*) FROM unit_splits) AS splits,
         (SELECT identifier FROM gpkg_contents WHERE table_name = 'unit_splits') AS identifier,
         (SELECT count(*) FROM gpkg_data_columns WHERE table_name = 'unit_splits') AS titles`,
    )
    .get();
  expect(counts).toEqual({ plans: 1, splits: 0, identifier: '小区分割说明', titles: 4 });
  const insert = database.prepare(
    "INSERT INTO unit_splits (id, plan_id, unit_id, reason) VALUES ('s', 'p', 'nowhere', '一路之隔')",
  );
  database.pragma('foreign_keys = ON');
  expect(() => insert.run()).toThrow(/FOREIGN KEY/);
  database.close();
});

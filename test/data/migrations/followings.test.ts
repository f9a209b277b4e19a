import { expect, test } from 'vitest';
import { migration } from '../../../data/migrations/0060-followings.ts';
import { databaseBefore, migrateThrough } from './database-before.ts';

test('a project of before gains an empty table of followings and keeps its plans', () => {
  const database = databaseBefore(migration);
  database.exec(
    `INSERT INTO plans (id, name, plan_type, stage, school_year, status, created_at)
     VALUES ('p', '方案', 'catchments', 'primary', 2026, 'draft', '2026-01-01')`,
  );
  migrateThrough(database, migration);
  const counts = database
    .prepare('SELECT (SELECT count(*) FROM plans) AS plans, (SELECT count(*) FROM followings) AS followings')
    .get();
  expect(counts).toEqual({ plans: 1, followings: 0 });
  const insert = database.prepare(
    "INSERT INTO followings (id, plan_id, source_plan_id) VALUES (?, 'p', 'p')",
  );
  insert.run('one');
  expect(() => insert.run('two')).toThrow(/UNIQUE/);
  database.close();
});

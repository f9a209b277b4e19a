import { expect, test } from 'vitest';
import { createDatabase } from '../../../data/database/connection.ts';
import { migration } from '../../../data/migrations/0060-followings.ts';
import { migrations } from '../../../data/migrations/migrations.ts';
import { runMigrations } from '../../../data/migrations/run-migrations.ts';

test('a project of before gains an empty table of followings and keeps its plans', () => {
  const database = createDatabase(':memory:');
  runMigrations(
    database,
    migrations.filter(({ version }) => version < migration.version),
  );
  database.exec(
    `INSERT INTO plans (id, name, plan_type, stage, school_year, status, created_at)
     VALUES ('p', '方案', 'catchments', 'primary', 2026, 'draft', '2026-01-01')`,
  );
  runMigrations(
    database,
    migrations.filter(({ version }) => version <= migration.version),
  );
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

import { expect, test } from 'vitest';
import { migration } from '../../../data/migrations/0160-map-labels.ts';
import { migrations } from '../../../data/migrations/migrations.ts';
import { runMigrations } from '../../../data/migrations/run-migrations.ts';
import { databaseBefore } from './database-before.ts';

test('an older notice keeps its words and has no choice of labels', () => {
  const database = databaseBefore(migration);
  database.exec(
    `INSERT INTO plans (id, name, plan_type, stage, school_year, status, created_at)
     VALUES ('p', '方案', 'catchments', 'primary', 2026, 'draft', '2026-01-01');
     INSERT INTO notices (id, plan_id, title, issuer, introduction, period_from, period_to, issued_on, map_review_number)
     VALUES ('n', 'p', '标题', '', '', '', '', '', '')`,
  );
  runMigrations(database, migrations);
  const row = database.prepare('SELECT title, map_labels AS labels FROM notices').get();
  expect(row).toEqual({ title: '标题', labels: null });
});

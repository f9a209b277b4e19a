import { expect, test } from 'vitest';
import { migration as templates } from '../../../data/migrations/0120-notice-templates.ts';
import { migration as comments } from '../../../data/migrations/0130-comments.ts';
import { databaseBefore, migrateThrough } from './database-before.ts';

test('an older notice gains no template and no texts, and the project tables for comments with titles', () => {
  const database = databaseBefore(templates);
  database.exec(
    `INSERT INTO plans (id, name, plan_type, stage, school_year, status, created_at)
     VALUES ('p', '方案', 'catchments', 'primary', 2026, 'draft', '2026-01-01');
     INSERT INTO notices (id, plan_id, title, issuer, introduction, period_from, period_to, issued_on, map_review_number)
     VALUES ('n', 'p', '标题', '', '', '', '', '', '')`,
  );
  migrateThrough(database, comments);
  const row = database
    .prepare(
      `SELECT title, template, invitation, adjustment_reason AS reason, closing,
         (SELECT count(*) FROM gpkg_data_columns WHERE table_name IN ('comments', 'comment_units')) AS titles,
         (SELECT title FROM gpkg_data_columns WHERE column_name = 'smallest_count') AS smallest
       FROM notices`,
    )
    .get();
  expect(row).toEqual({
    title: '标题',
    template: null,
    invitation: null,
    reason: null,
    closing: null,
    titles: 12,
    smallest: '人数少于此数不公开',
  });
  database.pragma('foreign_keys = ON');
  const insert = database.prepare(
    `INSERT INTO comments (id, plan_id, number, received_on, channel, request, outcome, answer, answered_on)
     VALUES ('c', 'nowhere', 1, '', '', '', '', '', '')`,
  );
  expect(() => insert.run()).toThrow(/FOREIGN KEY/);
  database.close();
});

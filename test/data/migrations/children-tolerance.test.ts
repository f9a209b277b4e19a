import { expect, test } from 'vitest';
import { migration } from '../../../data/migrations/0070-children-tolerance.ts';
import { databaseBefore, migrateThrough } from './database-before.ts';

test('an older agreement gains a tolerance of no children, and the column a title', () => {
  const database = databaseBefore(migration);
  database.pragma('foreign_keys = OFF');
  database.exec(
    `INSERT INTO agreements (id, number, title, agreement_kind, first_party_id, second_party_id, stage,
       from_school_year, to_school_year, status, basis, contact, note)
     VALUES ('a', '1', '协议', 'parity-swap', 'x', 'y', 'primary', 2026, 2028, 'draft', '', '', '')`,
  );
  migrateThrough(database, migration);
  const read = database.prepare(
    `SELECT title, (SELECT children_tolerance FROM agreements) AS tolerance FROM gpkg_data_columns
     WHERE table_name = 'agreements' AND column_name = 'children_tolerance'`,
  );
  expect(read.get()).toEqual({ title: '容许差额（人）', tolerance: 0 });
  database.close();
});

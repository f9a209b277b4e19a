import { expect, test } from 'vitest';
import { createDatabase } from '../../../data/database/connection.ts';
import { migration } from '../../../data/migrations/0070-children-tolerance.ts';
import { migrations } from '../../../data/migrations/migrations.ts';
import { runMigrations } from '../../../data/migrations/run-migrations.ts';

test('an older agreement gains a tolerance of no children, and the column a title', () => {
  const database = createDatabase(':memory:');
  runMigrations(
    database,
    migrations.filter(({ version }) => version < migration.version),
  );
  database.pragma('foreign_keys = OFF');
  database.exec(
    `INSERT INTO agreements (id, number, title, agreement_kind, first_party_id, second_party_id, stage,
       from_school_year, to_school_year, status, basis, contact, note)
     VALUES ('a', '1', '协议', 'parity-swap', 'x', 'y', 'primary', 2026, 2028, 'draft', '', '', '')`,
  );
  runMigrations(
    database,
    migrations.filter(({ version }) => version <= migration.version),
  );
  const read = database.prepare(
    `SELECT title, (SELECT children_tolerance FROM agreements) AS tolerance FROM gpkg_data_columns
     WHERE table_name = 'agreements' AND column_name = 'children_tolerance'`,
  );
  expect(read.get()).toEqual({ title: '容许差额（人）', tolerance: 0 });
  database.close();
});

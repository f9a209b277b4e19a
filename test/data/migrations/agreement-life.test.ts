import { expect, test } from 'vitest';
import { migration } from '../../../data/migrations/0090-agreement-life.ts';
import { databaseBefore, migrateThrough } from './database-before.ts';

test('an older agreement is its first version, rests on nothing written down and shares no pool', () => {
  const database = databaseBefore(migration);
  database.pragma('foreign_keys = OFF');
  database.exec(
    `INSERT INTO agreements (id, number, title, agreement_kind, first_party_id, second_party_id, stage,
       from_school_year, to_school_year, status, basis, contact, note)
     VALUES ('a', '1', '协议', 'parity-swap', 'x', 'y', 'primary', 2026, 2028, 'in-force', '', '', '')`,
  );
  database.exec(
    "INSERT INTO agreement_items (agreement_id, position, unit_id, from_authority_id, campus_id, seats) VALUES ('a', 0, 'u', 'x', 'c', 9)",
  );
  migrateThrough(database, migration);
  expect(
    database.prepare('SELECT version, predecessor_id, succession, review_on FROM agreements').all(),
  ).toEqual([{ version: 1, predecessor_id: null, succession: null, review_on: '' }]);
  expect(database.prepare('SELECT seats, share_percent FROM agreement_items').all()).toEqual([
    { seats: 9, share_percent: null },
  ]);
  const lists = ['pool', 'documents', 'consultations', 'used_seats'].map((name) => `agreement_${name}`);
  expect(lists.map((table) => database.prepare(`SELECT count(*) FROM ${table}`).pluck().get())).toEqual([
    0, 0, 0, 0,
  ]);
  const untitled = lists.flatMap((table) =>
    (database.pragma(`table_info(${table})`) as { name: string }[])
      .filter(({ name }) => name !== 'fid')
      .filter(
        ({ name }) =>
          !database
            .prepare('SELECT 1 FROM gpkg_data_columns WHERE table_name = ? AND column_name = ?')
            .get(table, name),
      )
      .map(({ name }) => `${table}.${name}`),
  );
  expect(untitled).toEqual([]);
  database.close();
});

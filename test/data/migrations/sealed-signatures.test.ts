import { expect, test } from 'vitest';
import { migration } from '../../../data/migrations/0110-sealed-signatures.ts';
import { databaseBefore, migrateThrough } from './database-before.ts';

test('a signature made without a key keeps standing, without one', () => {
  const database = databaseBefore(migration);
  database.pragma('foreign_keys = OFF');
  database.exec(
    `INSERT INTO agreements (id, number, title, agreement_kind, first_party_id, second_party_id, stage,
       from_school_year, to_school_year, status, basis, contact, note)
     VALUES ('a', '1', '协议', 'parity-swap', 'x', 'y', 'primary', 2026, 2028, 'proposed', '', '', '');
     INSERT INTO agreement_signatures (agreement_id, position, authority_id, signed_by, signed_at)
     VALUES ('a', 0, 'x', '张处', '2026-03-01')`,
  );
  migrateThrough(database, migration);
  expect(
    database
      .prepare(
        `SELECT signed_by, public_key, seal, lineage FROM agreement_signatures
         JOIN agreements ON agreements.id = agreement_id`,
      )
      .all(),
  ).toEqual([{ signed_by: '张处', public_key: null, seal: null, lineage: '' }]);
  const titled = database
    .prepare(
      "SELECT count(*) AS count FROM gpkg_data_columns WHERE column_name IN ('lineage', 'public_key', 'seal')",
    )
    .get();
  expect(titled).toEqual({ count: 3 });
  database.close();
});

import { expect, test } from 'vitest';
import { migration } from '../../../data/migrations/0150-cases.ts';
import { databaseBefore, migrateThrough } from './database-before.ts';

test('a project made before gains empty tables of cases, registered with titles, and keeps its agreements', () => {
  const database = databaseBefore(migration);
  database.pragma('foreign_keys = OFF');
  database.exec(
    `INSERT INTO agreements (id, number, title, agreement_kind, first_party_id, second_party_id, stage,
       from_school_year, to_school_year, status, basis, contact, note)
     VALUES ('a', '1', '协议', 'parity-swap', 'x', 'y', 'primary', 2026, 2028, 'draft', '', '', '')`,
  );
  migrateThrough(database, migration);
  const counts = database
    .prepare(
      `SELECT (SELECT count(*) FROM agreements) AS agreements, (SELECT count(*) FROM cases) AS cases,
         (SELECT count(*) FROM gpkg_contents WHERE table_name IN ('cases', 'case_opinions', 'case_attachments')) AS named,
         (SELECT count(*) FROM gpkg_data_columns WHERE table_name IN ('cases', 'case_opinions', 'case_attachments')) AS titles`,
    )
    .get();
  expect(counts).toEqual({ agreements: 1, cases: 0, named: 3, titles: 20 });
  const decide = database.prepare(
    `INSERT INTO cases (id, unit_id, other_authority_id, claim, received_on, evidence_json, decision)
     VALUES ('c', 'u', 'y', '诉求', '', '{}', 'perhaps')`,
  );
  expect(() => decide.run()).toThrow(/CHECK/);
  database.close();
});

import { expect, test } from 'vitest';
import { migration } from '../../../data/migrations/0140-document-dates.ts';
import { databaseBefore, migrateThrough } from './database-before.ts';

test('a document attached before has no date, and the column has a title', () => {
  const database = databaseBefore(migration);
  database.pragma('foreign_keys = OFF');
  database.exec(
    `INSERT INTO agreement_documents (agreement_id, position, name, sha256, byte_count)
     VALUES ('a', 0, '会议纪要.pdf', '${'a'.repeat(64)}', 12)`,
  );
  migrateThrough(database, migration);
  const read = database.prepare(
    `SELECT title, (SELECT count(*) FROM agreement_documents WHERE dated_on IS NULL) AS undated
     FROM gpkg_data_columns WHERE table_name = 'agreement_documents' AND column_name = 'dated_on'`,
  );
  expect(read.get()).toEqual({ title: '文件日期', undated: 1 });
  database.close();
});

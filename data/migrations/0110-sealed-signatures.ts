// Signatures with the key of an authority, and the versions of the terms that went from one office to the other.
// Signatures made before have no key: they stand as they were.
import type { Migration } from './migration.ts';

const titles = [
  ['agreements', 'lineage', '往来版本校验值'],
  ['agreement_signatures', 'public_key', '公钥（Ed25519）'],
  ['agreement_signatures', 'seal', '数字签名'],
] as const;

export const migration: Migration = {
  version: 110,
  migrate(database) {
    database.exec("ALTER TABLE agreements ADD COLUMN lineage TEXT NOT NULL DEFAULT ''");
    database.exec('ALTER TABLE agreement_signatures ADD COLUMN public_key TEXT');
    database.exec('ALTER TABLE agreement_signatures ADD COLUMN seal TEXT');
    const addTitle = database.prepare(
      'INSERT INTO gpkg_data_columns (table_name, column_name, name, title) VALUES (?, ?, ?, ?)',
    );
    for (const [table, column, title] of titles) addTitle.run(table, column, title, title);
  },
};

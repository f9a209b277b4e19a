// By how many children a swap may drift before it is a warning. Agreements made before it was asked: none.
import type { Migration } from './migration.ts';

export const migration: Migration = {
  version: 70,
  migrate(database) {
    database.exec('ALTER TABLE agreements ADD COLUMN children_tolerance INTEGER NOT NULL DEFAULT 0');
    database
      .prepare(
        `INSERT INTO gpkg_data_columns (table_name, column_name, name, title)
         VALUES ('agreements', 'children_tolerance', ?, ?)`,
      )
      .run('容许差额（人）', '容许差额（人）');
  },
};

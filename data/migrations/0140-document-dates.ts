// The day on a document that an agreement rests on. Documents attached before have none.
import type { Migration } from './migration.ts';

export const migration: Migration = {
  version: 140,
  migrate(database) {
    database.exec('ALTER TABLE agreement_documents ADD COLUMN dated_on TEXT');
    database
      .prepare(
        `INSERT INTO gpkg_data_columns (table_name, column_name, name, title)
         VALUES ('agreement_documents', 'dated_on', ?, ?)`,
      )
      .run('文件日期', '文件日期');
  },
};

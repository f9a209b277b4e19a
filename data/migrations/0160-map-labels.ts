// Whether the maps of a notice have English beside the Chinese. Null until somebody chooses: Chinese alone.
import type { Migration } from './migration.ts';

export const migration: Migration = {
  version: 160,
  migrate(database) {
    database.exec('ALTER TABLE notices ADD COLUMN map_labels TEXT');
    database
      .prepare('INSERT INTO gpkg_data_columns (table_name, column_name, name, title) VALUES (?, ?, ?, ?)')
      .run('notices', 'map_labels', '图上注记', '图上注记');
  },
};

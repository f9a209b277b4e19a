// When and by which paper a map was reviewed, and what the map was then. A number from before is bound to nothing: it
// has to be typed again before a public map is printed.
import type { Migration } from './migration.ts';

const columns = [
  ['map_review_date', '审图日期'],
  ['map_review_document', '审图文件'],
  ['map_review_hash', '送审图校验码'],
] as const;

export const migration: Migration = {
  version: 100,
  migrate(database) {
    const describe = database.prepare(
      "INSERT INTO gpkg_data_columns (table_name, column_name, name, title) VALUES ('notices', ?, ?, ?)",
    );
    for (const [column, title] of columns) {
      database.exec(`ALTER TABLE notices ADD COLUMN ${column} TEXT NOT NULL DEFAULT ''`);
      describe.run(column, title, title);
    }
  },
};

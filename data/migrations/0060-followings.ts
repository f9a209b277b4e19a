// Which plan of school districts follows which plan of catchments.
import type { Migration } from './migration.ts';

const createTable = `CREATE TABLE followings (
  fid INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  plan_id TEXT NOT NULL UNIQUE REFERENCES "plans" (id) DEFERRABLE INITIALLY DEFERRED,
  source_plan_id TEXT NOT NULL REFERENCES "plans" (id) DEFERRABLE INITIALLY DEFERRED
) STRICT`;

const titles = [
  ['id', '编号'],
  ['plan_id', '学区方案编号'],
  ['source_plan_id', '所随片区方案编号'],
] as const;

export const migration: Migration = {
  version: 60,
  migrate(database) {
    database.exec(createTable);
    database.exec('CREATE INDEX followings_source_plan_id ON followings (source_plan_id)');
    database
      .prepare("INSERT INTO gpkg_contents (table_name, data_type, identifier) VALUES (?, 'attributes', ?)")
      .run('followings', '方案跟随');
    const addColumn = database.prepare(
      "INSERT INTO gpkg_data_columns (table_name, column_name, name, title) VALUES ('followings', ?, ?, ?)",
    );
    for (const [column, title] of titles) addColumn.run(column, title, title);
  },
};

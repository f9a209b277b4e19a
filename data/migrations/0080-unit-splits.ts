// Why a border of a plan may cut an estate. There is one reason for a plan and an estate: the id is made of the two.
import type { Migration } from './migration.ts';

const createTable = `CREATE TABLE unit_splits (
  fid INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  plan_id TEXT NOT NULL REFERENCES "plans" (id) DEFERRABLE INITIALLY DEFERRED,
  unit_id TEXT NOT NULL REFERENCES "小区" (id) DEFERRABLE INITIALLY DEFERRED,
  reason TEXT NOT NULL
) STRICT`;

const titles = [
  ['id', '编号'],
  ['plan_id', '方案编号'],
  ['unit_id', '小区编号'],
  ['reason', '分割理由'],
] as const;

export const migration: Migration = {
  version: 80,
  migrate(database) {
    database.exec(createTable);
    for (const column of ['plan_id', 'unit_id'])
      database.exec(`CREATE INDEX unit_splits_${column} ON unit_splits (${column})`);
    database
      .prepare("INSERT INTO gpkg_contents (table_name, data_type, identifier) VALUES (?, 'attributes', ?)")
      .run('unit_splits', '小区分割说明');
    const addColumn = database.prepare(
      "INSERT INTO gpkg_data_columns (table_name, column_name, name, title) VALUES ('unit_splits', ?, ?, ?)",
    );
    for (const [column, title] of titles) addColumn.run(column, title, title);
  },
};

// What must not change in a plan. A target is a catchment, an authority or a campus, so it can't be one foreign key.
import type { Migration } from './migration.ts';

const createTable = `CREATE TABLE locks (
  fid INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  plan_id TEXT NOT NULL REFERENCES "plans" (id) DEFERRABLE INITIALLY DEFERRED,
  target_kind TEXT NOT NULL CHECK (target_kind IN ('catchment', 'authority', 'campus')),
  target_id TEXT NOT NULL,
  UNIQUE (plan_id, target_kind, target_id)
) STRICT`;

const titles = [
  ['id', '编号', null],
  ['plan_id', '方案编号', null],
  ['target_kind', '锁定对象类型', 'lock_target_kind'],
  ['target_id', '锁定对象编号', null],
] as const;

const targetKinds = { catchment: '服务片区', authority: '管理主体', campus: '校区' };

export const migration: Migration = {
  version: 30,
  migrate(database) {
    database.exec(createTable);
    database
      .prepare("INSERT INTO gpkg_contents (table_name, data_type, identifier) VALUES (?, 'attributes', ?)")
      .run('locks', '锁定');
    const addColumn = database.prepare(
      `INSERT INTO gpkg_data_columns (table_name, column_name, name, title, constraint_name)
       VALUES ('locks', ?, ?, ?, ?)`,
    );
    for (const [column, title, constraint] of titles) addColumn.run(column, title, title, constraint);
    const addValue = database.prepare(
      `INSERT INTO gpkg_data_column_constraints (constraint_name, constraint_type, value, description)
       VALUES ('lock_target_kind', 'enum', ?, ?)`,
    );
    for (const [value, words] of Object.entries(targetKinds)) addValue.run(value, words);
  },
};

// What people said about a plan while it was public, and what the office answered. Nobody's name has a column.
import type { Migration } from './migration.ts';

const createComments = `CREATE TABLE comments (
  fid INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  plan_id TEXT NOT NULL REFERENCES "plans" (id) DEFERRABLE INITIALLY DEFERRED,
  number INTEGER NOT NULL,
  received_on TEXT NOT NULL,
  channel TEXT NOT NULL,
  request TEXT NOT NULL,
  outcome TEXT NOT NULL,
  answer TEXT NOT NULL,
  answered_on TEXT NOT NULL
) STRICT`;

const createUnits = `CREATE TABLE comment_units (
  fid INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  comment_id TEXT NOT NULL REFERENCES "comments" (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  unit_id TEXT NOT NULL REFERENCES "小区" (id) DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (comment_id, position)
) STRICT`;

const tables = [
  ['comments', '征求到的意见'],
  ['comment_units', '意见涉及的小区'],
] as const;

const titles = [
  ['comments', 'id', '编号'],
  ['comments', 'plan_id', '方案编号'],
  ['comments', 'number', '序号'],
  ['comments', 'received_on', '收到日期'],
  ['comments', 'channel', '渠道'],
  ['comments', 'request', '意见和建议'],
  ['comments', 'outcome', '采纳情况'],
  ['comments', 'answer', '答复和理由'],
  ['comments', 'answered_on', '答复日期'],
  ['comment_units', 'comment_id', '意见编号'],
  ['comment_units', 'position', '顺序'],
  ['comment_units', 'unit_id', '小区编号'],
] as const;

export const migration: Migration = {
  version: 130,
  migrate(database) {
    database.exec(createComments);
    database.exec(createUnits);
    database.exec('CREATE INDEX comments_plan_id ON comments (plan_id)');
    database.exec('CREATE INDEX comment_units_unit_id ON comment_units (unit_id)');
    const register = database.prepare(
      "INSERT INTO gpkg_contents (table_name, data_type, identifier) VALUES (?, 'attributes', ?)",
    );
    for (const [table, identifier] of tables) register.run(table, identifier);
    const describe = database.prepare(
      'INSERT INTO gpkg_data_columns (table_name, column_name, name, title) VALUES (?, ?, ?, ?)',
    );
    for (const [table, column, title] of titles) describe.run(table, column, title, title);
  },
};

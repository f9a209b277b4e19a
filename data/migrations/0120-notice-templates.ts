// Which kind of paper a notice is, the texts that were the program's until now, and the smallest count of people that is
// printed. Empty until somebody writes them: then the usual ones hold, and the notice of an old file is what its log says.
import type { Migration } from './migration.ts';

const columns = [
  ['notices', 'template', 'TEXT', '文种'],
  ['notices', 'invitation', 'TEXT', '意见反馈方式'],
  ['notices', 'adjustment_reason', 'TEXT', '调整理由'],
  ['notices', 'closing', 'TEXT', '结尾'],
  ['project_settings', 'smallest_count', 'INTEGER', '人数少于此数不公开'],
] as const;

export const migration: Migration = {
  version: 120,
  migrate(database) {
    const describe = database.prepare(
      'INSERT INTO gpkg_data_columns (table_name, column_name, name, title) VALUES (?, ?, ?, ?)',
    );
    for (const [table, column, type, title] of columns) {
      database.exec(`ALTER TABLE ${table} ADD COLUMN ${column} ${type}`);
      describe.run(table, column, title, title);
    }
  },
};

// The picture under the maps of a notice: where it lies, its coordinate system, and the hash it had when it was chosen.
// Null until somebody chooses one.
import type { Migration } from './migration.ts';

const columns = [
  ['map_base_file', '底图文件'],
  ['map_base_crs', '底图坐标系'],
  ['map_base_sha256', '底图校验码'],
] as const;

export const migration: Migration = {
  version: 170,
  migrate(database) {
    const describe = database.prepare(
      'INSERT INTO gpkg_data_columns (table_name, column_name, name, title) VALUES (?, ?, ?, ?)',
    );
    for (const [column, title] of columns) {
      database.exec(`ALTER TABLE notices ADD COLUMN ${column} TEXT`);
      describe.run('notices', column, title, title);
    }
  },
};

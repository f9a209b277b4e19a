// From which load, class size and distance on a plan is looked at twice. Empty until somebody changes one: then the
// usual levels hold, and the settings of an old file are what its log says.
import type { Migration } from './migration.ts';

const columns = [
  ['tight_load_percent', '负荷提醒线（%）'],
  ['full_load_percent', '负荷超额线（%）'],
  ['large_class', '大班额（人）'],
  ['oversize_class', '超大班额（人）'],
  ['primary_radius_metres', '小学参考服务半径（米）'],
  ['junior_radius_metres', '初中参考服务半径（米）'],
] as const;

export const migration: Migration = {
  version: 40,
  migrate(database) {
    const addTitle = database.prepare(
      `INSERT INTO gpkg_data_columns (table_name, column_name, name, title, constraint_name)
       VALUES ('project_settings', ?, ?, ?, NULL)`,
    );
    for (const [column, title] of columns) {
      database.exec(`ALTER TABLE project_settings ADD COLUMN ${column} REAL`);
      addTitle.run(column, title, title);
    }
  },
};

import { expect, test } from 'vitest';
import { migration } from '../../../data/migrations/0040-warning-levels.ts';
import { migrations } from '../../../data/migrations/migrations.ts';
import { runMigrations } from '../../../data/migrations/run-migrations.ts';
import { settings } from '../../../data/repositories/settings.ts';
import { databaseBefore, migrateThrough } from './database-before.ts';

test('settings of an older project stay what they were, with titled columns for levels', () => {
  const database = databaseBefore(migration);
  database.exec(
    `INSERT INTO project_settings (id, project_name, central_meridian_degrees, sliver_width_metres, demonstration_notice)
     VALUES ('settings', '旧工程', 105, 2, '')`,
  );
  migrateThrough(database, migration);
  const titles = database
    .prepare("SELECT count(*) FROM gpkg_data_columns WHERE table_name = 'project_settings'")
    .pluck()
    .get();
  expect(titles).toBe(12);
  runMigrations(database, migrations);
  expect(settings.read(database)).toEqual([
    {
      kind: 'settings',
      id: 'settings',
      projectName: '旧工程',
      centralMeridian: 105,
      sliverWidthMetres: 2,
      demonstrationNotice: '',
      activePlanId: null,
    },
  ]);
  database.close();
});

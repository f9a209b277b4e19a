// Makes a new project file: all of it under a temporary name, then placed.
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { ProjectSettings } from '../../shared/model/records.ts';
import { type Result, refuse, succeed } from '../../shared/model/result.ts';
import { createDatabase, runTransaction } from '../database/connection.ts';
import { discardTemporary, placeFile, temporaryNameFor } from '../database/place-file.ts';
import { projectRefusal, refusalOfError } from '../database/project-refusals.ts';
import type { Migration } from '../migrations/migration.ts';
import { runMigrations } from '../migrations/run-migrations.ts';
import { writeOrigin } from './project-origin.ts';
import { repositories } from './repositories.ts';

/** Refuses where the name is taken or the folder is missing or can't be written to. */
export function createProjectDatabase(
  path: string,
  settings: ProjectSettings,
  migrations: readonly Migration[],
): Result<null> {
  if (existsSync(path)) return refuse(projectRefusal('file-exists', path));
  if (!existsSync(dirname(path))) return refuse(projectRefusal('folder-missing', path));
  const temporary = temporaryNameFor(path);
  try {
    const database = createDatabase(temporary);
    try {
      runMigrations(database, migrations);
      runTransaction(database, () => {
        writeOrigin(database, settings);
        repositories.settings.prepareWriter(database).insert(settings);
      });
    } finally {
      database.close();
    }
    placeFile(temporary, path);
    return succeed(null);
  } catch (error) {
    const refusal = refusalOfError(error, path);
    if (refusal) return refuse(refusal);
    throw error;
  } finally {
    discardTemporary(temporary);
  }
}

import { createDatabase, type WritableDatabase } from '../../../data/database/connection.ts';
import type { Migration } from '../../../data/migrations/migration.ts';
import { migrations } from '../../../data/migrations/migrations.ts';
import { runMigrations } from '../../../data/migrations/run-migrations.ts';

/** A database in memory as the program made it before a step of the schema. */
export function databaseBefore(migration: Migration): WritableDatabase {
  const database = createDatabase(':memory:');
  runMigrations(
    database,
    migrations.filter(({ version }) => version < migration.version),
  );
  return database;
}

/** Takes a database up to a step and no further: what later steps add is not what is looked at. */
export function migrateThrough(database: WritableDatabase, migration: Migration): void {
  runMigrations(
    database,
    migrations.filter(({ version }) => version <= migration.version),
  );
}

// Brings a project file to a schema version, all pending steps in one transaction. The version lives in our own
// huapian_meta table: SQLite's user_version belongs to GeoPackage, which keeps its own version (10400) there.
import { type ReadableDatabase, runTransaction, type WritableDatabase } from '../database/connection.ts';
import type { Migration } from './migration.ts';

/** This statement is how a project file is recognised: it never changes. */
export const metaTableSql =
  'CREATE TABLE huapian_meta (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID';

/** The schema version a database says it has; 0 where it is not a project file (yet). */
export function readSchemaVersion(database: ReadableDatabase): number {
  const table = database.prepare(
    "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = 'huapian_meta'",
  );
  if (table.pluck().get() !== metaTableSql) return 0;
  const value = database.prepare("SELECT value FROM huapian_meta WHERE key = 'schema_version'").pluck().get();
  return typeof value === 'string' && /^[1-9]\d{0,8}$/.test(value) ? Number(value) : 0;
}

/** The newest version of a list of steps. Throws where the versions don't rise: that is a bug. */
export function latestVersion(migrations: readonly Migration[]): number {
  return migrations.reduce((previous, { version }) => {
    if (version <= previous) throw new Error(`migration ${version} does not come after ${previous}`);
    return version;
  }, 0);
}

/**
 * Applies every step that the file has not had, and writes the new version, in one transaction.
 * Throws for a file of a newer version and where a step fails; nothing is changed then.
 */
export function runMigrations(database: WritableDatabase, migrations: readonly Migration[]): number {
  const target = latestVersion(migrations);
  runTransaction(database, () => {
    const current = readSchemaVersion(database);
    if (current > target) throw new Error(`schema version ${current} is newer than ${target}`);
    const pending = migrations.filter(({ version }) => version > current);
    if (pending.length === 0) return;
    if (current === 0) database.exec(metaTableSql);
    for (const { migrate } of pending) migrate(database);
    database
      .prepare("INSERT OR REPLACE INTO huapian_meta (key, value) VALUES ('schema_version', ?)")
      .run(String(target));
  });
  return target;
}

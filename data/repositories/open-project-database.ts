// Opens a project file for writing, in this order: look at it without the right to write; roll back a write that was
// cut off; back up and migrate an older one; look again through the connection that will write; only then trust it.
import {
  accessSync,
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fstatSync,
  openSync,
  readSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { type Result, refuse, succeed } from '../../shared/model/result.ts';
import { openWriter, trustForWriting, type WritableDatabase } from '../database/connection.ts';
import { refusalOfError } from '../database/project-refusals.ts';
import type { Migration } from '../migrations/migration.ts';
import { latestVersion, runMigrations } from '../migrations/run-migrations.ts';
import { inspectProjectFile, inspectSchema } from './inspect-project-file.ts';

const journalMagic = Buffer.from('d9d505f920a163d7', 'hex');

/** The open connection, migrated and trusted; the file's bytes are unchanged where it is refused. */
export function openProjectDatabase(
  path: string,
  migrations: readonly Migration[],
): Result<WritableDatabase> {
  try {
    let version = inspectProjectFile(path, migrations);
    if (!version.ok && version.refusal.code === 'needs-recovery') {
      rollBackUnfinishedWrite(path);
      version = inspectProjectFile(path, migrations);
    }
    if (!version.ok) return version;
    // SQLite would open it read-only without a word.
    accessSync(path, constants.R_OK | constants.W_OK);
    accessSync(dirname(path), constants.W_OK);
    return openInspected(path, migrations, version.value);
  } catch (error) {
    const refusal = refusalOfError(error, path);
    if (refusal) return refuse(refusal);
    throw error;
  }
}

function openInspected(
  path: string,
  migrations: readonly Migration[],
  version: number,
): Result<WritableDatabase> {
  // Copied before this process holds the file open: closing a second handle would drop SQLite's locks.
  if (version < latestVersion(migrations)) backUpBeforeMigrating(path, version);
  const database = openWriter(path);
  try {
    // A file swapped since the first look is caught here, before anything in it may run.
    const inspected = inspectSchema(database, path, migrations);
    if (!inspected.ok) {
      database.close();
      return inspected;
    }
    trustForWriting(database);
    // Takes the write lock even where no step is pending: SQLITE_BUSY where another program holds it.
    runMigrations(database, migrations);
    return succeed(database);
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * SQLite rolls a hot journal back when a connection that may write first reads. A journal that names another file is
 * left alone: SQLite would delete that file afterwards, and we never write to two files in one transaction.
 */
function rollBackUnfinishedWrite(path: string): void {
  if (namesAnotherFile(`${path}-journal`)) return;
  const database = openWriter(path);
  try {
    database.pragma('schema_version');
  } finally {
    database.close();
  }
}

/** Ends with the magic that follows the name of a super-journal (SQLite file format, section 3.2). */
function namesAnotherFile(journal: string): boolean {
  if (!existsSync(journal)) return false;
  const file = openSync(journal, 'r');
  try {
    const end = Buffer.alloc(journalMagic.length);
    readSync(file, end, 0, end.length, Math.max(0, fstatSync(file).size - end.length));
    return end.equals(journalMagic);
  } finally {
    closeSync(file);
  }
}

/** `name.gpkg` → `name.gpkg.before-update-10.bak`; a second one is numbered. Never overwrites. */
function backUpBeforeMigrating(path: string, version: number): void {
  for (let attempt = 1; ; attempt += 1) {
    const number = attempt === 1 ? '' : `-${attempt}`;
    try {
      copyFileSync(path, `${path}.before-update-${version}${number}.bak`, constants.COPYFILE_EXCL);
      return;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  }
}

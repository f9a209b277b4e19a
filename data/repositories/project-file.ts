// A project file: the only way in and out of the tables for the rest of the program. A commit is one transaction
// that writes all records of a change set and its row of the edit log; nothing else writes.
import type { ChangeSet } from '../../shared/history/change-set.ts';
import { createProjectState, listRecords } from '../../shared/model/project-state.ts';
import type { ProjectRecord, ProjectSettings } from '../../shared/model/records.ts';
import { recordKinds } from '../../shared/model/records.ts';
import { type Refusal, type Result, refuse, succeed } from '../../shared/model/result.ts';
import {
  openReader,
  type ReadableDatabase,
  runTransaction,
  type WritableDatabase,
} from '../database/connection.ts';
import { changedElsewhereCode, refusalOfError } from '../database/project-refusals.ts';
import { migrations } from '../migrations/migrations.ts';
import { latestVersion, readSchemaVersion } from '../migrations/run-migrations.ts';
import { createTableWriter } from './apply-to-tables.ts';
import { backUp } from './backup-project-file.ts';
import { createProjectDatabase } from './create-project-database.ts';
import { appendToLog, type LogRow, originHash, readChangeSetJson, readLog, readLogHead } from './edit-log.ts';
import { inspectProjectFile, inspectSchema } from './inspect-project-file.ts';
import { openProjectDatabase } from './open-project-database.ts';
import { openUpdatedCopy } from './open-updated-copy.ts';
import { readOrigin } from './project-origin.ts';
import { repositories } from './repositories.ts';
import { type VerifyReport, verifyProject } from './verify-project.ts';

export type { LogRow } from './edit-log.ts';
export type { VerifyReport } from './verify-project.ts';

/** A project file that can't be changed through this object. */
export interface ReadableProjectFile {
  readonly path: string;
  readonly schemaVersion: number;
  /** Kinds in order of dependence, ids ascending. Throws (`refusalOfProjectError`) where a row can't be read. */
  readRecords(): ProjectRecord[];
  /** Oldest first. */
  readLog(): LogRow[];
  /** The change set of one row as it was applied. Throws where there is no such row. */
  readLoggedChangeSet(sequence: number): ChangeSet;
  /** Looks for everything that can be wrong with the file; never throws for a damaged one. */
  verify(): VerifyReport;
  /** A copy under a new name, whole or not at all. Refuses where a file of that name is there. */
  backup(out: string): Promise<Result<{ path: string; bytes: number }>>;
  close(): void;
}

export interface CommitEntry {
  readonly commandId: string;
  readonly action: LogRow['action'];
  /** For undo and redo: the row they are about. */
  readonly refersTo: number | null;
  /** As it is to be applied: for an undo, the inverse of what is undone. */
  readonly changeSet: ChangeSet;
  /** ISO 8601. */
  readonly at: string;
  readonly author: string;
}

export interface ProjectFile extends ReadableProjectFile {
  /**
   * Writes the records and the log row in one transaction; when it returns they are on disk. Throws where it could
   * not, and nothing is changed then: `refusalOfProjectError` tells a full disk from a bug.
   */
  commit(entry: CommitEntry): LogRow;
}

/** Makes a new project file. Refuses where a file of that name is there; leaves nothing behind where it fails. */
export function createProjectFile(path: string, settings: ProjectSettings): Result<ProjectFile> {
  const created = createProjectDatabase(path, settings, migrations);
  return created.ok ? openProjectFile(path) : created;
}

/** Opens a project file for editing; an older one is backed up beside it and brought up to date. */
export function openProjectFile(path: string): Result<ProjectFile> {
  const opened = openProjectDatabase(path, migrations);
  if (!opened.ok) return opened;
  const file = writableFile(path, opened.value);
  const refusal = refusalOfReading(file);
  return refusal === null ? succeed(file) : refuse(refusal);
}

/**
 * Opens a project file for looking only; not a byte of it changes. One of an older version is read from a copy that is
 * brought up to date, and backed up as it is.
 */
export function readProjectFile(path: string): Result<ReadableProjectFile> {
  const version = inspectProjectFile(path, migrations);
  if (!version.ok) return version;
  try {
    const database = openReader(path);
    const again = inspectSchema(database, path, migrations);
    if (again.ok && again.value === latestVersion(migrations)) return succeed(readableFile(path, database));
    if (again.ok) return readOlderFile(path, database);
    database.close();
    return again;
  } catch (error) {
    const refusal = refusalOfError(error, path);
    if (refusal) return refuse(refusal);
    throw error;
  }
}

/** `database` is the older file itself. */
function readOlderFile(path: string, database: ReadableDatabase): Result<ReadableProjectFile> {
  const copy = openUpdatedCopy(path, migrations);
  if (!copy.ok) {
    database.close();
    return copy;
  }
  return succeed({
    ...readableFile(path, copy.value.database),
    backup: (out) => backUp(database, out),
    close: () => {
      copy.value.discard();
      database.close();
    },
  });
}

/** What a person is told about reading or a commit that threw; null for a bug. */
export const refusalOfProjectError = refusalOfError;

/** A project that can't be read whole is not edited: another program wrote what a record can't hold. */
function refusalOfReading(file: ReadableProjectFile): Refusal | null {
  try {
    file.readRecords();
    return null;
  } catch (error) {
    file.close();
    const refusal = refusalOfError(error, file.path);
    if (refusal) return refusal;
    throw error;
  }
}

function readableFile(path: string, database: ReadableDatabase): ReadableProjectFile {
  return {
    path,
    schemaVersion: readSchemaVersion(database),
    readRecords: () =>
      listRecords(createProjectState(recordKinds.flatMap((kind) => repositories[kind].read(database)))),
    readLog: () => readLog(database),
    readLoggedChangeSet: (sequence) => JSON.parse(readChangeSetJson(database, sequence)) as ChangeSet,
    verify: () => verifyProject(database, migrations),
    backup: (out) => backUp(database, out),
    close: () => {
      database.close();
    },
  };
}

function writableFile(path: string, database: WritableDatabase): ProjectFile {
  const tables = createTableWriter(database);
  const origin = originHash(readOrigin(database));
  let knownSequence = readLogHead(database)?.sequence ?? 0;
  return {
    ...readableFile(path, database),
    commit(entry) {
      const row = runTransaction(database, () => {
        const sequence = readLogHead(database)?.sequence ?? 0;
        if (sequence !== knownSequence) {
          const message = `the log is at row ${sequence}, not ${knownSequence}`;
          throw Object.assign(new Error(message), { code: changedElsewhereCode });
        }
        tables.apply(entry.changeSet, entry.at);
        return appendToLog(database, entry, origin);
      });
      knownSequence = row.sequence;
      return row;
    },
  };
}

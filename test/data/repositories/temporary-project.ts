// Real project files in a folder of their own, which goes when the test ends.
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase, { type Database } from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import { registerSpatialFunctions } from '../../../data/database/spatial-functions.ts';
import {
  type CommitEntry,
  createProjectFile,
  type ProjectFile,
} from '../../../data/repositories/project-file.ts';
import type { ChangeSet } from '../../../shared/history/change-set.ts';
import type { ProjectRecord } from '../../../shared/model/records.ts';
import type { Result } from '../../../shared/model/result.ts';
import { changeSetOf, firstSettings } from './random-project.ts';

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'huapian-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function unwrap<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`refused: ${result.refusal.code} ${result.refusal.message.en}`);
  return result.value;
}

export function refusalCode(result: Result<unknown>): string {
  return result.ok ? 'not refused' : result.refusal.code;
}

/** A new project; closed when the test ends. */
export function temporaryProject(records: readonly ProjectRecord[] = []): ProjectFile {
  const file = unwrap(createProjectFile(join(temporaryFolder(), '项目.gpkg'), firstSettings));
  onTestFinished(() => file.close());
  if (records.length > 0) file.commit(entryOf(changeSetOf({ added: records }), 'first'));
  return file;
}

/** The path of a finished, closed project file. */
export function closedProject(records: readonly ProjectRecord[] = []): string {
  const file = temporaryProject(records);
  file.close();
  return file.path;
}

export function entryOf(
  changeSet: ChangeSet,
  commandId: string,
  rest: Partial<CommitEntry> = {},
): CommitEntry {
  return {
    commandId,
    action: 'do',
    refersTo: null,
    changeSet,
    at: '2026-11-23T08:00:00.000Z',
    author: '张三',
    ...rest,
  };
}

export function hashOfFile(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

/** What another program may do to a file: any SQL at all. */
export function tamper(path: string, work: (database: Database) => void): void {
  const database = new SqliteDatabase(path);
  registerSpatialFunctions(database);
  try {
    work(database);
  } finally {
    database.close();
  }
}

// An older project file, to be looked at with today's eyes: a copy of it in a folder of its own is brought up to date.
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type Result, succeed } from '../../shared/model/result.ts';
import type { ReadableDatabase } from '../database/connection.ts';
import type { Migration } from '../migrations/migration.ts';
import { openProjectDatabase } from './open-project-database.ts';

export interface UpdatedCopy {
  readonly database: ReadableDatabase;
  /** Closes the copy and takes it away. */
  discard(): void;
}

/** Refuses as opening for writing does; throws where a step fails. The file itself is only read. */
export function openUpdatedCopy(path: string, migrations: readonly Migration[]): Result<UpdatedCopy> {
  const folder = mkdtempSync(join(tmpdir(), 'huapian-older-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const copy = join(folder, basename(path));
    copyFileSync(path, copy);
    const opened = openProjectDatabase(copy, migrations);
    if (!opened.ok) {
      remove();
      return opened;
    }
    const database = opened.value;
    const discard = () => {
      database.close();
      remove();
    };
    return succeed({ database, discard });
  } catch (error) {
    remove();
    throw error;
  }
}

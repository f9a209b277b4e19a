// A safe copy of an open project: SQLite copies page by page under its own locks, so an edit in the middle can't tear
// it; the copy is looked at before it gets its name.
import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Result, refuse, succeed } from '../../shared/model/result.ts';
import { openReader, type ReadableDatabase } from '../database/connection.ts';
import { discardTemporary, placeFile, temporaryNameFor } from '../database/place-file.ts';
import { projectRefusal, refusalOfError } from '../database/project-refusals.ts';

export async function backUp(
  database: ReadableDatabase,
  out: string,
): Promise<Result<{ path: string; bytes: number }>> {
  if (existsSync(out)) return refuse(projectRefusal('file-exists', out));
  if (!existsSync(dirname(out))) return refuse(projectRefusal('folder-missing', out));
  const temporary = temporaryNameFor(out);
  try {
    await database.backup(temporary);
    const copy = openReader(temporary);
    const check = copy.pragma('integrity_check(1)', { simple: true });
    copy.close();
    if (check !== 'ok') return refuse(projectRefusal('damaged-project', database.name));
    placeFile(temporary, out);
    return succeed({ path: out, bytes: statSync(out).size });
  } catch (error) {
    const refusal = refusalOfError(error, out);
    if (refusal) return refuse(refusal);
    throw error;
  } finally {
    discardTemporary(temporary);
  }
}

// Looks at a file before it is trusted: first its bytes, then its schema through a connection that can't write and
// won't run the file's own code. Says which version it is, or why it is refused; never changes a byte.
import { closeSync, existsSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { type Refusal, type Result, refuse, succeed } from '../../shared/model/result.ts';
import { openReader, type ReadableDatabase } from '../database/connection.ts';
import { projectRefusal, refusalOfError } from '../database/project-refusals.ts';
import { compareSchema } from '../migrations/expected-schema.ts';
import type { Migration } from '../migrations/migration.ts';
import { latestVersion, readSchemaVersion } from '../migrations/run-migrations.ts';

const headerLength = 100;

/**
 * The length is read last: a project that somebody is editing grows, first in its header, then in its tail, and then its
 * journal goes. In any other order a whole file looks cut.
 */
function readBytes(path: string): { header: Buffer; hasJournal: boolean; size: number } {
  const header = Buffer.alloc(headerLength);
  const file = openSync(path, 'r');
  try {
    readSync(file, header, 0, headerLength, 0);
    const hasJournal = existsSync(`${path}-journal`) || existsSync(`${path}-wal`);
    return { header, hasJournal, size: fstatSync(file).size };
  } finally {
    closeSync(file);
  }
}

/** From the first bytes and the length: is it a GeoPackage, and is it all there? Null where nothing is wrong. */
function inspectBytes(path: string): Refusal | null {
  const status = statSync(path, { throwIfNoEntry: false });
  if (status === undefined) return projectRefusal('file-missing', path);
  if (!status.isFile()) return projectRefusal('not-a-geopackage', path);
  const { header, hasJournal, size } = readBytes(path);
  const isGeoPackage =
    header.toString('latin1', 0, 16) === 'SQLite format 3\0' && header.toString('latin1', 68, 72) === 'GPKG';
  if (!isGeoPackage) return projectRefusal('not-a-geopackage', path);
  // SQLite's own check does not see a cut tail. With a journal beside it the length may be on its way.
  const pageBytes = header.readUInt16BE(16) === 1 ? 65536 : header.readUInt16BE(16);
  const expectedBytes = pageBytes * header.readUInt32BE(28);
  if (!hasJournal && size < expectedBytes) {
    return projectRefusal('damaged-project', path, {
      zh: `应有 ${expectedBytes} 字节，只有 ${size} 字节`,
      en: `${expectedBytes} bytes expected, ${size} found`,
    });
  }
  return null;
}

const differenceNames = { added: '多出', missing: '缺少', changed: '被改动' } as const;

/** From the schema: a project, of a version we know, and nothing in it that we did not make. */
export function inspectSchema(
  database: ReadableDatabase,
  path: string,
  migrations: readonly Migration[],
): Result<number> {
  const version = readSchemaVersion(database);
  if (version === 0) return refuse(projectRefusal('not-a-huapian-project', path));
  const latest = latestVersion(migrations);
  if (version > latest) {
    const detail = {
      zh: `文件版本 ${version}，本程序支持到 ${latest}`,
      en: `${version}, this program knows ${latest}`,
    };
    return refuse(projectRefusal('newer-project', path, detail));
  }
  const differences = compareSchema(database, migrations, version);
  if (differences.length > 0) {
    const few = differences.slice(0, 5);
    const more = differences.length > 5 ? ' …' : '';
    const detail = {
      zh: few.map(({ kind, item }) => `${differenceNames[kind]} ${item}`).join('、') + more,
      en: few.map(({ kind, item }) => `${kind} ${item}`).join(', ') + more,
    };
    return refuse(projectRefusal('unexpected-schema', path, detail));
  }
  return succeed(version);
}

/** The schema version of a project file that may be opened, or why it may not. */
export function inspectProjectFile(path: string, migrations: readonly Migration[]): Result<number> {
  try {
    const refusal = inspectBytes(path);
    if (refusal) return refuse(refusal);
    const database = openReader(path);
    try {
      const version = inspectSchema(database, path, migrations);
      if (!version.ok) return version;
      const check = database.pragma('quick_check(1)', { simple: true });
      if (check === 'ok') return version;
      return refuse(projectRefusal('damaged-project', path, { zh: String(check), en: String(check) }));
    } finally {
      database.close();
    }
  } catch (error) {
    const refusal = refusalOfError(error, path);
    if (refusal) return refuse(refusal);
    // Whatever else SQLite says about a file it was only asked to look at is the file's fault.
    if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_'))) throw error;
    return refuse(projectRefusal('damaged-project', path, { zh: error.message, en: error.message }));
  }
}

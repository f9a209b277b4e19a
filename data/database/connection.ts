// The only door to SQLite. A reader can't be handed to a function that writes: the brands exist in types alone.
import SqliteDatabase, { type Database } from 'better-sqlite3';
import { registerSpatialFunctions } from './spatial-functions.ts';

declare const access: unique symbol;
export type ReadableDatabase = Database & { readonly [access]: 'read' | 'write' };
export type WritableDatabase = Database & { readonly [access]: 'write' };

export type SqlValue = string | number | null | Uint8Array;

const busyTimeoutMilliseconds = 2000;

/** Settings for a file nobody has looked at yet: its schema may not call functions, its pages are checked. */
function distrust(database: Database): void {
  database.pragma('trusted_schema = OFF');
  database.pragma('cell_size_check = ON');
  database.pragma('mmap_size = 0');
}

/** Opens a file without the right to change it. Throws what SQLite throws. */
export function openReader(path: string): ReadableDatabase {
  const database = new SqliteDatabase(path, {
    readonly: true,
    fileMustExist: true,
    timeout: busyTimeoutMilliseconds,
  });
  distrust(database);
  return database as ReadableDatabase;
}

/**
 * Opens a file for writing, still distrusted and unchanged: `trustForWriting` comes after its schema was looked at.
 * Throws what SQLite throws.
 */
export function openWriter(path: string): WritableDatabase {
  const database = new SqliteDatabase(path, { fileMustExist: true, timeout: busyTimeoutMilliseconds });
  distrust(database);
  return database as WritableDatabase;
}

/** A new, empty database file (or `:memory:`), ready for migrations. */
export function createDatabase(path: string): WritableDatabase {
  return trustForWriting(new SqliteDatabase(path, { timeout: busyTimeoutMilliseconds }) as WritableDatabase);
}

/**
 * Makes a looked-at database ready to write. The triggers of the R-tree call our ST_ functions, which SQLite allows
 * only in a trusted schema. Rollback journal and EXTRA lost no acknowledged edit in simulated power cuts where other
 * settings did, so both are read back: a file that will not take them is not written to.
 */
export function trustForWriting(database: WritableDatabase): WritableDatabase {
  registerSpatialFunctions(database);
  database.pragma('trusted_schema = ON');
  database.pragma('foreign_keys = ON');
  database.pragma('synchronous = EXTRA');
  // macOS: an ordinary fsync leaves the bytes in the drive's own cache. Elsewhere it does nothing.
  database.pragma('fullfsync = ON');
  const journal = database.pragma('journal_mode = DELETE', { simple: true });
  const expected = database.memory ? 'memory' : 'delete';
  const settings = {
    journal_mode: journal,
    synchronous: database.pragma('synchronous', { simple: true }),
    fullfsync: database.pragma('fullfsync', { simple: true }),
    foreign_keys: database.pragma('foreign_keys', { simple: true }),
  };
  const { synchronous, fullfsync, foreign_keys } = settings;
  if (journal !== expected || synchronous !== 3 || fullfsync !== 1 || foreign_keys !== 1) {
    // QGIS keeps a file in WAL mode while it edits, and the mode can't be changed under it.
    const code = journal === 'wal' ? 'SQLITE_BUSY' : 'SQLITE_MISUSE';
    throw Object.assign(new Error(`SQLite did not take the settings: ${JSON.stringify(settings)}`), { code });
  }
  return database;
}

/**
 * Runs `work` in one transaction that holds the write lock from its start: all of it or nothing.
 * Where a reference is left dangling the error says which row points to what.
 */
export function runTransaction<Value>(database: WritableDatabase, work: () => Value): Value {
  database.exec('BEGIN IMMEDIATE');
  try {
    const value = work();
    database.exec('COMMIT');
    return value;
  } catch (error) {
    let dangling: string | null = null;
    try {
      if (database.inTransaction) dangling = describeDanglingReferences(database, error);
    } finally {
      if (database.inTransaction) database.exec('ROLLBACK');
    }
    if (dangling !== null) throw new Error(dangling, { cause: error });
    throw error;
  }
}

function describeDanglingReferences(database: WritableDatabase, error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || error.code !== 'SQLITE_CONSTRAINT_FOREIGNKEY')
    return null;
  const rows = database.pragma('foreign_key_check') as { table: string; rowid: number; parent: string }[];
  if (rows.length === 0) return null;
  const places = rows.slice(0, 5).map(({ table, rowid, parent }) => {
    const row = database.prepare(`SELECT * FROM "${table}" WHERE rowid = ?`).get(rowid);
    return `${table} ${JSON.stringify(row, (key, value) => (key === 'geom' ? undefined : value))} → ${parent}`;
  });
  return `${rows.length} references point to records that are not there: ${places.join('; ')}`;
}

// The edit log: one row a commit, each with a SHA-256 over itself and the row before, so that a changed, removed or
// inserted row shows. Change sets are gzip of JSON: an import of thousands of units shrinks to about a tenth, and the
// before and after of one moved vertex to little more than one of them; gzip is read by everything, carries a check
// sum, and will be readable in twenty years. The hash is over the JSON, not over how it was packed.
import { gunzipSync, gzipSync } from 'node:zlib';
import type { HistoryAction } from '../../shared/api/project-api.ts';
import type { ChangeSet } from '../../shared/history/change-set.ts';
import type { LocalizedText } from '../../shared/model/localized-text.ts';
import type { ProjectSettings } from '../../shared/model/records.ts';
import type { ReadableDatabase, WritableDatabase } from '../database/connection.ts';
import { sha256OfText } from './sha256-of-text.ts';

export interface LogRow {
  readonly sequence: number;
  readonly commandId: string;
  readonly command: string;
  readonly label: LocalizedText;
  readonly at: string;
  readonly author: string;
  readonly action: HistoryAction;
  /** The row that an undo or redo is about. */
  readonly refersTo: number | null;
  readonly hash: string;
  readonly previousHash: string;
}

interface LogEntry {
  readonly commandId: string;
  readonly action: HistoryAction;
  readonly refersTo: number | null;
  readonly changeSet: ChangeSet;
  readonly at: string;
  readonly author: string;
}

interface LogTableRow {
  readonly sequence: number;
  readonly command_id: string;
  readonly command: string;
  readonly label_zh: string;
  readonly label_en: string;
  readonly committed_at: string;
  readonly author: string;
  readonly action: HistoryAction;
  readonly refers_to: number | null;
  readonly previous_hash: string;
  readonly hash: string;
}

const logColumns = [
  'sequence',
  'command_id',
  'command',
  'label_zh',
  'label_en',
  'committed_at',
  'author',
  'action',
  'refers_to',
  'previous_hash',
  'hash',
] as const satisfies readonly (keyof LogTableRow)[];

/** What the first row is chained to: the settings that the project began with. */
export function originHash(settings: ProjectSettings): string {
  return sha256OfText(JSON.stringify(['huapian', settings]));
}

/** SHA-256 over a row, the packed-out text of its change set, and the hash before it. */
export function hashLogRow(row: Omit<LogRow, 'hash'>, changeSetJson: string): string {
  const { sequence, commandId, command, label, at, author, action, refersTo, previousHash } = row;
  return sha256OfText(
    JSON.stringify([
      previousHash,
      sequence,
      commandId,
      command,
      label.zh,
      label.en,
      at,
      author,
      action,
      refersTo,
      sha256OfText(changeSetJson),
    ]),
  );
}

function toLogRow(row: LogTableRow): LogRow {
  return {
    sequence: row.sequence,
    commandId: row.command_id,
    command: row.command,
    label: { zh: row.label_zh, en: row.label_en },
    at: row.committed_at,
    author: row.author,
    action: row.action,
    refersTo: row.refers_to,
    hash: row.hash,
    previousHash: row.previous_hash,
  };
}

/** Oldest first, without the change sets. */
export function readLog(database: ReadableDatabase): LogRow[] {
  const rows = database.prepare(`SELECT ${logColumns.join(', ')} FROM edit_log ORDER BY sequence`).all();
  return (rows as LogTableRow[]).map(toLogRow);
}

/** Number and hash of the newest row; null for an empty log. */
export function readLogHead(database: ReadableDatabase): { sequence: number; hash: string } | null {
  const row = database.prepare('SELECT sequence, hash FROM edit_log ORDER BY sequence DESC LIMIT 1').get();
  return (row as { sequence: number; hash: string } | undefined) ?? null;
}

/** The longest text that JavaScript holds. A stranger's row may be a few bytes that unpack to far more. */
const longestChangeSetBytes = 512 * 1024 * 1024;

/** The JSON text of one row's change set. Throws where the row is not there or can't be unpacked. */
export function readChangeSetJson(database: ReadableDatabase, sequence: number): string {
  const packed = database.prepare('SELECT change_set FROM edit_log WHERE sequence = ?').pluck().get(sequence);
  if (!(packed instanceof Uint8Array)) throw new Error(`no row ${sequence} in the edit log`);
  return gunzipSync(packed, { maxOutputLength: longestChangeSetBytes }).toString('utf8');
}

/** Writes the next row. Belongs in the transaction that writes the records. */
export function appendToLog(database: WritableDatabase, entry: LogEntry, origin: string): LogRow {
  const head = readLogHead(database);
  const changeSetJson = JSON.stringify(entry.changeSet);
  const unhashed = {
    sequence: (head?.sequence ?? 0) + 1,
    commandId: entry.commandId,
    command: entry.changeSet.command,
    label: entry.changeSet.label,
    at: entry.at,
    author: entry.author,
    action: entry.action,
    refersTo: entry.refersTo,
    previousHash: head?.hash ?? origin,
  };
  const row: LogRow = { ...unhashed, hash: hashLogRow(unhashed, changeSetJson) };
  const columns = [...logColumns, 'change_set'];
  database
    .prepare(
      `INSERT INTO edit_log (${columns.join(', ')}) VALUES (${columns.map((name) => `@${name}`).join(', ')})`,
    )
    .run({
      sequence: row.sequence,
      command_id: row.commandId,
      command: row.command,
      label_zh: row.label.zh,
      label_en: row.label.en,
      committed_at: row.at,
      author: row.author,
      action: row.action,
      refers_to: row.refersTo,
      previous_hash: row.previousHash,
      hash: row.hash,
      change_set: gzipSync(changeSetJson),
    });
  return row;
}

// Everything that can be wrong with a project file, looked for. SQLite's own checks miss a flipped byte inside a page;
// replaying the log and comparing it with the tables does not.
import { isDeepStrictEqual } from 'node:util';
import type { ChangeSet } from '../../shared/history/change-set.ts';
import type { LocalizedText } from '../../shared/model/localized-text.ts';
import { type ProjectRecord, recordKinds } from '../../shared/model/records.ts';
import type { ReadableDatabase } from '../database/connection.ts';
import { compareSchema } from '../migrations/expected-schema.ts';
import type { Migration } from '../migrations/migration.ts';
import { readSchemaVersion } from '../migrations/run-migrations.ts';
import { hashLogRow, type LogRow, originHash, readChangeSetJson, readLog } from './edit-log.ts';
import { readOrigin } from './project-origin.ts';
import { repositories } from './repositories.ts';
import { verifySpatialIndexes } from './verify-spatial-indexes.ts';

export type VerifyCode =
  | 'damaged-pages'
  | 'dangling-reference'
  | 'unexpected-schema'
  | 'geopackage-version'
  | 'log-chain-broken'
  | 'log-row-unreadable'
  | 'log-does-not-replay'
  | 'records-unreadable'
  | 'records-differ-from-log'
  | 'spatial-index-differs';

export interface VerifyProblem {
  readonly code: VerifyCode;
  /** A table, “kind id”, or “row n” of the log. */
  readonly place: string;
  readonly message: LocalizedText;
}

export interface VerifyReport {
  /** No problems. */
  readonly isClean: boolean;
  readonly problems: readonly VerifyProblem[];
  readonly records: number;
  readonly logRows: number;
  /** Hash of the newest row; noted elsewhere it proves later that no row was cut off. Null for an empty log. */
  readonly headHash: string | null;
}

type Report = (code: VerifyCode, place: string, zh: string, en: string) => void;

export function verifyProject(database: ReadableDatabase, migrations: readonly Migration[]): VerifyReport {
  const problems: VerifyProblem[] = [];
  const report: Report = (code, place, zh, en) => problems.push({ code, place, message: { zh, en } });
  let records = 0;
  let logRows = 0;
  let headHash: string | null = null;
  try {
    verifyPages(database, report);
    verifySchema(database, migrations, report);
    verifySpatialIndexes(database, report);
    const log = readLog(database);
    logRows = log.length;
    headHash = log.at(-1)?.hash ?? null;
    const replayed = replayLog(database, report);
    const stored = readStored(database, report);
    records = stored?.size ?? 0;
    if (replayed && stored) compareRecords(replayed, stored, report);
  } catch (error) {
    // A page that can't be read stops the looking, not the report.
    const reason = error instanceof Error ? error.message : String(error);
    report(
      'damaged-pages',
      'file',
      `文件无法读完：${reason}`,
      `the file can't be read to its end: ${reason}`,
    );
  }
  return { isClean: problems.length === 0, problems, records, logRows, headHash };
}

function verifyPages(database: ReadableDatabase, report: Report): void {
  for (const row of database.pragma('integrity_check(20)') as { integrity_check: string }[]) {
    const text = row.integrity_check;
    if (text !== 'ok') report('damaged-pages', 'file', `数据库页损坏：${text}`, `damaged page: ${text}`);
  }
  const dangling = database.pragma('foreign_key_check') as { table: string; rowid: number; parent: string }[];
  for (const { table, rowid, parent } of dangling.slice(0, 20)) {
    report(
      'dangling-reference',
      `${table} ${rowid}`,
      `${table} 第 ${rowid} 行所指的 ${parent} 不存在`,
      `row ${rowid} of ${table} points to a ${parent} that is not there`,
    );
  }
}

function verifySchema(database: ReadableDatabase, migrations: readonly Migration[], report: Report): void {
  for (const { kind, item } of compareSchema(database, migrations, readSchemaVersion(database))) {
    report('unexpected-schema', item, `结构不一致：${kind} ${item}`, `structure differs: ${kind} ${item}`);
  }
  const values = {
    application_id: database.pragma('application_id', { simple: true }),
    user_version: database.pragma('user_version', { simple: true }),
  };
  if (!isDeepStrictEqual(values, { application_id: 0x47504b47, user_version: 10400 })) {
    const text = JSON.stringify(values);
    report('geopackage-version', 'file', `不是 GeoPackage 1.4：${text}`, `not GeoPackage 1.4: ${text}`);
  }
}

const nameOf = ({ kind, id }: ProjectRecord) => `${kind} ${id}`;

/** Follows the log to its end. The records as it tells them, by “kind id”; null where it can't be replayed. */
function replayLog(database: ReadableDatabase, report: Report): Map<string, ProjectRecord> | null {
  const origin = readOrigin(database);
  let records: Map<string, ProjectRecord> | null = new Map([[nameOf(origin), origin]]);
  let previous = { sequence: 0, hash: originHash(origin) };
  for (const row of readLog(database)) {
    const place = `row ${row.sequence}`;
    const changeSetJson = readChangeSetJsonIfAny(database, row.sequence);
    if (changeSetJson === null) {
      report('log-row-unreadable', place, '变更内容无法读取', "the change set can't be read");
      records = null;
    } else if (!isChained(row, previous, changeSetJson)) {
      report(
        'log-chain-broken',
        place,
        '日志被改动：校验值与内容或上一行不符',
        'the log was changed: the hash does not fit the row or the one before',
      );
    }
    if (records !== null && changeSetJson !== null && !replayChangeSet(records, changeSetJson)) {
      report(
        'log-does-not-replay',
        place,
        '变更与之前的状态不符',
        'the change does not fit the state before',
      );
      records = null;
    }
    previous = row;
  }
  return records;
}

function readChangeSetJsonIfAny(database: ReadableDatabase, sequence: number): string | null {
  try {
    return readChangeSetJson(database, sequence);
  } catch {
    return null;
  }
}

function isChained(
  row: LogRow,
  previous: { sequence: number; hash: string },
  changeSetJson: string,
): boolean {
  return (
    row.sequence === previous.sequence + 1 &&
    row.previousHash === previous.hash &&
    row.hash === hashLogRow(row, changeSetJson)
  );
}

function replayChangeSet(records: Map<string, ProjectRecord>, changeSetJson: string): boolean {
  const changeSet = JSON.parse(changeSetJson) as ChangeSet;
  for (const record of changeSet.removed) if (!records.delete(nameOf(record))) return false;
  for (const { after } of changeSet.updated) {
    if (!records.has(nameOf(after))) return false;
    records.set(nameOf(after), after);
  }
  for (const record of changeSet.added) {
    if (records.has(nameOf(record))) return false;
    records.set(nameOf(record), record);
  }
  return true;
}

function readStored(database: ReadableDatabase, report: Report): Map<string, ProjectRecord> | null {
  const records = new Map<string, ProjectRecord>();
  let isComplete = true;
  for (const kind of recordKinds) {
    const { table } = repositories[kind];
    try {
      for (const record of repositories[kind].read(database)) records.set(nameOf(record), record);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      report(
        'records-unreadable',
        table,
        `${table} 无法读取：${reason}`,
        `${table} can't be read: ${reason}`,
      );
      isComplete = false;
    }
  }
  return isComplete ? records : null;
}

/** As the file can hold it: JSON knows no negative zero, and an empty geometry is NULL whatever its type was. */
function comparable(record: ProjectRecord | undefined): unknown {
  if (record === undefined) return undefined;
  const plain = JSON.parse(JSON.stringify(record)) as Record<string, unknown> & {
    geometry?: { coordinates: unknown[] };
  };
  return plain.geometry?.coordinates.length === 0 ? { ...plain, geometry: null } : plain;
}

function compareRecords(
  replayed: ReadonlyMap<string, ProjectRecord>,
  stored: ReadonlyMap<string, ProjectRecord>,
  report: Report,
): void {
  const names = [...new Set([...replayed.keys(), ...stored.keys()])].sort();
  for (const name of names) {
    if (isDeepStrictEqual(comparable(replayed.get(name)), comparable(stored.get(name)))) continue;
    report(
      'records-differ-from-log',
      name,
      `${name} 与编辑日志不符（被其他程序改动，或文件损坏）`,
      `${name} is not what the edit log says (changed by another program, or damaged)`,
    );
  }
}

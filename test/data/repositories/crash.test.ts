// A process that is killed at any moment loses nothing it has acknowledged and leaves nothing half-written.
import { spawn } from 'node:child_process';
import { appendFileSync, copyFileSync, existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openProjectFile, readProjectFile } from '../../../data/repositories/project-file.ts';
import { seededRandom } from '../../support/generate-plan.ts';
import { randomRecords } from './random-project.ts';
import { closedProject, hashOfFile, refusalCode, temporaryFolder, unwrap } from './temporary-project.ts';

const script = join(import.meta.dirname, 'commit-forever.ts');

/** Runs the child, kills it so many milliseconds after its first commit; the last number it acknowledged. */
function commitAndKill(path: string, batch: number, milliseconds: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, path, String(batch)], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    let complaint = '';
    child.stdout.on('data', (chunk: Buffer) => {
      if (said === '') setTimeout(() => child.kill('SIGKILL'), milliseconds);
      said += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      complaint += chunk.toString();
    });
    child.on('close', (code) => {
      const whole = said.slice(0, said.lastIndexOf('\n')).split('\n');
      if (code !== null) reject(new Error(`the child ended by itself: ${complaint}`));
      else resolve(Number(whole.at(-1)));
    });
  });
}

test.each([
  ['one record', 1],
  ['four hundred records', 400],
])('killed again and again while committing %s at a time', async (_, batch) => {
  const random = seededRandom(batch);
  const path = closedProject();
  for (let round = 0; round < 6; round += 1) {
    const acknowledged = await commitAndKill(path, batch, random() * 120);
    const file = unwrap(openProjectFile(path));
    const log = file.readLog();
    // The kill may fall between the commit and its acknowledgement: one more row is right, one fewer never.
    expect([acknowledged, acknowledged + 1]).toContain(log.length);
    expect(file.readRecords()).toHaveLength(1 + batch * log.length);
    expect(file.verify().problems).toEqual([]);
    file.close();
  }
});

/** A file and its journal as they lie on the disk in the middle of a write that spilled to the file. */
function interruptedProject(): { path: string; before: string } {
  const source = closedProject(randomRecords(31));
  const before = hashOfFile(source);
  const path = join(temporaryFolder(), '中断.gpkg');
  const database = new SqliteDatabase(source);
  database.pragma('cache_size = 1');
  database.exec(`BEGIN; UPDATE unit_addresses SET address = address || hex(randomblob(9000));
    UPDATE schools SET name = name || hex(randomblob(9000))`);
  copyFileSync(source, path);
  copyFileSync(`${source}-journal`, `${path}-journal`);
  database.exec('ROLLBACK');
  database.close();
  return { path, before };
}

test('a file with an unfinished write is rolled back when it is opened', () => {
  const { path } = interruptedProject();
  const file = unwrap(openProjectFile(path));
  expect(file.verify().problems).toEqual([]);
  file.close();
  expect(existsSync(`${path}-journal`)).toBe(false);
});

test('a journal that would have another file deleted is not played back', () => {
  const { path } = interruptedProject();
  const other = join(mkdtempSync(join(tmpdir(), 'huapian-')), 'other');
  writeFileSync(other, '');
  // The end of a journal, as SQLite's file format has it: a page that no file uses, name, length, sum of bytes, magic.
  const name = Buffer.from(other, 'latin1');
  const page = Buffer.from([0, 4, 0, 1]);
  const end = Buffer.alloc(8);
  end.writeUInt32BE(name.length, 0);
  end.writeUInt32BE(
    name.reduce((sum, byte) => sum + byte, 0),
    4,
  );
  const magic = Buffer.from('d9d505f920a163d7', 'hex');
  appendFileSync(`${path}-journal`, Buffer.concat([page, name, end, magic]));
  const before = [hashOfFile(path), hashOfFile(`${path}-journal`)];
  expect(refusalCode(openProjectFile(path))).toBe('needs-recovery');
  expect(existsSync(other)).toBe(true);
  expect([hashOfFile(path), hashOfFile(`${path}-journal`)]).toEqual(before);
});

test('a reader says that it has to be recovered, and changes nothing', () => {
  const { path } = interruptedProject();
  const before = [hashOfFile(path), hashOfFile(`${path}-journal`)];
  expect(refusalCode(readProjectFile(path))).toBe('needs-recovery');
  expect([hashOfFile(path), hashOfFile(`${path}-journal`)]).toEqual(before);
});

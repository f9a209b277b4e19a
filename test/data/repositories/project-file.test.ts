import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { migrations } from '../../../data/migrations/migrations.ts';
import { latestVersion } from '../../../data/migrations/run-migrations.ts';
import {
  createProjectFile,
  openProjectFile,
  readProjectFile,
  refusalOfProjectError,
} from '../../../data/repositories/project-file.ts';
import type { ProjectRecord, School } from '../../../shared/model/records.ts';
import { changeSetOf, firstSettings, randomRecords } from './random-project.ts';
import {
  closedProject,
  entryOf,
  refusalCode,
  temporaryFolder,
  temporaryProject,
  unwrap,
} from './temporary-project.ts';

const school = (id: string, rest: Partial<School> = {}): School => ({
  kind: 'school',
  id,
  name: `学校${id}`,
  code: '',
  authorityId: null,
  ...rest,
});

test('a new project holds its settings and an empty log', () => {
  const file = temporaryProject();
  expect([file.schemaVersion, file.readRecords(), file.readLog()]).toEqual([
    latestVersion(migrations),
    [firstSettings],
    [],
  ]);
});

test('a new project leaves nothing beside the file', () => {
  const file = temporaryProject(randomRecords(1));
  expect(readdirSync(dirname(file.path))).toEqual(['项目.gpkg']);
});

test('a commit is there after closing and opening again', () => {
  const path = closedProject([school('a')]);
  const file = unwrap(openProjectFile(path));
  expect(file.readRecords()).toEqual([firstSettings, school('a')]);
  file.close();
});

test('a reader has no way to commit', () => {
  const file = unwrap(readProjectFile(closedProject()));
  expect('commit' in file).toBe(false);
  file.close();
});

describe('the log', () => {
  test('has one row a commit, with all that was said about it', () => {
    const file = temporaryProject([school('a')]);
    const undo = entryOf(changeSetOf({ removed: [school('a')] }), 'second', { action: 'undo', refersTo: 1 });
    const row = file.commit({ ...undo, author: '李四' });
    expect(row).toMatchObject({
      sequence: 2,
      commandId: 'second',
      command: 'test',
      label: { zh: '测试', en: 'Test' },
      at: '2026-11-23T08:00:00.000Z',
      author: '李四',
      action: 'undo',
      refersTo: 1,
    });
    expect(file.readLog().at(-1)).toEqual(row);
  });

  test('chains every row to the one before, and the first to the settings at the beginning', () => {
    const file = temporaryProject([school('a')]);
    const other = unwrap(
      createProjectFile(join(temporaryFolder(), 'b.gpkg'), { ...firstSettings, projectName: '别的' }),
    );
    other.commit(entryOf(changeSetOf({ added: [school('a')] }), 'first'));
    file.commit(entryOf(changeSetOf({ added: [school('b')] }), 'second'));
    const [first, second] = file.readLog();
    expect(second?.previousHash).toBe(first?.hash);
    expect(other.readLog()[0]?.previousHash).not.toBe(first?.previousHash);
    other.close();
  });

  test('is the same for the same commits', () => {
    const hashes = [1, 2].map(() => temporaryProject(randomRecords(4)).readLog()[0]?.hash);
    expect(hashes[0]).toBe(hashes[1]);
  });

  test('can not be changed, not even by a slip', () => {
    const path = closedProject([school('a')]);
    const file = unwrap(openProjectFile(path));
    const repeat = () => file.commit(entryOf(changeSetOf({ added: [school('b')] }), 'first'));
    expect(repeat).toThrow(/UNIQUE.*command_id/);
    expect(file.readRecords()).toEqual([firstSettings, school('a')]);
    file.close();
  });
});

describe('a commit that does not fit throws and changes nothing', () => {
  const cases: readonly (readonly [string, Parameters<typeof changeSetOf>[0], RegExp])[] = [
    ['a record that is there already', { added: [school('a')] }, /UNIQUE/],
    [
      'an update of a record that is not there',
      { updated: [{ before: school('x'), after: school('x') }] },
      /no school x/,
    ],
    ['a removal of a record that is not there', { removed: [school('x')] }, /no school x/],
    [
      'a reference to nothing',
      { added: [school('b', { authorityId: '无' })] },
      /schools .*"无".* → 管理主体/,
    ],
    [
      'a word that is none of the known ones',
      {
        added: [
          {
            ...randomRecords(1).find(({ kind }) => kind === 'road'),
            id: 'r',
            roadClass: '大路',
          } as unknown as ProjectRecord,
        ],
      },
      /CHECK/,
    ],
  ];
  test.each(cases)('%s', (_, change, message) => {
    const file = temporaryProject([school('a')]);
    const commit = () =>
      file.commit(
        entryOf(changeSetOf({ ...change, added: [school('n'), ...(change.added ?? [])] }), 'second'),
      );
    expect(commit).toThrow(message);
    expect([file.readRecords(), file.readLog().length]).toEqual([[firstSettings, school('a')], 1]);
    expect(file.verify().problems).toEqual([]);
  });

  test('the next commit goes through', () => {
    const file = temporaryProject([school('a')]);
    expect(() => file.commit(entryOf(changeSetOf({ removed: [school('x')] }), 'second'))).toThrow();
    expect(file.commit(entryOf(changeSetOf({ added: [school('b')] }), 'second')).sequence).toBe(2);
  });
});

test('removing what another record needs is refused with the name of that record', () => {
  const records = randomRecords(2);
  const file = temporaryProject(records);
  const campus = records.find(({ kind }) => kind === 'campus');
  const removed = records.filter(
    (record) => record.kind === 'school' && campus?.kind === 'campus' && record.id === campus.schoolId,
  );
  expect(() => file.commit(entryOf(changeSetOf({ removed }), 'second'))).toThrow(/校区 .* → schools/);
});

test('a window that does not know the newest commit may not write', () => {
  const first = temporaryProject([school('a')]);
  const second = unwrap(openProjectFile(first.path));
  first.commit(entryOf(changeSetOf({ added: [school('b')] }), 'from the first'));
  let told: string | undefined;
  try {
    second.commit(entryOf(changeSetOf({ removed: [school('a')] }), 'from the second'));
  } catch (error) {
    told = refusalOfProjectError(error, first.path)?.code;
  }
  expect([told, first.readRecords().length]).toEqual(['changed-elsewhere', 3]);
  second.close();
});

describe('backup', () => {
  test('is a project with the same records and log', async () => {
    const file = temporaryProject(randomRecords(6));
    const out = join(dirname(file.path), '备份.gpkg');
    const { bytes } = unwrap(await file.backup(out));
    const copy = unwrap(readProjectFile(out));
    expect([copy.readRecords(), copy.readLog(), bytes > 100_000]).toEqual([
      file.readRecords(),
      file.readLog(),
      true,
    ]);
    copy.close();
    expect(readdirSync(dirname(out)).sort()).toEqual(['备份.gpkg', '项目.gpkg']);
  });

  test('refuses to overwrite', async () => {
    const file = temporaryProject();
    expect(refusalCode(await file.backup(file.path))).toBe('file-exists');
  });

  test('refuses a folder that is not there and makes none', async () => {
    const file = temporaryProject();
    const out = join(dirname(file.path), '无', 'a.gpkg');
    expect([refusalCode(await file.backup(out)), existsSync(dirname(out))]).toEqual([
      'folder-missing',
      false,
    ]);
  });

  test('goes on while edits are committed, and is one of their states', async () => {
    const file = temporaryProject(randomRecords(6));
    const out = join(dirname(file.path), '备份.gpkg');
    const backup = file.backup(out);
    file.commit(entryOf(changeSetOf({ added: [school('meanwhile')] }), 'second'));
    unwrap(await backup);
    const copy = unwrap(readProjectFile(out));
    expect(copy.verify().problems).toEqual([]);
    copy.close();
  });
});

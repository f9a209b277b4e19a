import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ProjectCommand } from '../../../shared/commands/command.ts';
import { applyChangeSet } from '../../../shared/history/apply-change-set.ts';
import { createProjectState, listRecords } from '../../../shared/model/project-state.ts';
import { at, cutting } from '../../shared/commands/small-city.ts';
import {
  codeOf,
  createTestApi,
  openSmallCity,
  take,
  temporaryFolder,
  writeSmallCity,
} from './open-test-project.ts';

const move: ProjectCommand = {
  name: 'move-vertices',
  planId: 'plan',
  moves: [{ from: at(1, 1), to: at(1.2, 1.1) }],
  splits: cutting,
};
const rename: ProjectCommand = { name: 'edit-plan', planId: 'plan', changes: { name: '新名称' } };

async function recordsOnDisk(path: string) {
  const { api } = createTestApi();
  const { records } = take(await api.openProject({ path }));
  await api.closeProject({});
  return records;
}

describe('making and opening projects', () => {
  it('makes an empty project that is open and named after its file', async () => {
    const { api } = createTestApi();
    const path = join(temporaryFolder(), '绵阳2026.gpkg');
    const snapshot = take(await api.createProject({ path, sample: false, jobId: 'job' }));
    expect([snapshot.revision, snapshot.records]).toEqual([
      0,
      [expect.objectContaining({ kind: 'settings', projectName: '绵阳2026' })],
    ]);
    expect(take(await api.currentProject({}))).toEqual(snapshot);
  });

  it('never replaces a file that is there', async () => {
    const { api, path } = await openSmallCity();
    const before = readFileSync(path);
    expect(codeOf(await api.createProject({ path, sample: false, jobId: 'job' }))).toBe('file-exists');
    expect(readFileSync(path)).toEqual(before);
  });

  it('show what is seen of the open project, the same until it changes', async () => {
    expect(take(await createTestApi().api.firstLook({}))).toBeNull();
    const { api, snapshot } = await openSmallCity();
    const look = take(await api.firstLook({}));
    expect(look).toMatchObject({ path: snapshot.path, revision: snapshot.revision, planId: 'plan' });
    expect(take(await api.firstLook({}))).toBe(look);
    const { changeSet } = take(await api.runCommand({ command: move }));
    expect(changeSet.updated.length).toBeGreaterThan(0);
    expect(take(await api.firstLook({}))?.records).not.toEqual(look?.records);
  });

  it('keeps the open project where the next one can not be opened', async () => {
    const { api, snapshot } = await openSmallCity();
    expect((await api.openProject({ path: join(temporaryFolder(), '没有.gpkg') })).ok).toBe(false);
    expect(take(await api.currentProject({}))?.path).toBe(snapshot.path);
  });

  it('remembers what was opened, newest first', async () => {
    const folder = temporaryFolder();
    const { api } = createTestApi({ recentProjectsPath: join(folder, 'data', 'recent.json') });
    for (const name of ['一', '二', '一']) {
      const path = join(folder, `${name}.gpkg`);
      if (!readdirSync(folder).includes(`${name}.gpkg`)) writeSmallCity(path);
      take(await api.openProject({ path }));
    }
    const recent = take(await api.recentProjects({}));
    expect(recent.map(({ path }) => path)).toEqual([join(folder, '一.gpkg'), join(folder, '二.gpkg')]);
  });

  it('says that no project is open', async () => {
    const { api } = createTestApi();
    expect(codeOf(await api.runCommand({ command: rename }))).toBe('no-project-open');
  });
});

describe('edits', () => {
  it('are in the file when they are answered', async () => {
    const { api, path, snapshot } = await openSmallCity();
    const { changeSet, revision } = take(await api.runCommand({ command: move }));
    const expected = listRecords(applyChangeSet(createProjectState(snapshot.records), changeSet));
    expect([revision, await recordsOnDisk(path)]).toEqual([2, expected]);
  });

  it('are told to listeners with what undo would take back', async () => {
    const { api, events } = await openSmallCity();
    const change = take(await api.runCommand({ command: move }));
    expect(events).toEqual([{ type: 'project-changed', change }]);
    expect(change.undoLabel).toEqual(change.changeSet.label);
  });

  it('leave the file as it was, byte for byte, where they are refused', async () => {
    const { api, path } = await openSmallCity();
    const before = readFileSync(path);
    const bad: ProjectCommand = { ...move, moves: [{ from: at(1, 1), to: at(0.5, -1) }] };
    expect(codeOf(await api.runCommand({ command: bad }))).toBe('invalid-geometry');
    expect(readFileSync(path)).toEqual(before);
  });

  it('are done once where the same command id comes twice', async () => {
    const { api } = await openSmallCity();
    const first = take(await api.runCommand({ command: rename, commandId: 'once' }));
    const second = take(await api.runCommand({ command: rename, commandId: 'once' }));
    expect([second.revision, second.changeSet]).toEqual([first.revision, first.changeSet]);
    expect(take(await api.currentProject({}))?.revision).toBe(2);
  });

  it('wait for each other', async () => {
    const { api } = await openSmallCity();
    const names = ['一', '二', '三', '四'];
    const answers = await Promise.all(
      names.map((name) =>
        api.runCommand({ command: { name: 'edit-plan', planId: 'plan', changes: { name } } }),
      ),
    );
    expect(answers.map((answer) => take(answer).revision)).toEqual([2, 3, 4, 5]);
  });
});

describe('undo and redo', () => {
  it('take edits back and do them again', async () => {
    const { api, path, snapshot } = await openSmallCity();
    take(await api.runCommand({ command: move }));
    const edited = take(await api.currentProject({}))?.records;
    take(await api.undo({}));
    expect(take(await api.currentProject({}))?.records).toEqual(snapshot.records);
    take(await api.redo({}));
    expect(take(await api.currentProject({}))?.records).toEqual(edited);
    expect(await recordsOnDisk(path)).toEqual(edited);
  });

  it('go on where they were after the project was closed and opened again', async () => {
    const { api, path, snapshot } = await openSmallCity();
    take(await api.runCommand({ command: rename }));
    take(await api.runCommand({ command: move }));
    take(await api.undo({}));
    await api.closeProject({});
    const reopened = take(await api.openProject({ path }));
    expect([reopened.undoLabel?.zh, reopened.redoLabel?.zh.slice(0, 9)]).toEqual([
      '方案“2026 小学”改名为“新名称”',
      '把 警钟街小学片区',
    ]);
    take(await api.undo({}));
    expect(take(await api.currentProject({}))?.records).toEqual(snapshot.records);
  });

  it('say where there is nothing to take back', async () => {
    const { api } = await openSmallCity();
    take(await api.undo({}));
    expect([codeOf(await api.undo({})), codeOf(await api.redo({})), codeOf(await api.redo({}))]).toEqual([
      'nothing-to-undo',
      'done',
      'nothing-to-redo',
    ]);
  });

  it('stand in the history, newest first', async () => {
    const { api } = await openSmallCity();
    take(await api.runCommand({ command: rename }));
    take(await api.undo({}));
    const entries = take(await api.history({ limit: 2 }));
    expect(entries.map(({ sequence, action, isUndone }) => [sequence, action, isUndone])).toEqual([
      [3, 'undo', false],
      [2, 'do', true],
    ]);
  });
});

describe('backup and folders', () => {
  it('writes a copy that opens with the same records', async () => {
    const { api, snapshot } = await openSmallCity();
    const out = join(temporaryFolder(), '备份.gpkg');
    take(await api.backupProject({ out }));
    expect(await recordsOnDisk(out)).toEqual(snapshot.records);
  });

  it('lists folders and files of the wanted kind, hidden ones left out', async () => {
    const { api } = createTestApi();
    const folder = temporaryFolder();
    writeSmallCity(join(folder, '乙.gpkg'));
    const { mkdirSync, writeFileSync } = await import('node:fs');
    mkdirSync(join(folder, '子目录'));
    writeFileSync(join(folder, '.隐藏.gpkg'), '');
    writeFileSync(join(folder, '说明.txt'), '');
    const listing = take(await api.listFolder({ path: folder, extensions: ['gpkg'] }));
    expect(listing.entries.map(({ name, isFolder }) => [name, isFolder])).toEqual([
      ['子目录', true],
      ['乙.gpkg', false],
    ]);
  });

  it('refuses a folder that is not there', async () => {
    const { api } = createTestApi();
    const path = join(temporaryFolder(), '没有');
    expect(codeOf(await api.listFolder({ path, extensions: [] }))).toBe('folder-unreadable');
  });
});

import { expect, test } from 'vitest';
import type { ProjectApi } from '../../../shared/api/project-api.ts';
import type { ProjectCommand } from '../../../shared/commands/command.ts';
import { canonicalJson } from '../../../shared/history/canonical-json.ts';
import { at, cutting } from '../../shared/commands/small-city.ts';
import { codeOf, createTestApi, openSmallCity, take } from './open-test-project.ts';

const rename = (name: string): ProjectCommand => ({ name: 'edit-plan', planId: 'plan', changes: { name } });
const edits: readonly ProjectCommand[] = [
  { name: 'move-vertices', planId: 'plan', moves: [{ from: at(1, 1), to: at(1.2, 1.1) }], splits: cutting },
  rename('甲'),
  {
    name: 'set-locks',
    planId: 'plan',
    locks: [{ targetKind: 'authority', targetId: 'jingkai' }],
    locked: true,
  },
  { name: 'delete-catchment', catchmentId: 'c' },
  rename('乙'),
];

/** The text of all records after each edit, the state before the first one first. */
async function editAndRemember(api: ProjectApi): Promise<string[]> {
  const states = [await recordsOf(api)];
  for (const command of edits) {
    take(await api.runCommand({ command }));
    states.push(await recordsOf(api));
  }
  return states;
}

async function recordsOf(api: ProjectApi): Promise<string> {
  return canonicalJson(take(await api.currentProject({}))?.records);
}

const sequencesOf = async (api: ProjectApi) =>
  take(await api.history({ limit: 100, onlyEdits: true }))
    .map(({ sequence }) => sequence)
    .reverse();

const standings = async (api: ProjectApi) =>
  take(await api.history({ limit: 100, onlyEdits: true }))
    .map(({ standing }) => standing)
    .reverse();

test('every point, back and forth, is that state byte for byte, also after the project was reopened', async () => {
  const { api, path } = await openSmallCity();
  const states = await editAndRemember(api);
  const sequences = await sequencesOf(api);
  for (const place of [2, 5, 0, 4, 1, 3]) {
    take(await api.goToRevision({ sequence: sequences[place] ?? -1, jobId: 'jump' }));
    expect(await recordsOf(api)).toBe(states[place]);
    await api.closeProject({});
    take(await api.openProject({ path }));
    expect(await recordsOf(api)).toBe(states[place]);
  }
});

test('before the first edit there is what a new project holds, and redo leads back from there', async () => {
  const { api, path } = await openSmallCity();
  const states = await editAndRemember(api);
  const sequences = await sequencesOf(api);
  take(await api.goToRevision({ sequence: 0, jobId: 'jump' }));
  expect(take(await api.currentProject({}))?.records.map(({ kind }) => kind)).toEqual(['settings']);
  await api.closeProject({});
  take(await api.openProject({ path }));
  expect(await standings(api)).toEqual(Array(6).fill('redoable'));
  take(await api.goToRevision({ sequence: sequences.at(-1) ?? -1, jobId: 'jump' }));
  expect(await recordsOf(api)).toBe(states.at(-1));
});

test('tells every step and how far it is', async () => {
  const { api, events } = await openSmallCity();
  await editAndRemember(api);
  events.length = 0;
  take(await api.goToRevision({ sequence: 1, jobId: 'jump' }));
  const told = events.map((event) =>
    event.type === 'job-progress' ? event.fraction : [event.change.action, event.change.revision],
  );
  expect(told).toEqual([
    ['undo', 7],
    0.2,
    ['undo', 8],
    0.4,
    ['undo', 9],
    0.6,
    ['undo', 10],
    0.8,
    ['undo', 11],
  ]);
});

test('stops at a step when it is cancelled', async () => {
  let cancel = () => {};
  const { api, path } = await openSmallCity();
  await editAndRemember(api);
  await api.closeProject({});
  const other = createTestApi({ emit: (event) => event.type === 'job-progress' && cancel() });
  cancel = () => void other.api.cancelJob({ jobId: 'jump' });
  take(await other.api.openProject({ path }));
  take(await other.api.goToRevision({ sequence: 1, jobId: 'jump' }));
  expect(await standings(other.api)).toEqual(['done', 'done', 'done', 'done', 'current', 'redoable']);
});

test('what was undone and written over can not be gone to, nor where the project stands', async () => {
  const { api } = await openSmallCity();
  await editAndRemember(api);
  take(await api.goToRevision({ sequence: 3, jobId: 'jump' }));
  take(await api.runCommand({ command: rename('丙') }));
  expect(await standings(api)).toEqual(['done', 'done', 'done', 'dropped', 'dropped', 'dropped', 'current']);
  const newest = (await sequencesOf(api)).at(-1) ?? -1;
  expect(codeOf(await api.goToRevision({ sequence: 4, jobId: 'jump' }))).toBe('not-on-the-way');
  expect(codeOf(await api.goToRevision({ sequence: 999, jobId: 'jump' }))).toBe('not-on-the-way');
  expect(codeOf(await api.goToRevision({ sequence: newest, jobId: 'jump' }))).toBe('there-already');
});

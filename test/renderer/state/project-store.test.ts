import { expect, it } from 'vitest';
import { createMessageStore } from '../../../renderer/state/message-store.ts';
import { createProjectStore } from '../../../renderer/state/project-store.ts';
import type { ProjectCommand } from '../../../shared/commands/command.ts';
import { refuse, succeed } from '../../../shared/model/result.ts';
import { changeOf, createFakeRemote, snapshotOf } from '../fake-remote-project.ts';
import { borderRecords, plan, unit } from '../sample-records.ts';

async function openStore(answers: Parameters<typeof createFakeRemote>[0] = {}) {
  const remote = createFakeRemote({
    currentProject: async () => succeed(snapshotOf(borderRecords, 3)),
    ...answers,
  });
  const messages = createMessageStore();
  const asked: ProjectCommand[] = [];
  const store = createProjectStore(remote, messages, (command) => asked.push(command));
  await store.getState().reload();
  return { remote, messages, store, asked };
}

it('applies the next change as the file did and leaves other kinds untouched', async () => {
  const { store } = await openStore();
  const before = store.getState().project;
  store.getState().follow(changeOf(4, { added: [unit('new', 104.71, 3)] }));
  const after = store.getState().project;
  expect(after?.revision).toBe(4);
  expect(after?.records.unit.has('new')).toBe(true);
  expect(after?.records.plan).toBe(before?.records.plan);
  expect(after?.undoLabel?.zh).toBe('修改4');
});

it('applies what it heard while the project was being read, and nothing that was in it already', async () => {
  let store: Awaited<ReturnType<typeof openStore>>['store'] | null = null;
  const opened = await openStore({
    currentProject: async () => succeed(snapshotOf(borderRecords, 3)),
  });
  store = opened.store;
  store.setState({ phase: 'loading', project: null });
  store.getState().follow(changeOf(3, { added: [unit('known', 104.71, 3)] }));
  store.getState().follow(changeOf(4, { added: [unit('new', 104.71, 3)] }));
  await store.getState().reload();
  expect(store.getState().project?.revision).toBe(4);
  expect([...(store.getState().project?.records.unit.keys() ?? [])]).toContain('new');
});

it('takes a change once, though it comes as an answer and as an event', async () => {
  const change = changeOf(4, { added: [unit('new', 104.71, 3)] });
  const { store } = await openStore({ runCommand: async () => succeed(change) });
  store.getState().follow(change);
  await store.getState().runCommand({ name: 'activate-plan', planId: 'plan' });
  expect(store.getState().project?.revision).toBe(4);
  expect(store.getState().project?.records.unit.size).toBe(3);
});

it('reads the whole project again where a revision is missing', async () => {
  const { store, remote } = await openStore();
  store.getState().follow(changeOf(6, { removed: [plan] }));
  await Promise.resolve();
  expect(remote.calls.map(({ method }) => method)).toEqual(['currentProject', 'currentProject']);
  expect(store.getState().project?.records.plan.has('plan')).toBe(true);
});

it('reads again where a change does not fit what is shown', async () => {
  const { store, remote } = await openStore();
  store.getState().follow(changeOf(4, { removed: [unit('unknown', 104.7, 1)] }));
  expect(remote.calls).toHaveLength(2);
  expect(store.getState().project?.revision).toBe(3);
});

it('shows a refusal with its remedy and place, and changes nothing', async () => {
  const { store, messages } = await openStore({
    runCommand: async () =>
      refuse({
        code: 'bad-row',
        message: { zh: '第 14 行缺名称', en: 'row 14 has no name' },
        hint: { zh: '补上名称', en: 'add the name' },
        file: '名册.xlsx',
        row: 14,
      }),
  });
  const before = store.getState().project;
  await store.getState().runCommand({ name: 'activate-plan', planId: 'plan' });
  expect(store.getState().project).toBe(before);
  expect(messages.getState().messages[0]).toMatchObject({
    kind: 'refusal',
    text: { zh: '第 14 行缺名称' },
    hint: { zh: '补上名称' },
    place: { file: '名册.xlsx', row: 14 },
  });
});

it('shows where a walk through the history ends, not the steps on the way', async () => {
  const steps = [4, 5].map((revision) => changeOf(revision, { added: [unit(`new-${revision}`, 104.71, 3)] }));
  const { store } = await openStore({
    goToRevision: async () => {
      for (const step of steps) store.getState().follow(step);
      return succeed(steps[1] ?? changeOf(0, {}));
    },
  });
  const seen: (number | undefined)[] = [];
  store.subscribe(({ project }) => seen.push(project?.revision));
  await store.getState().goTo({ sequence: 1, jobId: 'jump' });
  expect(seen).toEqual([5]);
  store.getState().follow(changeOf(6, { added: [unit('new-6', 104.71, 3)] }));
  expect(store.getState().project?.records.unit.has('new-6')).toBe(true);
});

it('asks what to do with estates an edit would cut, once, instead of showing a refusal', async () => {
  const refusal = { code: 'would-split-units', message: { zh: '', en: '' }, hint: { zh: '', en: '' } };
  const { store, messages, asked } = await openStore({ runCommand: async () => refuse(refusal) });
  const command: ProjectCommand = { name: 'delete-vertex', planId: 'plan', at: [104.7, 31.4] };
  await store.getState().runCommand(command);
  expect([asked, messages.getState().messages]).toEqual([[command], []]);
  await store.getState().runCommand({ ...command, splits: { reason: '两个社区' } });
  expect([asked.length, messages.getState().messages.length]).toEqual([1, 1]);
});

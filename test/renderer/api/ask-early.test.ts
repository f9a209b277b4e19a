import { expect, it } from 'vitest';
import { askEarly } from '../../../renderer/api/ask-early.ts';
import type { ProjectApi, ProjectEvent } from '../../../shared/api/project-api.ts';
import { succeed } from '../../../shared/model/result.ts';
import { changeOf, createFakeRemote, snapshotOf } from '../fake-remote-project.ts';
import { borderRecords } from '../sample-records.ts';

it('asks before it is asked, once, and afresh from then on', async () => {
  let revision = 0;
  const remote = createFakeRemote({
    currentProject: async () => succeed(snapshotOf(borderRecords, ++revision)),
    undo: async () => succeed(changeOf(9, {})),
  });
  const { api } = askEarly(remote);
  expect(remote.calls.map(({ method }) => method)).toEqual(['currentProject']);
  expect(await api.currentProject({})).toMatchObject({ value: { revision: 1 } });
  expect(await api.currentProject({})).toMatchObject({ value: { revision: 2 } });
  expect(await api.undo({})).toMatchObject({ value: { revision: 9 } });
});

it('stands before a bridge whose members can not be replaced', async () => {
  const frozen = Object.freeze({
    ...createFakeRemote({}),
    api: Object.freeze({
      currentProject: async () => succeed(null),
      recentProjects: async () => succeed([]),
    }) as unknown as ProjectApi,
  });
  const { api } = askEarly(frozen);
  expect(await api.currentProject({})).toEqual(succeed(null));
  expect(await api.recentProjects({})).toEqual(succeed([]));
});

it('keeps what it hears until somebody listens', () => {
  const remote = createFakeRemote({});
  const early = askEarly(remote);
  const event = (revision: number): ProjectEvent => ({
    type: 'project-changed',
    change: changeOf(revision, {}),
  });
  remote.emit(event(1));
  const heard: ProjectEvent[] = [];
  const stop = early.subscribe((news) => heard.push(news));
  remote.emit(event(2));
  stop();
  remote.emit(event(3));
  expect(heard).toEqual([event(1), event(2)]);
});

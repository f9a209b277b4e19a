import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ProjectCommand } from '../../../shared/commands/command.ts';
import { rectangle } from '../../shared/commands/small-city.ts';
import { codeOf, openSmallCity, take, temporaryFolder } from './open-test-project.ts';

const freeze = { name: 'freeze-plan', planId: 'plan' } as const satisfies ProjectCommand;
/** A catchment across the two of 涪城 and 经开. */
const overlap: ProjectCommand = {
  name: 'create-catchment',
  planId: 'plan',
  catchmentName: '重叠片区',
  authorityId: 'jingkai',
  campusIds: [],
  geometry: rectangle(0.5, 0.1, 1.5, 0.9),
};

describe('freezing a plan', () => {
  it('is done where the check finds no error', async () => {
    const { api } = await openSmallCity();
    expect(take(await api.checkPlan({ planId: 'plan', jobId: 'check' })).findings).toEqual([]);
    expect(codeOf(await api.runCommand({ command: freeze }))).toBe('done');
  });

  it('is refused where it finds some, and the file stays as it was', async () => {
    const { api, path } = await openSmallCity();
    take(await api.runCommand({ command: overlap }));
    const before = readFileSync(path);
    expect(codeOf(await api.runCommand({ command: freeze }))).toBe('plan-has-errors');
    expect(readFileSync(path)).toEqual(before);
  });

  it('is done with errors for a reason, which stays in the log', async () => {
    const { api, path } = await openSmallCity();
    take(await api.runCommand({ command: overlap }));
    take(await api.runCommand({ command: { ...freeze, waiver: '局务会同意' } }));
    await api.closeProject({});
    take(await api.openProject({ path }));
    const [entry] = take(await api.history({ limit: 1 }));
    expect(entry?.label.zh).toContain('局务会同意');
  });
});

describe('the notice', () => {
  const request = { planId: 'plan', formats: ['xlsx'], jobId: 'notice' } as const;

  it('of a draft is named a draft, so that nobody takes it for the notice', async () => {
    const { api } = await openSmallCity();
    const folder = temporaryFolder();
    const files = take(await api.exportNotice({ ...request, folder }));
    expect(files.map(({ path }) => path)).toEqual(readdirSync(folder).map((name) => join(folder, name)));
    expect(readdirSync(folder)).toEqual([expect.stringContaining('草稿')]);
  });

  it('is written for a frozen plan', async () => {
    const { api } = await openSmallCity();
    const folder = temporaryFolder();
    take(await api.runCommand({ command: freeze }));
    const files = take(await api.exportNotice({ ...request, folder }));
    expect(files.map(({ path }) => path)).toEqual(readdirSync(folder).map((name) => join(folder, name)));
  });

  it('is refused where a fact was changed after the plan was frozen', async () => {
    const { api } = await openSmallCity();
    const folder = temporaryFolder();
    take(await api.runCommand({ command: freeze }));
    const change: ProjectCommand = {
      name: 'edit-unit',
      unitId: 'unit-0',
      changes: { addresses: ['新门牌1号'] },
    };
    take(await api.runCommand({ command: change }));
    expect(codeOf(await api.exportNotice({ ...request, folder }))).toBe('changed-since-frozen');
    take(await api.undo({}));
    expect(codeOf(await api.exportNotice({ ...request, folder }))).toBe('done');
  });
});

describe('jobs', () => {
  it('of a plan that is not there are refused', async () => {
    const { api } = await openSmallCity();
    expect(codeOf(await api.checkPlan({ planId: 'x', jobId: 'check' }))).toBe('not-found');
  });

  it('are cancelled by their id', async () => {
    const { api } = await openSmallCity();
    const answer = api.checkPlan({ planId: 'plan', jobId: 'check' });
    take(await api.cancelJob({ jobId: 'check' }));
    expect(codeOf(await answer)).toBe('cancelled');
  });

  it('are cancelled while they wait for their turn', async () => {
    const { api, snapshot } = await openSmallCity();
    const first = api.runCommand({ command: overlap });
    const waiting = api.dissolveUnits({
      planName: '按社区',
      by: 'name',
      stage: 'primary',
      schoolYear: 2026,
      jobId: 'dissolve',
    });
    await api.cancelJob({ jobId: 'dissolve' });
    expect([codeOf(await first), codeOf(await waiting)]).toEqual(['done', 'cancelled']);
    expect(take(await api.currentProject({}))?.revision).toBe(snapshot.revision + 1);
  });
});

it('a bug in a method is a refusal, and the program lives on', async () => {
  const { api } = await openSmallCity();
  const broken = { name: 'no-such-command' } as unknown as ProjectCommand;
  expect(codeOf(await api.runCommand({ command: broken }))).toBe('internal-error');
  expect(codeOf(await api.runCommand({ command: freeze }))).toBe('done');
});

import { expect, it } from 'vitest';
import type { OpenNumbersDesk } from '../../../renderer/state/numbers-store.ts';
import { createSession } from '../../../renderer/state/session.ts';
import { createViewStore } from '../../../renderer/state/view-store.ts';
import type { CheckReport } from '../../../shared/checks/finding.ts';
import { type Result, succeed } from '../../../shared/model/result.ts';
import {
  changeOf,
  createFakeRemote,
  emptyReport,
  emptyReportAnswer,
  snapshotOf,
} from '../fake-remote-project.ts';
import { borderRecords, finding, unit } from '../sample-records.ts';

const noNumbersDesk = () => () => undefined;
const nowhere = { getItem: () => null, setItem: () => undefined };

function sessionOf(
  answers: Parameters<typeof createFakeRemote>[0],
  { isMapDrawn = true, openNumbersDesk = noNumbersDesk as OpenNumbersDesk } = {},
) {
  const remote = createFakeRemote({
    currentProject: async () => succeed(snapshotOf(borderRecords)),
    cancelJob: async () => succeed(null),
    ...answers,
  });
  const view = createViewStore(nowhere, { language: 'zh', isDark: false, isRoomy: false });
  let jobs = 0;
  const session = createSession({
    remote,
    view,
    createJobId: () => {
      jobs += 1;
      return `job ${jobs}`;
    },
    nowMilliseconds: () => 0,
    delay: () => new Promise(() => undefined),
    openNumbersDesk,
  });
  if (isMapDrawn) session.project.subscribe(() => session.firstMap.tellDrawn());
  return { remote, session };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

it('checks the active plan when a project opens', async () => {
  const { remote, session } = sessionOf({ checkPlan: emptyReportAnswer });
  await session.project.getState().reload();
  await settled();
  expect(remote.calls.find(({ method }) => method === 'checkPlan')?.request).toMatchObject({
    planId: 'plan',
  });
  expect(session.check.getState()).toMatchObject({ phase: 'idle', isStale: false, planId: 'plan' });
});

it('draws the map first and says meanwhile that it is checking', async () => {
  const asked: string[] = [];
  const { remote, session } = sessionOf(
    { checkPlan: emptyReportAnswer },
    { isMapDrawn: false, openNumbersDesk: () => (request) => asked.push(request.name) },
  );
  await session.project.getState().reload();
  await settled();
  const checks = () => remote.calls.filter(({ method }) => method === 'checkPlan').length;
  expect([session.check.getState().phase, checks(), asked.length]).toEqual(['running', 0, 0]);
  session.firstMap.tellDrawn();
  await settled();
  expect([session.check.getState().phase, checks(), asked.length]).toEqual(['idle', 1, 1]);
});

it('does not wait for a map where the desk has none', async () => {
  const { session } = sessionOf({ checkPlan: emptyReportAnswer }, { isMapDrawn: false });
  await session.project.getState().reload();
  session.view.getState().look({ desk: 'notice' });
  await settled();
  expect(session.check.getState().phase).toBe('idle');
});

it('keeps the old report, marked stale, until the one of the last change is here', async () => {
  const answers: ((result: Result<CheckReport>) => void)[] = [];
  const { remote, session } = sessionOf({
    checkPlan: () => new Promise((resolve) => answers.push(resolve)),
  });
  const shown = () => session.check.getState().report?.findings.map(({ id }) => id);
  await session.project.getState().reload();
  await settled();
  answers[0]?.(succeed({ ...emptyReport, findings: [finding({ id: 'old' })] }));
  await settled();
  remote.emit({ type: 'project-changed', change: changeOf(1, { added: [unit('a', 104.71, 1)] }) });
  remote.emit({ type: 'project-changed', change: changeOf(2, { added: [unit('b', 104.71, 1)] }) });
  remote.emit({ type: 'project-changed', change: changeOf(3, { added: [unit('c', 104.71, 1)] }) });
  expect(session.check.getState()).toMatchObject({ phase: 'running', isStale: true });
  expect(shown()).toEqual(['old']);
  answers[1]?.(succeed({ ...emptyReport, findings: [finding({ id: 'between' })] }));
  await settled();
  expect(session.check.getState()).toMatchObject({ phase: 'running', isStale: true });
  answers[2]?.(succeed({ ...emptyReport, findings: [finding({ id: 'new' })] }));
  await settled();
  expect(session.check.getState()).toMatchObject({ phase: 'idle', isStale: false });
  expect(shown()).toEqual(['new']);
  expect(answers).toHaveLength(3);
  expect(remote.calls.some(({ method }) => method === 'cancelJob')).toBe(false);
});

it('ends the check of a plan that is no longer looked at and drops its answer', async () => {
  const answers: ((result: Result<CheckReport>) => void)[] = [];
  const { remote, session } = sessionOf({
    checkPlan: () => new Promise((resolve) => answers.push(resolve)),
  });
  await session.project.getState().reload();
  await settled();
  session.check.getState().watch(null, null);
  answers[0]?.(succeed({ ...emptyReport, findings: [finding({ id: 'late' })] }));
  await settled();
  expect(session.check.getState().report).toBeNull();
  expect(remote.calls.some(({ method }) => method === 'cancelJob')).toBe(true);
});

it('does not check again after a change that no check reads', async () => {
  const { remote, session } = sessionOf({ checkPlan: emptyReportAnswer });
  await session.project.getState().reload();
  await settled();
  const road = {
    kind: 'road' as const,
    id: 'r',
    name: '',
    roadClass: 'minor' as const,
    isBridge: false,
    geometry: { type: 'LineString' as const, coordinates: [] },
  };
  remote.emit({ type: 'project-changed', change: changeOf(1, { added: [road] }) });
  expect(remote.calls.filter(({ method }) => method === 'checkPlan')).toHaveLength(1);
});

it('forgets selection and dialogs when another project opens', async () => {
  const { session } = sessionOf({
    checkPlan: emptyReportAnswer,
    openProject: async () => succeed({ ...snapshotOf(borderRecords), path: '/projects/b.gpkg' }),
  });
  await session.project.getState().reload();
  session.view.getState().select({ kind: 'unit', id: 'u-east' });
  await session.project.getState().openProject('/projects/b.gpkg');
  expect(session.view.getState().selection).toBeNull();
});

it('lists a job while it runs, with what the program reports of it', async () => {
  const { remote, session } = sessionOf({});
  let finish: () => void = () => undefined;
  const work = session.runJob(
    { zh: '导入', en: 'import' },
    () => new Promise<void>((resolve) => (finish = resolve)),
  );
  remote.emit({
    type: 'job-progress',
    jobId: 'job 1',
    label: { zh: '读文件', en: 'reading' },
    fraction: 0.5,
  });
  expect(session.jobs.getState().jobs).toMatchObject([{ label: { zh: '读文件' }, fraction: 0.5 }]);
  finish();
  await work;
  expect(session.jobs.getState().jobs).toEqual([]);
});

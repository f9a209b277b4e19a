// A session without a project file: the real import and the real commands on a state in memory.
import { createHash } from 'node:crypto';
import { measureCaseJob } from '../../../data/workers/measure-case-job.ts';
import { prepareImport } from '../../../data/workers/prepare-import.ts';
import type { CommittedChange, ImportReport, ProjectApi } from '../../../shared/api/project-api.ts';
import { runProjectCommand } from '../../../shared/commands/run-project-command.ts';
import { applyChangeSet } from '../../../shared/history/apply-change-set.ts';
import type { ChangeSet } from '../../../shared/history/change-set.ts';
import { createProjectState, type ProjectState } from '../../../shared/model/project-state.ts';
import { succeed } from '../../../shared/model/result.ts';

export interface MemorySession extends Pick<ProjectApi, 'importFile' | 'runCommand' | 'measureCase'> {
  state(): ProjectState;
  readonly reports: ImportReport[];
}

const emptyProject = createProjectState([
  {
    kind: 'settings',
    id: 'settings',
    projectName: '新项目',
    centralMeridian: 105,
    sliverWidthMetres: 2,
    demonstrationNotice: '',
    activePlanId: null,
  },
]);

export function createMemorySession(start: ProjectState = emptyProject): MemorySession {
  let state = start;
  let count = start === emptyProject ? 0 : 100_000;
  const createId = (prefix: string) => {
    count += 1;
    return `${prefix}:${String(count).padStart(4, '0')}`;
  };
  const context = {
    createId,
    author: '测试',
    now: () => '2026-03-01T09:00:00+08:00',
    sha256: (text: string) => createHash('sha256').update(text).digest('hex'),
  };
  const reports: ImportReport[] = [];
  const commit = (changeSet: ChangeSet): CommittedChange => {
    state = applyChangeSet(state, changeSet);
    return { revision: count, action: 'do', changeSet, undoLabel: changeSet.label, redoLabel: null };
  };
  return {
    state: () => state,
    reports,
    runCommand: async ({ command }) => {
      const done = runProjectCommand(state, command, context);
      return done.ok ? succeed(commit(done.value)) : done;
    },
    measureCase: async ({ jobId: _jobId, ...asked }) => {
      const request = { ...asked, measuredOn: context.now().slice(0, 10) };
      return measureCaseJob({ state, request }, () => undefined);
    },
    importFile: async (request) => {
      const prepared = await prepareImport(request, state, { now: context.now(), createId }, () => undefined);
      if (!prepared.ok) return prepared;
      const { changeSet, report: summary } = prepared.value;
      const report: ImportReport = { ...summary, change: changeSet === null ? null : commit(changeSet) };
      reports.push(report);
      return succeed(report);
    },
  };
}

// A program for tests of the window: holds one project in memory, answers as told, remembers what it was asked.
import type {
  CommittedChange,
  ProjectApi,
  ProjectEvent,
  ProjectSnapshot,
} from '../../shared/api/project-api.ts';
import type { RemoteProject } from '../../shared/api/remote-project.ts';
import type { ChangeSet } from '../../shared/history/change-set.ts';
import type { ProjectRecord } from '../../shared/model/records.ts';
import { refuse, succeed } from '../../shared/model/result.ts';

export interface FakeRemote extends RemoteProject {
  readonly calls: { readonly method: string; readonly request: unknown }[];
  readonly emit: (event: ProjectEvent) => void;
}

/** Every method refuses with `not-faked` unless `answers` gives it. */
export function createFakeRemote(answers: Partial<ProjectApi>): FakeRemote {
  const calls: { method: string; request: unknown }[] = [];
  const listeners = new Set<(event: ProjectEvent) => void>();
  const words = { zh: '没有', en: 'none' };
  const api = new Proxy({} as ProjectApi, {
    get: (_target, method) => async (request: unknown) => {
      calls.push({ method: String(method), request });
      const answer = answers[method as keyof ProjectApi] as ((request: unknown) => unknown) | undefined;
      return answer ? answer(request) : refuse({ code: 'not-faked', message: words, hint: words });
    },
  });
  return {
    host: 'browser',
    api,
    dialogs: null,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    calls,
    emit: (event) => {
      for (const listener of listeners) listener(event);
    },
  };
}

export function snapshotOf(records: readonly ProjectRecord[], revision = 0): ProjectSnapshot {
  return { path: '/projects/a.gpkg', schemaVersion: 1, revision, records, undoLabel: null, redoLabel: null };
}

export function changeOf(revision: number, changes: Partial<ChangeSet>): CommittedChange {
  const label = { zh: `修改${revision}`, en: `change ${revision}` };
  return {
    revision,
    action: 'do',
    changeSet: { command: 'test', label, added: [], updated: [], removed: [], ...changes },
    undoLabel: label,
    redoLabel: null,
  };
}

export const emptyReport = { elapsedMs: 1, findings: [], failures: [], totals: {} } as const;
export const emptyReportAnswer = async () => succeed(emptyReport);

// What the methods of the ProjectApi share: who works, which project is open, whose turn it is, which jobs run.
import type { CommittedChange, ProjectEventListener } from '../../shared/api/project-api.ts';
import { clearMapReviews } from '../../shared/commands/notices/clear-map-reviews.ts';
import { type Result, refuse, succeed } from '../../shared/model/result.ts';
import { refusalOfProjectError } from '../repositories/project-file.ts';
import { sha256OfText } from '../repositories/sha256-of-text.ts';
import type { FindingsThread } from '../workers/findings-thread.ts';
import type { JobInput, JobName, JobOptions, JobOutput, RunJob } from '../workers/job.ts';
import { createEditQueue, type EditQueue } from './edit-queue.ts';
import { type Commit, commitChange, type OpenSession } from './open-session.ts';

export interface ProjectApiDependencies {
  /** ISO 8601 with offset. */
  readonly now: () => string;
  readonly createId: (prefix: string) => string;
  /** Who edits, as written into the log. */
  readonly author: string;
  /** Where the list of recent projects is kept; null keeps none. */
  readonly recentProjectsPath: string | null;
  /** Where the keys that authorities sign with are kept. */
  readonly keyFolder: string;
  /** What the file dialog of the browser shows first. */
  readonly startFolder: string;
  readonly emit: ProjectEventListener;
  readonly runJob: RunJob;
  /** Keeps the findings of the plan that is looked at up to date. */
  readonly findings: FindingsThread;
}

export interface ProjectHost {
  readonly dependencies: ProjectApiDependencies;
  readonly enqueue: EditQueue;
  /** Abort controllers of the jobs that run, by job id. */
  readonly jobs: Map<string, AbortController>;
  session: OpenSession | null;
}

export function createProjectHost(dependencies: ProjectApiDependencies): ProjectHost {
  return { dependencies, enqueue: createEditQueue(), jobs: new Map(), session: null };
}

/** The open project, or the refusal that there is none. */
export function openSessionOf(host: ProjectHost): Result<OpenSession> {
  if (host.session) return succeed(host.session);
  return refuse({
    code: 'no-project-open',
    message: { zh: '还没有打开工程', en: 'No project is open' },
    hint: { zh: '先打开或新建一个工程', en: 'Open a project or make a new one first' },
  });
}

/**
 * Commits as the host's author and tells every listener. Refuses where the disk does (full, read-only, changed by
 * another program). Only to be called inside the edit queue.
 */
export function commitAndTell(
  host: ProjectHost,
  session: OpenSession,
  commit: Pick<Commit, 'action' | 'refersTo' | 'changeSet'> & { readonly commandId?: string | undefined },
): Result<CommittedChange> {
  const { now, createId, author, emit } = host.dependencies;
  const commandId = commit.commandId ?? createId('command');
  try {
    // An undo brings back a state as it was, its review numbers included.
    const changeSet =
      commit.action === 'do'
        ? clearMapReviews(session.state, commit.changeSet, sha256OfText)
        : commit.changeSet;
    const change = commitChange(session, { ...commit, changeSet, commandId, at: now(), author });
    emit({ type: 'project-changed', change });
    return succeed(change);
  } catch (error) {
    const refusal = refusalOfProjectError(error, session.file.path);
    if (refusal) return refuse(refusal);
    throw error;
  }
}

/** Runs a job under an id by which `cancelJob` ends it; its progress is told to every listener. */
export function runHostJob<Name extends JobName>(
  host: ProjectHost,
  jobId: string,
  name: Name,
  input: JobInput<Name>,
): Promise<Result<JobOutput<Name>>> {
  return underJobId(host, jobId, (options) => host.dependencies.runJob(name, input, options));
}

/** Does work under an id by which `cancelJob` ends it. */
export async function underJobId<Value>(
  host: ProjectHost,
  jobId: string,
  work: (options: JobOptions) => Promise<Value>,
): Promise<Value> {
  const controller = host.jobs.get(jobId) ?? new AbortController();
  const isOwner = !host.jobs.has(jobId);
  host.jobs.set(jobId, controller);
  try {
    return await work({
      signal: controller.signal,
      onProgress: (progress) => host.dependencies.emit({ type: 'job-progress', jobId, ...progress }),
    });
  } finally {
    if (isOwner) host.jobs.delete(jobId);
  }
}

/** Does an edit with a job in it when its turn comes. It can be cancelled while it waits, too. */
export async function withJob<Value>(
  host: ProjectHost,
  jobId: string,
  work: () => Promise<Result<Value>>,
): Promise<Result<Value>> {
  host.jobs.set(jobId, new AbortController());
  try {
    return await host.enqueue(work);
  } finally {
    host.jobs.delete(jobId);
  }
}

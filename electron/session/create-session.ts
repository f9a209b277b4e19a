// What every host needs around the ProjectApi: a clock, ids, the user's folders, and listeners for events.
import { homedir, userInfo } from 'node:os';
import { join } from 'node:path';
import { createProjectApi } from '../../data/services/project-api.ts';
import { createId } from '../../data/workers/create-id.ts';
import { createFindingsThread } from '../../data/workers/findings-thread.ts';
import { internalError } from '../../data/workers/internal-error.ts';
import { runJob } from '../../data/workers/run-job.ts';
import type { ProjectApi, ProjectEvent, ProjectEventListener } from '../../shared/api/project-api.ts';
import { userDataFolder } from './user-data-folder.ts';

export interface Session {
  readonly api: ProjectApi;
  /** Returns the function that stops listening. */
  subscribe(listener: ProjectEventListener): () => void;
}

/** One open project and whoever listens to it. `rememberProjects` keeps the list of recent projects. */
export function createSession(options: { rememberProjects: boolean; startFolder?: string }): Session {
  const listeners = new Set<ProjectEventListener>();
  const api = createProjectApi({
    now: () => new Date().toISOString(),
    createId,
    author: userInfo().username,
    recentProjectsPath: options.rememberProjects ? join(userDataFolder(), 'recent-projects.json') : null,
    keyFolder: join(userDataFolder(), 'keys'),
    startFolder: options.startFolder ?? homedir(),
    emit: (event) => {
      for (const listener of listeners) tell(listener, event);
    },
    runJob,
    findings: createFindingsThread(),
  });
  return {
    api,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A window that can't take news is its own trouble: what was committed stays committed, and the others hear it. */
function tell(listener: ProjectEventListener, event: ProjectEvent): void {
  try {
    listener(event);
  } catch (error) {
    internalError(`news of ${event.type}`, error);
  }
}

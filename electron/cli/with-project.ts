import type { ProjectApi, ProjectEventListener, ProjectSnapshot } from '../../shared/api/project-api.ts';
import { createProjectState, type ProjectState } from '../../shared/model/project-state.ts';
import type { Result } from '../../shared/model/result.ts';
import { createSession } from '../session/create-session.ts';

export interface OpenProject {
  readonly api: ProjectApi;
  readonly snapshot: ProjectSnapshot;
  readonly state: ProjectState;
}

/** Opens a project for writing, does the work and closes it again, whatever happens. */
export async function withProject<Value>(
  path: string,
  onEvent: ProjectEventListener,
  work: (project: OpenProject) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const session = createSession({ rememberProjects: false });
  const stop = session.subscribe(onEvent);
  const opened = await session.api.openProject({ path });
  try {
    if (!opened.ok) return opened;
    return await work({
      api: session.api,
      snapshot: opened.value,
      state: createProjectState(opened.value.records),
    });
  } finally {
    stop();
    await session.api.closeProject({});
  }
}

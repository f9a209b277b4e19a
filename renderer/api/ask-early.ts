import type { ProjectApi, ProjectEvent, ProjectEventListener } from '../../shared/api/project-api.ts';
import type { RemoteProject } from '../../shared/api/remote-project.ts';

/**
 * The same program, asked at once for the project that is open, so that the answer is on its way while the app loads. The
 * first call of `currentProject` gets that answer; what was heard until somebody subscribes is told then.
 */
export function askEarly(remote: RemoteProject): RemoteProject {
  const heard: ProjectEvent[] = [];
  let listener: ProjectEventListener = (event) => heard.push(event);
  const stop = remote.subscribe((event) => listener(event));
  let answer: ReturnType<ProjectApi['currentProject']> | null = remote.api.currentProject({});
  const currentProject = (request: Record<string, never>) => {
    const first = answer;
    answer = null;
    return first ?? remote.api.currentProject(request);
  };
  // The desktop's bridge is frozen: what stands in for it must not claim to be the same object.
  const api = new Proxy({} as ProjectApi, {
    get: (_target, method) =>
      method === 'currentProject' ? currentProject : remote.api[method as keyof ProjectApi],
  });
  return {
    ...remote,
    api,
    subscribe: (next) => {
      listener = next;
      for (const event of heard.splice(0)) next(event);
      return stop;
    },
  };
}

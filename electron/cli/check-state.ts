import { runJob } from '../../data/workers/run-job.ts';
import type { ProjectEventListener } from '../../shared/api/project-api.ts';
import type { CheckReport } from '../../shared/checks/finding.ts';
import type { ProjectState } from '../../shared/model/project-state.ts';
import type { Result } from '../../shared/model/result.ts';

/** Checks a plan on a worker thread; progress goes to the terminal's bar. */
export function checkStateInWorker(
  state: ProjectState,
  planId: string,
  onEvent: ProjectEventListener,
): Promise<Result<CheckReport>> {
  return runJob(
    'check-plan',
    { state, planId },
    { onProgress: (progress) => onEvent({ type: 'job-progress', jobId: 'command-line', ...progress }) },
  );
}

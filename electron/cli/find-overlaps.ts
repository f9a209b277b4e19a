import { runJob } from '../../data/workers/run-job.ts';
import type { ProjectEventListener } from '../../shared/api/project-api.ts';
import type { CheckReport } from '../../shared/checks/finding.ts';
import type { Result } from '../../shared/model/result.ts';

/** The overlap engine on one or two GeoJSON files, on a worker thread. */
export function findOverlapsInWorker(
  paths: readonly string[],
  sliverWidthMetres: number,
  onEvent: ProjectEventListener,
): Promise<Result<CheckReport>> {
  return runJob(
    'overlap-files',
    { paths, sliverWidthMetres },
    { onProgress: (progress) => onEvent({ type: 'job-progress', jobId: 'command-line', ...progress }) },
  );
}

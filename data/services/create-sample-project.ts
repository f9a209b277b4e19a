// The sample city is built in a folder beside the target and takes its name when it is whole: whoever looks sees no
// project or a complete one. It is made with a ProjectApi of its own, through the same import that people use.
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import type { ProjectApi, ProjectSnapshot } from '../../shared/api/project-api.ts';
import type { Result } from '../../shared/model/result.ts';
import type { ProjectApiDependencies, ProjectHost } from './project-host.ts';
import { openProject, refuseTakenPath } from './project-lifecycle.ts';

type CreateApi = (dependencies: ProjectApiDependencies) => ProjectApi;

/** Makes the sample project at `path` and opens it; leaves nothing behind where it fails or is cancelled. */
export async function createSampleProject(
  host: ProjectHost,
  path: string,
  jobId: string,
  createApi: CreateApi,
): Promise<Result<ProjectSnapshot>> {
  const target = resolve(path);
  const refusal = refuseTakenPath(target);
  if (refusal) return refusal;
  const building = await mkdtemp(join(dirname(target), '.huapian-'));
  const files = await mkdtemp(join(tmpdir(), 'huapian-sample-'));
  try {
    const unfinished = join(building, basename(target));
    const built = await buildSample(host, unfinished, files, jobId, createApi);
    if (!built.ok) return built;
    const taken = refuseTakenPath(target);
    if (taken) return taken;
    await rename(unfinished, target);
  } finally {
    await rm(building, { recursive: true, force: true });
    await rm(files, { recursive: true, force: true });
  }
  return openProject(host, target);
}

async function buildSample(
  host: ProjectHost,
  path: string,
  files: string,
  jobId: string,
  createApi: CreateApi,
): Promise<Result<unknown>> {
  const { importSample } = await import('../samples/import-sample.ts');
  const { emit, runJob } = host.dependencies;
  const api = createApi({
    ...host.dependencies,
    recentProjectsPath: null,
    createId: createCountedIds(),
    // The jobs inside have ids of their own; cancelling ours ends whichever of them runs.
    runJob: (name, input, options) =>
      runJob(name, input, { ...options, signal: host.jobs.get(jobId)?.signal }),
    emit: () => undefined,
  });
  try {
    const created = await api.createProject({ path, sample: false, jobId });
    if (!created.ok) return created;
    return await importSample(api, files, (progress) => emit({ type: 'job-progress', jobId, ...progress }));
  } finally {
    await api.closeProject({});
  }
}

/** The sample is the same city every time, so its plans, catchments and findings come in the same order too. */
function createCountedIds(): (prefix: string) => string {
  let count = 0;
  return (prefix) => `${prefix}:sample-${String(++count).padStart(3, '0')}`;
}

// Several files are all taken or none: what is asked for is first done to a copy of the project, in a folder of its own.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ProjectApi } from '../../shared/api/project-api.ts';
import type { Result } from '../../shared/model/result.ts';
import { withProject } from './with-project.ts';

/** What `work` would answer for the open project; the project is not touched, the copy is gone afterwards. */
export async function rehearseOnCopy<Value>(
  api: ProjectApi,
  work: (copy: ProjectApi) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const folder = await mkdtemp(join(tmpdir(), 'huapian-rehearsal-'));
  try {
    const out = join(folder, 'copy.gpkg');
    const copied = await api.backupProject({ out });
    if (!copied.ok) return copied;
    return await withProject(
      out,
      () => undefined,
      ({ api: copy }) => work(copy),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

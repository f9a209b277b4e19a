// Opening, closing and making project files. A project that is open stays open until the next one is really there.
import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { ProjectSnapshot, WrittenFile } from '../../shared/api/project-api.ts';
import type { ProjectSettings } from '../../shared/model/records.ts';
import { type Result, refuse, succeed } from '../../shared/model/result.ts';
import { createProjectFile, openProjectFile, type ProjectFile } from '../repositories/project-file.ts';
import { snapshotOf, startSession } from './open-session.ts';
import { openSessionOf, type ProjectHost } from './project-host.ts';
import { rememberProject } from './recent-projects.ts';

/** The zone of Mianyang; an import into an empty project may choose another. */
const defaultCentralMeridian = 105;
const defaultSliverWidthMetres = 2;

export async function openProject(host: ProjectHost, path: string): Promise<Result<ProjectSnapshot>> {
  const file = openProjectFile(resolve(path));
  return file.ok ? takeFile(host, file.value) : file;
}

/** Makes an empty project file and opens it. */
export async function createEmptyProject(host: ProjectHost, path: string): Promise<Result<ProjectSnapshot>> {
  const refusal = refuseTakenPath(path);
  if (refusal) return refusal;
  const file = createProjectFile(resolve(path), settingsFor(path));
  return file.ok ? takeFile(host, file.value) : file;
}

export function closeProject(host: ProjectHost): Result<null> {
  for (const job of host.jobs.values()) job.abort();
  host.dependencies.findings.forget();
  host.session?.file.close();
  host.session = null;
  return succeed(null);
}

export async function backupProject(host: ProjectHost, out: string): Promise<Result<WrittenFile>> {
  const session = openSessionOf(host);
  if (!session.ok) return session;
  const refusal = refuseTakenPath(out);
  if (refusal) return refusal;
  return session.value.file.backup(resolve(out));
}

/** Refuses where a file is: neither a new project nor a backup ever replaces one. */
export function refuseTakenPath(path: string) {
  if (!existsSync(resolve(path))) return null;
  return refuse({
    code: 'file-exists',
    message: { zh: '已有同名文件，不会覆盖', en: 'A file of that name is there and will not be replaced' },
    hint: { zh: '请换一个文件名', en: 'Choose another name' },
    file: path,
  });
}

export function settingsFor(path: string): ProjectSettings {
  return {
    kind: 'settings',
    id: 'settings',
    projectName: basename(path).replace(/\.gpkg$/i, ''),
    centralMeridian: defaultCentralMeridian,
    sliverWidthMetres: defaultSliverWidthMetres,
    demonstrationNotice: '',
    activePlanId: null,
  };
}

async function takeFile(host: ProjectHost, file: ProjectFile): Promise<Result<ProjectSnapshot>> {
  let session: ReturnType<typeof startSession>;
  try {
    session = startSession(file);
  } catch (error) {
    file.close();
    throw error;
  }
  closeProject(host);
  host.session = session;
  const name = session.state.settings.get('settings')?.projectName ?? basename(file.path);
  const { recentProjectsPath, now } = host.dependencies;
  await rememberProject(recentProjectsPath, { path: file.path, name, openedAt: now() });
  return succeed(snapshotOf(session));
}

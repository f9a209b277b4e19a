// The projects opened last, in a small file of the user's. It is a convenience: a broken or missing file is an empty
// list, and failing to write it never fails the opening of a project.
import { readFile } from 'node:fs/promises';
import type { RecentProject } from '../../shared/api/project-api.ts';
import { madeByTheProgram } from '../../shared/privacy/looked-through.ts';
import { writeAtomically } from '../files/write-atomically.ts';

const mostProjects = 20;

/** Newest first; none where `path` is null. */
export async function readRecentProjects(path: string | null): Promise<readonly RecentProject[]> {
  if (path === null) return [];
  try {
    const list: unknown = JSON.parse(await readFile(path, 'utf8'));
    return Array.isArray(list) ? list.filter(isRecentProject) : [];
  } catch {
    return [];
  }
}

/** Puts a project at the head of the list. */
export async function rememberProject(path: string | null, project: RecentProject): Promise<void> {
  if (path === null) return;
  const others = (await readRecentProjects(path)).filter((other) => other.path !== project.path);
  const list = [project, ...others].slice(0, mostProjects);
  try {
    await writeAtomically([{ path, bytes: `${JSON.stringify(list, null, 2)}\n` }], madeByTheProgram);
  } catch {
    // A read-only home folder: the project is open all the same.
  }
}

function isRecentProject(value: unknown): value is RecentProject {
  if (typeof value !== 'object' || value === null) return false;
  const { path, name, openedAt } = value as Record<string, unknown>;
  return [path, name, openedAt].every((member) => typeof member === 'string');
}

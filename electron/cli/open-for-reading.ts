import { readProjectFile, refusalOfProjectError } from '../../data/repositories/project-file.ts';
import { createProjectState, type ProjectState } from '../../shared/model/project-state.ts';
import { type Result, refuse, succeed } from '../../shared/model/result.ts';

/** The state of a project file, without changing a byte of it. */
export function readProjectState(path: string): Result<ProjectState> {
  const file = readProjectFile(path);
  if (!file.ok) return file;
  try {
    return succeed(createProjectState(file.value.readRecords()));
  } catch (error) {
    const refusal = refusalOfProjectError(error, path);
    if (refusal) return refuse(refusal);
    throw error;
  } finally {
    file.value.close();
  }
}

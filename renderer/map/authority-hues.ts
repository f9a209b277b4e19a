import type { ProjectState } from '../../shared/model/project-state.ts';

/** Index of the colour each authority is drawn in, by id ascending, so that it stays the same in every view. */
export function authorityHues(project: Pick<ProjectState, 'authority'>): ReadonlyMap<string, number> {
  const ids = [...project.authority.keys()].sort();
  return new Map(ids.map((id, index) => [id, index]));
}

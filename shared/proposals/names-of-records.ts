import type { ProjectState } from '../model/project-state.ts';

/** What people call an estate, a campus or an authority of a project; the id itself for anything else. */
export function namesOfRecords(state: ProjectState): (id: string) => string {
  return (id) =>
    state.unit.get(id)?.name ?? state.campus.get(id)?.name ?? state.authority.get(id)?.name ?? id;
}

// What a catchment is called when two plans are compared: the campuses it serves, or its own name where it serves none.
import { catchmentsOfPlan, type ProjectState } from '../model/project-state.ts';

export interface SchoolKeys {
  /** The name of one catchment of the plans; the id itself for any other. */
  readonly nameOf: (catchmentId: string) => string;
  /** Names of several catchments as one text, each once; null for none. */
  readonly nameTogether: (catchmentIds: readonly string[]) => string | null;
}

const separator = '、';

/** Two campuses of the same name are told apart by their ids. */
export function schoolKeysOf(state: ProjectState, planIds: readonly string[]): SchoolKeys {
  const byName = new Map<string, number>();
  for (const { name } of state.campus.values()) byName.set(name, (byName.get(name) ?? 0) + 1);
  const nameOfCampus = (id: string): string => {
    const name = state.campus.get(id)?.name ?? id;
    return (byName.get(name) ?? 0) > 1 ? `${name}（${id}）` : name;
  };
  const names = new Map<string, string>();
  for (const planId of planIds) {
    for (const { id, name, campusIds } of catchmentsOfPlan(state, planId)) {
      const served = [...campusIds].sort().map(nameOfCampus).join(separator);
      names.set(id, served === '' ? name : served);
    }
  }
  const nameOf = (catchmentId: string) => names.get(catchmentId) ?? catchmentId;
  return {
    nameOf,
    nameTogether: (catchmentIds) =>
      catchmentIds.length === 0 ? null : [...new Set(catchmentIds.map(nameOf))].sort().join(separator),
  };
}

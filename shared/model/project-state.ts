// The whole project in memory: one immutable map per kind. The Node side and the window hold the same state and
// change it in the same way, by change sets.
import { type ProjectRecord, type RecordByKind, type RecordKind, recordKinds } from './records.ts';

export type ProjectState = { readonly [Kind in RecordKind]: ReadonlyMap<string, RecordByKind[Kind]> };

/** Builds a state from records in any order. A later record of the same kind and id replaces an earlier one. */
export function createProjectState(records: Iterable<ProjectRecord>): ProjectState {
  const maps = Object.fromEntries(
    recordKinds.map((kind) => [kind, new Map<string, ProjectRecord>()]),
  ) as Record<RecordKind, Map<string, ProjectRecord>>;
  for (const record of records) maps[record.kind].set(record.id, record);
  return maps as unknown as ProjectState;
}

/** All records, kinds in order of dependence, ids ascending inside a kind. */
export function listRecords(state: ProjectState): ProjectRecord[] {
  return recordKinds.flatMap((kind) =>
    [...state[kind].values()].sort((a: ProjectRecord, b: ProjectRecord) => (a.id < b.id ? -1 : 1)),
  );
}

/** Catchments of one plan, by id ascending. */
export function catchmentsOfPlan(state: ProjectState, planId: string): RecordByKind['catchment'][] {
  return [...state.catchment.values()]
    .filter((catchment) => catchment.planId === planId)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

// What lies between two states, for those who hold a copy elsewhere: found by identity, because a record is replaced whole
// or not at all.
import type { ProjectState } from '../model/project-state.ts';
import type { ProjectRecord, RecordKind } from '../model/records.ts';

export interface RecordChange {
  readonly put: readonly ProjectRecord[];
  readonly removed: readonly { readonly kind: RecordKind; readonly id: string }[];
}

/** What has to be put and removed to come from one state to the other in these kinds; all of it where there was none. */
export function changeOfRecords(
  before: ProjectState | null,
  after: ProjectState,
  kinds: readonly RecordKind[],
): RecordChange {
  const put: ProjectRecord[] = [];
  const removed: { kind: RecordKind; id: string }[] = [];
  for (const kind of kinds) {
    const [old, now]: (ReadonlyMap<string, ProjectRecord> | undefined)[] = [before?.[kind], after[kind]];
    if (old === now) continue;
    for (const [id, record] of now ?? []) if (old?.get(id) !== record) put.push(record);
    for (const id of old?.keys() ?? []) if (!now?.has(id)) removed.push({ kind, id });
  }
  return { put, removed };
}

/** The copy after a change. Kinds without one keep their map. */
export function applyRecordChange(state: ProjectState, { put, removed }: RecordChange): ProjectState {
  const changed = new Map<RecordKind, Map<string, ProjectRecord>>();
  const mapOf = (kind: RecordKind) => {
    const known = changed.get(kind) ?? new Map<string, ProjectRecord>(state[kind]);
    changed.set(kind, known);
    return known;
  };
  for (const { kind, id } of removed) mapOf(kind).delete(id);
  for (const record of put) mapOf(record.kind).set(record.id, record);
  return { ...state, ...Object.fromEntries(changed) };
}

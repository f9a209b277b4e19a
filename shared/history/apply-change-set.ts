import type { ProjectState } from '../model/project-state.ts';
import type { ProjectRecord, RecordKind } from '../model/records.ts';
import type { ChangeSet } from './change-set.ts';

/**
 * The state after a change set. Untouched kinds keep their map, so `===` tells what changed.
 * Throws where the change set does not fit the state (a record to remove that is not there): that is a bug.
 */
export function applyChangeSet(state: ProjectState, changeSet: ChangeSet): ProjectState {
  const changed = new Map<RecordKind, Map<string, ProjectRecord>>();
  const mapOf = (kind: RecordKind) => {
    const known = changed.get(kind);
    if (known) return known;
    const copy = new Map<string, ProjectRecord>(state[kind]);
    changed.set(kind, copy);
    return copy;
  };
  for (const record of changeSet.removed) {
    if (!mapOf(record.kind).delete(record.id)) throw new Error(`no ${record.kind} ${record.id} to remove`);
  }
  for (const { before, after } of changeSet.updated) {
    const map = mapOf(before.kind);
    if (!map.has(before.id)) throw new Error(`no ${before.kind} ${before.id} to update`);
    map.set(after.id, after);
  }
  for (const record of changeSet.added) {
    const map = mapOf(record.kind);
    if (map.has(record.id)) throw new Error(`${record.kind} ${record.id} is there already`);
    map.set(record.id, record);
  }
  return { ...state, ...Object.fromEntries(changed) };
}

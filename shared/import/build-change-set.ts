import type { ChangeSet, RecordUpdate } from '../history/change-set.ts';
import type { LocalizedText } from '../model/localized-text.ts';
import type { ProjectState } from '../model/project-state.ts';
import { type ProjectRecord, recordKinds } from '../model/records.ts';

/**
 * The change that makes the project hold `records`: new ones added, different ones updated, equal ones left alone.
 * Null where nothing differs. Records come out by kind and id, so that equal files give equal changes.
 */
export function buildChangeSet(
  records: readonly ProjectRecord[],
  state: ProjectState,
  label: LocalizedText,
): ChangeSet | null {
  const added: ProjectRecord[] = [];
  const updated: RecordUpdate[] = [];
  for (const after of [...records].sort(byKindAndId)) {
    const before = state[after.kind].get(after.id);
    if (!before) added.push(after);
    else if (!isSame(before, after)) updated.push({ before, after });
  }
  if (added.length === 0 && updated.length === 0) return null;
  return { command: 'import-file', label, added, updated, removed: [] };
}

function byKindAndId(a: ProjectRecord, b: ProjectRecord): number {
  return recordKinds.indexOf(a.kind) - recordKinds.indexOf(b.kind) || (a.id < b.id ? -1 : 1);
}

/** Deep equality of plain data, whatever the order of keys. */
function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  const left = a as Record<string, unknown>;
  const right = b as Record<string, unknown>;
  return keys.every((key) => Object.hasOwn(b, key) && isSame(left[key], right[key]));
}

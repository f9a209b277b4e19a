// Which records the numbers of a plan are made of, and what an edit changed among them: found by identity, because a
// record is replaced whole or not at all.
import type { ProjectState } from '../../shared/model/project-state.ts';
import type { ProjectRecord, RecordKind } from '../../shared/model/records.ts';

const countedKinds: readonly RecordKind[] = [
  'settings',
  'campus',
  'cluster',
  'unit',
  'road',
  'barrier',
  'plan',
  'catchment',
  'agreement',
];

export interface RecordChange {
  readonly put: readonly ProjectRecord[];
  readonly removed: readonly { readonly kind: RecordKind; readonly id: string }[];
}

/** What has to be put and removed to come from one state to the other; all of it where there was none. */
export function changeOfNumberRecords(before: ProjectState | null, after: ProjectState): RecordChange {
  const put: ProjectRecord[] = [];
  const removed: { kind: RecordKind; id: string }[] = [];
  for (const kind of countedKinds) {
    const [old, now]: (ReadonlyMap<string, ProjectRecord> | undefined)[] = [before?.[kind], after[kind]];
    if (old === now) continue;
    for (const [id, record] of now ?? []) if (old?.get(id) !== record) put.push(record);
    for (const id of old?.keys() ?? []) if (!now?.has(id)) removed.push({ kind, id });
  }
  return { put, removed };
}

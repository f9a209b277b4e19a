// What the sample's imports and commands have made so far, from the change sets that they answer with.
import type { ChangeSet } from '../../shared/history/change-set.ts';
import type { ProjectRecord, RecordByKind, RecordKind } from '../../shared/model/records.ts';

export interface RecordFinder {
  follow(changeSet: ChangeSet): void;
  /** Throws where there is none: the sample knows what it imported. */
  byName<Kind extends RecordKind>(kind: Kind, name: string): RecordByKind[Kind];
  byId<Kind extends RecordKind>(kind: Kind, id: string): RecordByKind[Kind];
  all<Kind extends RecordKind>(kind: Kind): RecordByKind[Kind][];
}

export function createRecordFinder(): RecordFinder {
  const records = new Map<string, ProjectRecord>();
  const all = <Kind extends RecordKind>(kind: Kind) =>
    [...records.values()].filter((record): record is RecordByKind[Kind] => record.kind === kind);
  const find = <Kind extends RecordKind>(
    kind: Kind,
    what: string,
    fits: (record: RecordByKind[Kind]) => boolean,
  ) => {
    const found = all(kind).find(fits);
    if (!found) throw new Error(`The sample has no ${kind} ${what}.`);
    return found;
  };
  return {
    follow: ({ added, updated, removed }) => {
      for (const record of removed) records.delete(`${record.kind} ${record.id}`);
      for (const record of [...added, ...updated.map(({ after }) => after)])
        records.set(`${record.kind} ${record.id}`, record);
    },
    byName: (kind, name) => find(kind, name, (record) => 'name' in record && record.name === name),
    byId: (kind, id) => find(kind, id, (record) => record.id === id),
    all,
  };
}

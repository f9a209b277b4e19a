import type { ChangeSet } from './change-set.ts';

/** The change set that takes `changeSet` back; inverting twice gives the first again. */
export function invertChangeSet(changeSet: ChangeSet): ChangeSet {
  return {
    command: changeSet.command,
    label: changeSet.label,
    added: changeSet.removed,
    updated: changeSet.updated.map(({ before, after }) => ({ before: after, after: before })),
    removed: changeSet.added,
  };
}

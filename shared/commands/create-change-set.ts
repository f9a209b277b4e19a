import type { ChangeSet } from '../history/change-set.ts';
import type { LocalizedText } from '../model/localized-text.ts';
import type { CommandName } from './command.ts';

/** A change set of one command; the lists that are not given are empty. */
export function createChangeSet(
  command: CommandName,
  label: LocalizedText,
  parts: Partial<Pick<ChangeSet, 'added' | 'updated' | 'removed'>>,
): ChangeSet {
  return {
    command,
    label,
    added: parts.added ?? [],
    updated: parts.updated ?? [],
    removed: parts.removed ?? [],
  };
}

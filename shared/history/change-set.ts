import type { LocalizedText } from '../model/localized-text.ts';
import type { ProjectRecord } from '../model/records.ts';

export interface RecordUpdate {
  readonly before: ProjectRecord;
  readonly after: ProjectRecord;
}

/** What one user action did. Applying one is the only way a project changes; inverting one is undo. */
export interface ChangeSet {
  /** Stable name of the command that made it, for the log; never translated. */
  readonly command: string;
  /** Shown by undo and kept in the edit log. */
  readonly label: LocalizedText;
  readonly added: readonly ProjectRecord[];
  readonly updated: readonly RecordUpdate[];
  readonly removed: readonly ProjectRecord[];
}

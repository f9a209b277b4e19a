// An open project: its file and the mirror of it in memory. The mirror changes only after the file did.
import type {
  CommittedChange,
  FirstLook,
  HistoryAction,
  ProjectSnapshot,
} from '../../shared/api/project-api.ts';
import { takeFirstLook } from '../../shared/first-look/take-first-look.ts';
import { applyChangeSet } from '../../shared/history/apply-change-set.ts';
import type { ChangeSet } from '../../shared/history/change-set.ts';
import { historyPosition } from '../../shared/history/history-position.ts';
import type { LocalizedText } from '../../shared/model/localized-text.ts';
import { createProjectState, listRecords, type ProjectState } from '../../shared/model/project-state.ts';
import type { LogRow, ProjectFile } from '../repositories/project-file.ts';

export interface OpenSession {
  readonly file: ProjectFile;
  state: ProjectState;
  readonly log: LogRow[];
}

export interface Commit {
  readonly commandId: string;
  readonly action: HistoryAction;
  readonly refersTo: number | null;
  readonly changeSet: ChangeSet;
  readonly at: string;
  readonly author: string;
}

export function startSession(file: ProjectFile): OpenSession {
  return { file, state: createProjectState(file.readRecords()), log: [...file.readLog()] };
}

/**
 * Writes a change with its log row in one transaction, then changes the mirror. Where the change does not fit the
 * mirror, or the file refuses it, it throws and both are as before.
 */
export function commitChange(session: OpenSession, commit: Commit): CommittedChange {
  const state = applyChangeSet(session.state, commit.changeSet);
  const row = session.file.commit(commit);
  session.log.push(row);
  session.state = state;
  return { revision: row.sequence, action: row.action, changeSet: commit.changeSet, ...undoLabels(session) };
}

/** What undo and redo would do next. */
export function undoLabels(session: OpenSession): {
  readonly undoLabel: LocalizedText | null;
  readonly redoLabel: LocalizedText | null;
} {
  const { undoSequence, redoSequence } = historyPosition(session.log);
  const labelOf = (sequence: number | null) =>
    session.log.find((row) => row.sequence === sequence)?.label ?? null;
  return { undoLabel: labelOf(undoSequence), redoLabel: labelOf(redoSequence) };
}

const snapshots = new WeakMap<ProjectState, ProjectSnapshot>();
const firstLooks = new WeakMap<ProjectSnapshot, FirstLook>();

/** The project as it is now; the same object until it changes, so that a host prepares its bytes once. */
export function snapshotOf(session: OpenSession): ProjectSnapshot {
  const revision = session.log.at(-1)?.sequence ?? 0;
  const known = snapshots.get(session.state);
  if (known?.revision === revision) return known;
  const snapshot = {
    path: session.file.path,
    schemaVersion: session.file.schemaVersion,
    revision,
    records: listRecords(session.state),
    ...undoLabels(session),
  };
  snapshots.set(session.state, snapshot);
  return snapshot;
}

/** What is seen of the project from afar; the same object until it changes. */
export function firstLookAt(session: OpenSession): FirstLook {
  const snapshot = snapshotOf(session);
  const look = firstLooks.get(snapshot) ?? { ...snapshot, ...takeFirstLook(session.state) };
  firstLooks.set(snapshot, look);
  return look;
}

// Undo, redo and the log as a person reads it. Undo is an edit like any other: the inverse goes through the same door.
import type { CommittedChange, HistoryEntry } from '../../shared/api/project-api.ts';
import { historyPosition } from '../../shared/history/history-position.ts';
import { invertChangeSet } from '../../shared/history/invert-change-set.ts';
import { type Result, refuse, succeed } from '../../shared/model/result.ts';
import { commitAndTell, openSessionOf, type ProjectHost } from './project-host.ts';

/** Takes back the last edit that stands; `redo` does again the one that undo took back last. */
export function stepHistory(host: ProjectHost, action: 'undo' | 'redo'): Result<CommittedChange> {
  const session = openSessionOf(host);
  if (!session.ok) return session;
  const position = historyPosition(session.value.log);
  const sequence = action === 'undo' ? position.undoSequence : position.redoSequence;
  if (sequence === null) return refuse(nothingTo[action]);
  const done = session.value.file.readLoggedChangeSet(sequence);
  const changeSet = action === 'undo' ? invertChangeSet(done) : done;
  return commitAndTell(host, session.value, { action, refersTo: sequence, changeSet });
}

/** The newest `limit` rows of the log, newest first. */
export function listHistory(host: ProjectHost, limit: number): Result<readonly HistoryEntry[]> {
  const session = openSessionOf(host);
  if (!session.ok) return session;
  const { log } = session.value;
  const { undone } = historyPosition(log);
  const entries = log
    .slice(-limit)
    .reverse()
    .map(
      (row): HistoryEntry => ({
        sequence: row.sequence,
        commandId: row.commandId,
        command: row.command,
        label: row.label,
        at: row.at,
        action: row.action,
        isUndone: undone.has(row.sequence),
        hash: row.hash,
      }),
    );
  return succeed(entries);
}

const nothingTo = {
  undo: {
    code: 'nothing-to-undo',
    message: { zh: '没有可以撤销的操作', en: 'There is nothing to undo' },
    hint: { zh: '工程还没有改动，或都已撤销', en: 'Nothing was changed yet, or all of it was undone' },
  },
  redo: {
    code: 'nothing-to-redo',
    message: { zh: '没有可以重做的操作', en: 'There is nothing to redo' },
    hint: { zh: '只有刚撤销的操作可以重做', en: 'Only what was just undone can be redone' },
  },
};

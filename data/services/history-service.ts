// Undo, redo and the log as a person reads it. Undo is an edit like any other: the inverse goes through the same door.
import type { CommittedChange, HistoryEntry, RequestOf } from '../../shared/api/project-api.ts';
import { type HistoryRow, historyPosition, stepsTo } from '../../shared/history/history-position.ts';
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

/**
 * Undoes or redoes in a row until the edit of that sequence is the last one that stands. Each step is committed for
 * itself, so a stop in between leaves the project at a step, never between two.
 */
export async function goToRevision(
  host: ProjectHost,
  { sequence, jobId }: { readonly sequence: number; readonly jobId: string },
): Promise<Result<CommittedChange>> {
  const session = openSessionOf(host);
  if (!session.ok) return session;
  const way = stepsTo(historyPosition(session.value.log), sequence);
  if (!way) return refuse(notOnTheWay);
  if (way.count === 0) return refuse(thereAlready);
  let last = stepHistory(host, way.action);
  for (let step = 1; step < way.count && last.ok; step += 1) {
    const fraction = step / way.count;
    host.dependencies.emit({ type: 'job-progress', jobId, label: labels[way.action], fraction });
    // A cancel is another request: it can only come in while this one waits.
    await new Promise((resolve) => setImmediate(resolve));
    if (host.jobs.get(jobId)?.signal.aborted) break;
    last = stepHistory(host, way.action);
  }
  return last;
}

/** The newest `limit` rows of the log, newest first. */
export function listHistory(
  host: ProjectHost,
  { limit, onlyEdits = false }: RequestOf<'history'>,
): Result<readonly HistoryEntry[]> {
  const session = openSessionOf(host);
  if (!session.ok) return session;
  const { log } = session.value;
  const { undone, undoSequence, redoable } = historyPosition(log);
  const canRedo = new Set(redoable);
  const standingOf = ({ action, sequence }: HistoryRow): HistoryEntry['standing'] => {
    if (action !== 'do') return null;
    if (sequence === undoSequence) return 'current';
    if (!undone.has(sequence)) return 'done';
    return canRedo.has(sequence) ? 'redoable' : 'dropped';
  };
  const entries = log
    .filter(({ action }) => !onlyEdits || action === 'do')
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
        standing: standingOf(row),
        isUndone: undone.has(row.sequence),
        hash: row.hash,
      }),
    );
  return succeed(entries);
}

const labels = {
  undo: { zh: '正在逐步撤销', en: 'Undoing step by step' },
  redo: { zh: '正在逐步重做', en: 'Redoing step by step' },
};

const notOnTheWay = {
  code: 'not-on-the-way',
  message: {
    zh: '这一步撤销之后又做了别的修改，已不能回到这一步',
    en: 'This edit was undone and others were made in its place: there is no way back to it',
  },
  hint: { zh: '选择没有划去的一步', en: 'Choose a step that is not struck through' },
};

const thereAlready = {
  code: 'there-already',
  message: { zh: '工程现在就在这一步', en: 'The project stands at this step already' },
  hint: { zh: '选择另一步', en: 'Choose another step' },
};

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

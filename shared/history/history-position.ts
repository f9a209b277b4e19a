// Undo has no state of its own: what it would take back follows from the rows of the edit log, which is why it
// outlives a restart and a crash. The log is only ever added to: an undo is a row, too.

/** The part of a log row that undo depends on. `refersTo` of an undo or redo is the sequence of the row it is about. */
export interface HistoryRow {
  readonly sequence: number;
  readonly action: 'do' | 'undo' | 'redo';
  readonly refersTo: number | null;
}

export interface HistoryPosition {
  /** Sequence of the `do` row that undo takes back next; null where there is none. */
  readonly undoSequence: number | null;
  /** Sequence of the `do` row that redo does again next; null where there is none. */
  readonly redoSequence: number | null;
  /** Sequences of the `do` rows that stand, oldest first; undo takes the last back. */
  readonly done: readonly number[];
  /** Sequences of the `do` rows that redo can do again, next first. */
  readonly redoable: readonly number[];
  /** Sequences of the `do` rows that are taken back now. */
  readonly undone: ReadonlySet<number>;
}

/**
 * Where undo and redo stand after the rows of a log, in ascending order. A new edit ends what could be redone.
 * Throws where an undo or redo is not about the row that was next: such a log was not written by this program.
 */
export function historyPosition(rows: readonly HistoryRow[]): HistoryPosition {
  const done: number[] = [];
  const redoable: number[] = [];
  const undone = new Set<number>();
  for (const { sequence, action, refersTo } of rows) {
    if (action === 'do') {
      done.push(sequence);
      redoable.length = 0;
      continue;
    }
    const next = action === 'undo' ? done.pop() : redoable.pop();
    if (next === undefined || next !== refersTo) {
      throw new Error(
        `log row ${sequence} is to ${action} row ${refersTo}, but row ${next ?? 'none'} is next`,
      );
    }
    (action === 'undo' ? redoable : done).push(next);
    if (action === 'undo') undone.add(next);
    else undone.delete(next);
  }
  return {
    undoSequence: done.at(-1) ?? null,
    redoSequence: redoable.at(-1) ?? null,
    done,
    redoable: redoable.toReversed(),
    undone,
  };
}

/**
 * The undos or redos, in a row, that make the edit of row `sequence` the last one that stands (0: none stands).
 * Null where no row of them leads there: the edit was taken back and others were made in its place.
 */
export function stepsTo(
  { done, redoable }: HistoryPosition,
  sequence: number,
): { readonly action: 'undo' | 'redo'; readonly count: number } | null {
  const back = sequence === 0 ? done.length : done.toReversed().indexOf(sequence);
  if (back >= 0) return { action: 'undo', count: back };
  const ahead = redoable.indexOf(sequence);
  return ahead >= 0 ? { action: 'redo', count: ahead + 1 } : null;
}

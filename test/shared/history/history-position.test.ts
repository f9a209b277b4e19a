import { describe, expect, it } from 'vitest';
import { type HistoryRow, historyPosition } from '../../../shared/history/history-position.ts';

/** 'd' does, 'u2' undoes row 2, 'r2' redoes it. */
function log(...steps: string[]): HistoryRow[] {
  return steps.map((step, index) => ({
    sequence: index + 1,
    action: ({ d: 'do', u: 'undo', r: 'redo' } as const)[step.slice(0, 1) as 'd' | 'u' | 'r'],
    refersTo: step.length > 1 ? Number(step.slice(1)) : null,
  }));
}

const summary = (rows: HistoryRow[]) => {
  const { undoSequence, redoSequence, undone } = historyPosition(rows);
  return [undoSequence, redoSequence, [...undone]];
};

describe('the position of undo and redo', () => {
  it.each([
    ['an empty log has neither', log(), [null, null, []]],
    ['the last edit is undone first', log('d', 'd'), [2, null, []]],
    ['undo goes back step by step', log('d', 'd', 'u2', 'u1'), [null, 1, [2, 1]]],
    ['redo does again what was undone last', log('d', 'd', 'u2', 'u1', 'r1'), [1, 2, [2]]],
    ['a new edit ends redo and leaves the undone row undone', log('d', 'd', 'u2', 'd'), [4, null, [2]]],
    ['after redo the row can be undone again', log('d', 'u1', 'r1', 'u1'), [null, 1, [1]]],
  ])('%s', (_, rows, expected) => {
    expect(summary(rows)).toEqual(expected);
  });

  it('throws for a log that undoes a row out of turn', () => {
    expect(() => historyPosition(log('d', 'd', 'u1'))).toThrow('row 2 is next');
  });
});

import { describe, expect, it } from 'vitest';
import type { CommandOf, ProjectCommand } from '../../../../shared/commands/command.ts';
import { afterCommands, planChange, refusalOf, smallCity } from '../small-city.ts';

const record: CommandOf<'record-comment'> = {
  name: 'record-comment',
  planId: 'plan',
  comment: { receivedOn: '2026-05-07', channel: 'phone', unitIds: ['unit-0'], request: '希望就近入学' },
};
const answer = (changes: CommandOf<'edit-comment'>['changes']): ProjectCommand => ({
  name: 'edit-comment',
  commentId: 'comment:1',
  changes,
});
const withRequest = (request: string) => ({ ...record, comment: { ...record.comment, request } });

describe('comments on a plan', () => {
  it('are numbered in turn and open until they are answered', () => {
    const state = afterCommands(smallCity(), [record, record]);
    expect([...state.comment.values()].map(({ number, outcome }) => [number, outcome])).toEqual([
      [1, 'open'],
      [2, 'open'],
    ]);
  });

  it('keep the day they were answered, and lose it when they are open again', () => {
    const answered = afterCommands(smallCity(), [record, answer({ outcome: 'adopted', answer: '' })]);
    expect([...answered.comment.values()][0]?.answeredOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    const open = afterCommands(answered, [answer({ outcome: 'open' })]);
    expect([...open.comment.values()][0]?.answeredOn).toBe('');
  });

  it('are not turned down without a reason', () => {
    const state = afterCommands(smallCity(), [record]);
    expect(refusalOf(state, answer({ outcome: 'not-adopted' }))).toBe('answer-without-reason');
    expect(refusalOf(state, answer({ outcome: 'partly-adopted', answer: ' ' }))).toBe(
      'answer-without-reason',
    );
  });

  it.each([
    [withRequest(' '), 'comment-without-request'],
    [withRequest('请回电13800138000'), 'personal-data'],
    [withRequest('我家住3栋2单元501室'), 'personal-data'],
    [{ ...record, comment: { ...record.comment, receivedOn: '2026-02-30' } }, 'not-a-date'],
    [{ ...record, comment: { ...record.comment, unitIds: ['nowhere'] } }, 'unit-not-found'],
    [{ ...record, planId: 'nowhere' }, 'not-found'],
  ])('refuse %#', (command, code) => {
    expect(refusalOf(smallCity(), command)).toBe(code);
  });

  it('go with their plan, and can be deleted', () => {
    const state = afterCommands(smallCity(), [record]);
    expect(afterCommands(state, [{ name: 'delete-comment', commentId: 'comment:1' }]).comment.size).toBe(0);
    const removed = planChange(state, { name: 'delete-plan', planId: 'plan' }).removed;
    expect(removed.map(({ kind }) => kind)).toContain('comment');
  });
});

describe('the smallest count that is printed', () => {
  it('is a whole number up to a hundred', () => {
    const set = (smallestCount: number): ProjectCommand => ({
      name: 'edit-settings',
      changes: { smallestCount },
    });
    expect(afterCommands(smallCity(), [set(10)]).settings.get('settings')?.smallestCount).toBe(10);
    for (const wrong of [-1, 2.5, 101])
      expect(refusalOf(smallCity(), set(wrong))).toBe('small-count-out-of-range');
  });
});

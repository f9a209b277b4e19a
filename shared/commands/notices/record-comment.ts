import type { NoticeComment } from '../../model/records.ts';
import { succeed } from '../../model/result.ts';
import type { CommandHandler } from '../command-handler.ts';
import { createChangeSet } from '../create-change-set.ts';
import { findRecord } from '../find-record.ts';
import { refuseComment } from './refuse-comment.ts';

export const recordComment: CommandHandler<'record-comment'> = (state, command, context) => {
  const plan = findRecord(state, 'plan', command.planId);
  if (!plan.ok) return plan;
  const numbers = [...state.comment.values()].flatMap(({ planId, number }) =>
    planId === plan.value.id ? [number] : [],
  );
  const comment: NoticeComment = {
    ...command.comment,
    kind: 'comment',
    id: context.createId('comment'),
    planId: plan.value.id,
    number: Math.max(0, ...numbers) + 1,
    request: command.comment.request.trim(),
    outcome: 'open',
    answer: '',
    answeredOn: '',
  };
  const refusal = refuseComment(state, comment);
  if (refusal) return refusal;
  return succeed(
    createChangeSet(
      command.name,
      {
        zh: `登记了对方案“${plan.value.name}”的第 ${comment.number} 条意见`,
        en: `Registered comment ${comment.number} on the plan “${plan.value.name}”`,
      },
      { added: [comment] },
    ),
  );
};

import type { NoticeComment } from '../../model/records.ts';
import { succeed } from '../../model/result.ts';
import type { CommandHandler } from '../command-handler.ts';
import { createChangeSet } from '../create-change-set.ts';
import { findRecord } from '../find-record.ts';
import { isSameContent, nothingChanged } from '../nothing-changed.ts';
import { refuseComment } from './refuse-comment.ts';

export const editComment: CommandHandler<'edit-comment'> = (state, command, context) => {
  const found = findRecord(state, 'comment', command.commentId);
  if (!found.ok) return found;
  const before = found.value;
  const changed: NoticeComment = { ...before, ...command.changes };
  const isOpen = changed.outcome === 'open';
  const after: NoticeComment = {
    ...changed,
    request: changed.request.trim(),
    answer: changed.answer.trim(),
    answeredOn: isOpen ? '' : changed.answeredOn || context.now().slice(0, 10),
  };
  if (isSameContent(before, after)) return nothingChanged();
  const refusal = refuseComment(state, after);
  if (refusal) return refusal;
  const isAnswer = before.outcome !== after.outcome && !isOpen;
  return succeed(
    createChangeSet(
      command.name,
      isAnswer
        ? { zh: `答复了第 ${after.number} 条意见`, en: `Answered comment ${after.number}` }
        : { zh: `修改了第 ${after.number} 条意见`, en: `Edited comment ${after.number}` },
      { updated: [{ before, after }] },
    ),
  );
};

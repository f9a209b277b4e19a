import { succeed } from '../../model/result.ts';
import type { CommandHandler } from '../command-handler.ts';
import { createChangeSet } from '../create-change-set.ts';
import { findRecord } from '../find-record.ts';

/** The numbers of the others stay: they may have been told to people. */
export const deleteComment: CommandHandler<'delete-comment'> = (state, command) => {
  const found = findRecord(state, 'comment', command.commentId);
  if (!found.ok) return found;
  const { number } = found.value;
  return succeed(
    createChangeSet(
      command.name,
      { zh: `删除了第 ${number} 条意见`, en: `Deleted comment ${number}` },
      { removed: [found.value] },
    ),
  );
};

import { refuse, succeed } from '../../model/result.ts';
import type { CommandHandler } from '../command-handler.ts';
import { createChangeSet } from '../create-change-set.ts';
import { findRecord } from '../find-record.ts';

export const deleteAgreement: CommandHandler<'delete-agreement'> = (state, command) => {
  const found = findRecord(state, 'agreement', command.agreementId);
  if (!found.ok) return found;
  const agreement = found.value;
  if (agreement.status !== 'draft') {
    return refuse({
      code: 'agreement-not-a-draft',
      message: {
        zh: `协议“${agreement.title}”已经签过字，不能删除`,
        en: `The agreement “${agreement.title}” has been signed and can't be deleted`,
      },
      hint: {
        zh: '生效的协议可以终止；终止后仍留有记录',
        en: 'One in force can be revoked; it stays on record',
      },
    });
  }
  return succeed(
    createChangeSet(
      command.name,
      { zh: `删除协议草案“${agreement.title}”`, en: `Deleted the draft agreement “${agreement.title}”` },
      { removed: [agreement] },
    ),
  );
};

import { lockId } from '../../model/locks.ts';
import type { ProjectState } from '../../model/project-state.ts';
import type { Lock } from '../../model/records.ts';
import { type Result, refuse, succeed } from '../../model/result.ts';
import type { CommandHandler } from '../command-handler.ts';
import { createChangeSet } from '../create-change-set.ts';
import { findRecord } from '../find-record.ts';
import { nothingChanged } from '../nothing-changed.ts';
import { findDraftPlan } from '../plans/find-draft-plan.ts';
import { describeLockTarget, describeLockTargets } from './lock-words.ts';

/** What is so already stays as it is: locking ten of which three are locked adds seven. */
export const setLocks: CommandHandler<'set-locks'> = (state, command) => {
  const plan = findDraftPlan(state, command.planId);
  if (!plan.ok) return plan;
  const targets = new Map<string, Lock>();
  for (const { targetKind, targetId } of command.locks) {
    const id = lockId(command.planId, { targetKind, targetId });
    const lock: Lock = { kind: 'lock', id, planId: command.planId, targetKind, targetId };
    if (state.lock.has(id) === command.locked) continue;
    const target = command.locked ? findTarget(state, lock) : succeed(null);
    if (!target.ok) return target;
    targets.set(id, lock);
  }
  const locks = [...targets.values()];
  if (locks.length === 0) return nothingChanged();
  const what = describeLockTargets(state, locks);
  return succeed(
    createChangeSet(
      command.name,
      command.locked
        ? { zh: `锁定${what.zh}`, en: `Locked ${what.en}` }
        : { zh: `解锁${what.zh}`, en: `Unlocked ${what.en}` },
      command.locked ? { added: locks } : { removed: locks },
    ),
  );
};

function findTarget(state: ProjectState, lock: Lock): Result<unknown> {
  const found = findRecord(state, lock.targetKind, lock.targetId);
  if (!found.ok || found.value.kind !== 'catchment' || found.value.planId === lock.planId) return found;
  const target = describeLockTarget(state, lock);
  return refuse({
    code: 'in-another-plan',
    message: { zh: `${target.zh}属于另一个方案`, en: `${target.en} belongs to another plan` },
    hint: {
      zh: '锁定只对一个方案有效：先打开它所在的方案',
      en: 'Locks hold for one plan: open its plan first',
    },
  });
}

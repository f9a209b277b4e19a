// “只编辑涪城区”: everybody else's ground stays visible and can't change, in one step that can be undone as one.
import { lockId, lockOn } from '../../model/locks.ts';
import { catchmentsOfPlan } from '../../model/project-state.ts';
import type { Lock } from '../../model/records.ts';
import { succeed } from '../../model/result.ts';
import type { CommandHandler } from '../command-handler.ts';
import { createChangeSet } from '../create-change-set.ts';
import { findRecord } from '../find-record.ts';
import { nothingChanged } from '../nothing-changed.ts';
import { findDraftPlan } from '../plans/find-draft-plan.ts';

/** Locks every other authority and the catchments of none, and unlocks the one that is to be edited. */
export const restrictEditing: CommandHandler<'restrict-editing'> = (state, command) => {
  const plan = findDraftPlan(state, command.planId);
  if (!plan.ok) return plan;
  const authority = findRecord(state, 'authority', command.authorityId);
  if (!authority.ok) return authority;
  const { planId, authorityId } = command;
  const targets: readonly Pick<Lock, 'targetKind' | 'targetId'>[] = [
    ...[...state.authority.keys()]
      .filter((id) => id !== authorityId)
      .map((targetId) => ({ targetKind: 'authority', targetId }) as const),
    ...catchmentsOfPlan(state, planId)
      .filter((catchment) => catchment.authorityId === null)
      .map(({ id }) => ({ targetKind: 'catchment', targetId: id }) as const),
  ];
  const added = targets
    .map((target): Lock => ({ kind: 'lock', id: lockId(planId, target), planId, ...target }))
    .filter(({ id }) => !state.lock.has(id))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const own = lockOn(state, planId, 'authority', authorityId);
  if (added.length === 0 && !own) return nothingChanged();
  const { name } = authority.value;
  return succeed(
    createChangeSet(
      command.name,
      {
        zh: `只编辑 ${name}，锁定其余 ${targets.length} 项`,
        en: `Only ${name} can be edited; locked the other ${targets.length}`,
      },
      { added, removed: own ? [own] : [] },
    ),
  );
};

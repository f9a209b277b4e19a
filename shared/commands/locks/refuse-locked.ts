// The one guard of all locks. It looks at what a command would change, not at which command it is, so a new command
// can't slip past it.
import type { ChangeSet } from '../../history/change-set.ts';
import { lockOfCatchment, lockOn } from '../../model/locks.ts';
import type { ProjectState } from '../../model/project-state.ts';
import type { Campus, Catchment, Lock, ProjectRecord } from '../../model/records.ts';
import { type Refusal, refuse } from '../../model/result.ts';
import { withVerticesOf } from '../borders/join-borders.ts';
import { isSameContent } from '../nothing-changed.ts';
import { describeLockTarget } from './lock-words.ts';

/**
 * Why a change set may not be committed: it changes, adds or removes ground that is locked, or edits a locked campus;
 * null where it may. A neighbour that only gains vertices on its own edges keeps its ground, so that passes.
 */
export function refuseLocked(
  state: ProjectState,
  changeSet: ChangeSet,
): { readonly ok: false; readonly refusal: Refusal } | null {
  if (state.lock.size === 0) return null;
  for (const record of changeSet.removed) {
    const lock = lockOf(state, record);
    if (lock) return refuseFor(state, lock, record);
  }
  for (const { before, after } of changeSet.updated) {
    const lock = lockOf(state, before) ?? lockOf(state, after);
    if (lock && !keepsGround(before, after)) return refuseFor(state, lock, before);
  }
  for (const record of changeSet.added) {
    const lock = record.kind === 'catchment' ? lockOf(state, record) : null;
    if (lock) return refuseFor(state, lock, record);
  }
  return null;
}

function lockOf(state: ProjectState, record: ProjectRecord): Lock | null {
  if (record.kind === 'catchment') return lockOfCatchment(state, record);
  return record.kind === 'campus' ? lockOfCampus(state, record) : null;
}

/** A campus is the same in all plans; only plans that are still worked on hold it. */
function lockOfCampus(state: ProjectState, { id }: Campus): Lock | null {
  for (const plan of state.plan.values()) {
    const lock = plan.status === 'draft' ? lockOn(state, plan.id, 'campus', id) : null;
    if (lock) return lock;
  }
  return null;
}

function keepsGround(before: ProjectRecord, after: ProjectRecord): boolean {
  if (before.kind !== 'catchment' || after.kind !== 'catchment') return false;
  const joined: Catchment = { ...before, geometry: withVerticesOf(before.geometry, [after.geometry]) };
  return isSameContent(joined, after);
}

function refuseFor(state: ProjectState, lock: Lock, record: ProjectRecord) {
  const target = describeLockTarget(state, lock);
  const plan = state.plan.get(lock.planId)?.name ?? lock.planId;
  const name = 'name' in record ? record.name : record.id;
  const isItself = record.kind === lock.targetKind && record.id === lock.targetId;
  return refuse({
    code: 'locked',
    message: {
      zh: isItself
        ? `${target.zh}在方案“${plan}”里已锁定，不能改动`
        : `${target.zh}在方案“${plan}”里已锁定，${name} 因此不能改动`,
      en: isItself
        ? `${target.en} is locked in the plan “${plan}” and can’t be changed`
        : `${target.en} is locked in the plan “${plan}”, so ${name} can’t be changed`,
    },
    hint: {
      zh: `要改动，请先在“锁定”列表或检查器里把${target.zh}解锁`,
      en: `To change it, unlock ${target.en} first, in the list of locks or in the inspector`,
    },
  });
}

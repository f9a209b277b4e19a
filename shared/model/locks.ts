// What is locked in a plan, and by what: a catchment is locked itself, through its authority, or through a campus.
import type { ProjectState } from './project-state.ts';
import type { Catchment, Lock } from './records.ts';

/** A lock has the same id whenever it is set: one target is locked once in a plan. */
export function lockId(planId: string, { targetKind, targetId }: Pick<Lock, 'targetKind' | 'targetId'>) {
  return `lock:${planId}:${targetKind}:${targetId}`;
}

/** What locks are on, as a command names them: nothing else of the records. */
export function lockTargets(
  locks: readonly Pick<Lock, 'targetKind' | 'targetId'>[],
): Pick<Lock, 'targetKind' | 'targetId'>[] {
  return locks.map(({ targetKind, targetId }) => ({ targetKind, targetId }));
}

/** The lock of a plan on exactly this target; null where it is open. */
export function lockOn(
  state: ProjectState,
  planId: string,
  targetKind: Lock['targetKind'],
  targetId: string,
): Lock | null {
  return state.lock.get(lockId(planId, { targetKind, targetId })) ?? null;
}

/** The lock that keeps a catchment from changing: its own, else its authority's, else one of its campuses'. */
export function lockOfCatchment(
  state: ProjectState,
  catchment: Pick<Catchment, 'id' | 'planId' | 'authorityId' | 'campusIds'>,
): Lock | null {
  const { planId, authorityId, campusIds } = catchment;
  const own = lockOn(state, planId, 'catchment', catchment.id);
  if (own) return own;
  const ofAuthority = authorityId === null ? null : lockOn(state, planId, 'authority', authorityId);
  if (ofAuthority) return ofAuthority;
  for (const campusId of campusIds) {
    const ofCampus = lockOn(state, planId, 'campus', campusId);
    if (ofCampus) return ofCampus;
  }
  return null;
}

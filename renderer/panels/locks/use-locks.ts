import { lockOn, lockTargets } from '../../../shared/model/locks.ts';
import type { Lock, Plan } from '../../../shared/model/records.ts';
import { useProject, useRecords } from '../../state/use-session.ts';
import { useDraftReason } from '../inspector/use-draft-reason.ts';

export type LockTarget = Pick<Lock, 'targetKind' | 'targetId'>;

export interface PlanLocks {
  /** Locks of the plan, by id ascending. */
  readonly locks: readonly Lock[];
  readonly isLocked: (target: LockTarget) => boolean;
  readonly setLocks: (targets: readonly LockTarget[], locked: boolean) => void;
  /** Locks everybody else's ground. */
  readonly editOnly: (authorityId: string) => void;
  /** Why nothing can be locked or unlocked; null in a draft. */
  readonly unavailableReason: string | null;
}

/** What is locked in a plan and how to change that. */
export function useLocks({ id: planId }: Plan): PlanLocks {
  const records = useRecords();
  const runCommand = useProject((project) => project.runCommand);
  return {
    locks: [...records.lock.values()]
      .filter((lock) => lock.planId === planId)
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    isLocked: ({ targetKind, targetId }) => lockOn(records, planId, targetKind, targetId) !== null,
    setLocks: (targets, locked) =>
      void runCommand({ name: 'set-locks', planId, locks: lockTargets(targets), locked }),
    editOnly: (authorityId) => void runCommand({ name: 'restrict-editing', planId, authorityId }),
    unavailableReason: useDraftReason(planId),
  };
}

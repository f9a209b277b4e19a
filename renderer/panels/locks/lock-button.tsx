import { Lock, LockOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../components/icon-button.tsx';
import type { LockTarget, PlanLocks } from './use-locks.ts';

interface LockButtonProps {
  readonly target: LockTarget;
  readonly name: string;
  readonly planLocks: PlanLocks;
  /** What holds it besides its own lock: “涪城区”. */
  readonly heldBy?: string | null;
}

/** A padlock in a list: closed where the thing can't change, also where something above it holds it. */
export function LockButton({ target, name, planLocks, heldBy = null }: LockButtonProps) {
  const { t } = useTranslation();
  const isLocked = planLocks.isLocked(target);
  const held = heldBy === null ? null : t('locks.heldBy', { name: heldBy });
  return (
    <IconButton
      label={t(isLocked ? 'locks.unlockWhat' : 'locks.lockWhat', { name })}
      icon={isLocked || held ? <Lock /> : <LockOpen />}
      className={isLocked || held ? 'is-locked' : 'is-open'}
      isPressed={isLocked}
      placement="right"
      unavailableReason={planLocks.unavailableReason ?? (isLocked ? null : held)}
      onPress={() => planLocks.setLocks([target], !isLocked)}
    />
  );
}

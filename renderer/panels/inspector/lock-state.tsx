import { Lock, LockOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { lockOfCatchment } from '../../../shared/model/locks.ts';
import type { Plan } from '../../../shared/model/records.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { recordName } from '../../state/record-name.ts';
import { useRecords } from '../../state/use-session.ts';
import { type LockTarget, useLocks } from '../locks/use-locks.ts';

interface LockStateProps {
  readonly plan: Plan;
  readonly target: LockTarget;
}

/** Whether the selected thing may change in the plan, what holds it, and the button to change that. */
export function LockState({ plan, target }: LockStateProps) {
  const { t } = useTranslation();
  const records = useRecords();
  const { isLocked, setLocks, editOnly, unavailableReason } = useLocks(plan);
  const catchment = target.targetKind === 'catchment' ? records.catchment.get(target.targetId) : undefined;
  const holding = catchment ? lockOfCatchment(records, catchment) : null;
  const holder = holding ?? (isLocked(target) ? target : null);
  const name = holder ? recordName(records, { kind: holder.targetKind, id: holder.targetId }) : '';
  const isOwn = holder?.targetId === target.targetId;
  return (
    <section className="row lock-state" aria-label={t('locks.title')}>
      {holder ? <Lock className="is-locked" aria-hidden="true" /> : <LockOpen aria-hidden="true" />}
      <span className="grow">
        {holder ? (isOwn ? t('locks.isLocked') : t('locks.heldBy', { name })) : t('locks.isOpen')}
      </span>
      {target.targetKind === 'authority' ? (
        <ActionButton
          size="small"
          unavailableReason={unavailableReason}
          onPress={() => editOnly(target.targetId)}
        >
          {t('locks.editOnly')}
        </ActionButton>
      ) : null}
      <ActionButton
        size="small"
        unavailableReason={unavailableReason}
        onPress={() => setLocks([holder ?? target], holder === null)}
      >
        {holder ? (isOwn ? t('locks.unlock') : t('locks.unlockWhat', { name })) : t('locks.lock')}
      </ActionButton>
    </section>
  );
}

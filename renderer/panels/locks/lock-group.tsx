import { ChevronDown, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lockOfCatchment } from '../../../shared/model/locks.ts';
import type { Catchment } from '../../../shared/model/records.ts';
import { recordName } from '../../state/record-name.ts';
import { useRecords, useView } from '../../state/use-session.ts';
import { LockButton } from './lock-button.tsx';
import type { PlanLocks } from './use-locks.ts';

interface LockGroupProps {
  /** Null: the catchments of no authority, which are locked one by one. */
  readonly authorityId: string | null;
  readonly name: string;
  readonly catchments: readonly Catchment[];
  readonly planLocks: PlanLocks;
}

/** An authority with its catchments, folded until somebody wants to see them. */
export function LockGroup({ authorityId, name, catchments, planLocks }: LockGroupProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const { unavailableReason, editOnly } = planLocks;
  return (
    <>
      <li className="tree-item lock-item">
        <button
          type="button"
          className="plain-button row grow lock-group"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? <ChevronDown /> : <ChevronRight />}
          <span className="cut">{name}</span>
          <span className="faint number">{catchments.length}</span>
        </button>
        {authorityId === null ? null : (
          <>
            <button
              type="button"
              className="plain-button record-link lock-only"
              aria-label={t('locks.editOnlyWhat', { name })}
              aria-disabled={unavailableReason !== null}
              title={unavailableReason ?? t('locks.editOnlyHint', { name })}
              onClick={() => unavailableReason === null && editOnly(authorityId)}
            >
              {t('locks.editOnly')}
            </button>
            <LockButton
              target={{ targetKind: 'authority', targetId: authorityId }}
              name={name}
              planLocks={planLocks}
            />
          </>
        )}
      </li>
      {isOpen
        ? catchments.map((catchment) => (
            <LockRow key={catchment.id} catchment={catchment} planLocks={planLocks} />
          ))
        : null}
    </>
  );
}

function LockRow({ catchment, planLocks }: { readonly catchment: Catchment; readonly planLocks: PlanLocks }) {
  const records = useRecords();
  const select = useView((view) => view.select);
  const lock = lockOfCatchment(records, catchment);
  const holder =
    lock && lock.targetKind !== 'catchment'
      ? recordName(records, { kind: lock.targetKind, id: lock.targetId })
      : null;
  return (
    <li className="tree-item lock-row">
      <button
        type="button"
        className="plain-button grow cut"
        onClick={() => select({ kind: 'catchment', id: catchment.id })}
      >
        {catchment.name}
      </button>
      <LockButton
        target={{ targetKind: 'catchment', targetId: catchment.id }}
        name={catchment.name}
        planLocks={planLocks}
        heldBy={holder}
      />
    </li>
  );
}

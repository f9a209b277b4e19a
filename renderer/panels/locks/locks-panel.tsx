import { useTranslation } from 'react-i18next';
import { catchmentsOfPlan } from '../../../shared/model/project-state.ts';
import type { Plan } from '../../../shared/model/records.ts';
import { campusName } from '../../state/record-name.ts';
import { useCurrentPlan, useRecords } from '../../state/use-session.ts';
import { LockButton } from './lock-button.tsx';
import { LockGroup } from './lock-group.tsx';
import { useLocks } from './use-locks.ts';

/** What may change in the plan: by authority, by catchment, all at once; and the schools that are held. */
export function LocksPanel() {
  const plan = useCurrentPlan();
  return plan ? <PlanLocksPanel key={plan.id} plan={plan} /> : null;
}

function PlanLocksPanel({ plan }: { readonly plan: Plan }) {
  const { t } = useTranslation();
  const records = useRecords();
  const planLocks = useLocks(plan);
  const { locks, setLocks, unavailableReason } = planLocks;
  const catchments = catchmentsOfPlan(records, plan.id);
  const named = new Set(catchments.map(({ authorityId }) => authorityId));
  const authorities = [...records.authority.values()].filter(({ id }) => named.has(id));
  const campuses = locks.filter(({ targetKind }) => targetKind === 'campus');
  return (
    <section aria-label={t('locks.title')}>
      <div className="panel-heading">
        <h2>
          {t('locks.title')} {locks.length > 0 ? <span className="count-badge">{locks.length}</span> : null}
        </h2>
        {locks.length > 0 ? (
          <button
            type="button"
            className="plain-button record-link"
            aria-disabled={unavailableReason !== null}
            title={unavailableReason ?? ''}
            onClick={() => unavailableReason === null && setLocks(locks, false)}
          >
            {t('locks.clear')}
          </button>
        ) : null}
      </div>
      {catchments.length === 0 ? <p className="empty-state">{t('locks.empty')}</p> : null}
      <ul>
        {authorities.map(({ id, name }) => (
          <LockGroup
            key={id}
            authorityId={id}
            name={name}
            catchments={catchments.filter(({ authorityId }) => authorityId === id)}
            planLocks={planLocks}
          />
        ))}
        {named.has(null) ? (
          <LockGroup
            authorityId={null}
            name={t('locks.noAuthority')}
            catchments={catchments.filter(({ authorityId }) => authorityId === null)}
            planLocks={planLocks}
          />
        ) : null}
        {campuses.map((lock) => (
          <li key={lock.id} className="tree-item">
            <span className="grow cut">{campusName(records, lock.targetId)}</span>
            <LockButton target={lock} name={campusName(records, lock.targetId)} planLocks={planLocks} />
          </li>
        ))}
      </ul>
      {locks.length > 0 ? <p className="lock-legend faint">{t('locks.legend')}</p> : null}
    </section>
  );
}

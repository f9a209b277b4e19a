import { useTranslation } from 'react-i18next';
import { judgeLoad, seatTotals } from '../../../shared/checks/seat-balance.ts';
import { warningLevelsOf } from '../../../shared/model/warning-levels.ts';
import { LoadBar } from '../../components/load-bar.tsx';
import { useCurrentPlan, useNumbers, useRecords } from '../../state/use-session.ts';

/** Seats and children of a plan: of the one on screen as they have been counted, of any other counted here. */
export function PlanBalance({ planId }: { readonly planId: string }) {
  const isOnScreen = useCurrentPlan()?.id === planId;
  const counted = useNumbers(({ stored }) => (stored?.planId === planId ? stored.total : null));
  const records = useRecords();
  const totals = isOnScreen ? counted : seatTotals(records, planId);
  return totals ? <Balance {...totals} /> : null;
}

function Balance({ seats, children }: { readonly seats: number; readonly children: number }) {
  const { t } = useTranslation();
  const levels = warningLevelsOf(useRecords());
  if (seats + children === 0) return null;
  return (
    <section>
      <h4>{t('inspector.balance')}</h4>
      <LoadBar seats={seats} childCount={children} level={judgeLoad(children, seats, levels).level} />
    </section>
  );
}

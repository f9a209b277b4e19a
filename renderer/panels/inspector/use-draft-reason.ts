import { useTranslation } from 'react-i18next';
import { useRecords } from '../../state/use-session.ts';

/** Why what belongs to a plan can't be edited; null where the plan is a draft. */
export function useDraftReason(planId: string): string | null {
  const { t } = useTranslation();
  const plan = useRecords().plan.get(planId);
  if (!plan || plan.status === 'draft') return null;
  return t(
    plan.status === 'frozen'
      ? 'app.isFrozen'
      : plan.status === 'approved'
        ? 'app.isApproved'
        : 'app.isArchived',
  );
}

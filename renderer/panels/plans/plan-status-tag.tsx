import { Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Plan } from '../../../shared/model/records.ts';

export function PlanStatusTag({ status }: { readonly status: Plan['status'] }) {
  const { t } = useTranslation();
  const look = status === 'draft' ? 'is-live' : status === 'archived' ? 'is-ended' : '';
  return (
    <span className={`status-tag ${look}`}>
      {status === 'draft' ? null : <Lock aria-label={t('plans.protected')} />} {t(`plans.status.${status}`)}
    </span>
  );
}

import { useTranslation } from 'react-i18next';
import type { AgreementStatus } from '../../../shared/model/records.ts';

export function AgreementStatusTag({ status }: { readonly status: AgreementStatus }) {
  const { t } = useTranslation();
  const look =
    status === 'in-force' ? 'is-live' : status === 'revoked' || status === 'expired' ? 'is-ended' : '';
  return <span className={`status-tag ${look}`}>{t(`border.statuses.${status}`)}</span>;
}

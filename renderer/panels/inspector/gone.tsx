import { useTranslation } from 'react-i18next';

/** A selection that outlived its object (deleted, undone). */
export function Gone() {
  const { t } = useTranslation();
  return <p className="soft">{t('inspector.gone')}</p>;
}

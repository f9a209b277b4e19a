import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../components/action-button.tsx';
import { useNumbers } from '../../state/use-session.ts';
import { formatPercent } from '../../words/format.ts';

/** How distances were found, or how far the measuring is; and what the changes are measured against. */
export function NumbersFoot() {
  const { t } = useTranslation();
  const { measuring, distances, tried, before, stopMeasuring } = useNumbers((numbers) => numbers);
  return (
    <p className="numbers-foot soft">
      {measuring !== null ? (
        <span className="row" role="status">
          {t('numbers.measuring', { share: formatPercent(measuring) })}
          <ActionButton size="small" onPress={stopMeasuring}>
            {t('numbers.stopMeasuring')}
          </ActionButton>
        </span>
      ) : (
        <span>{t(distances ? `numbers.${distances.method}Hint` : 'numbers.notMeasured')}</span>
      )}
      {tried ? <span>{t('numbers.sinceSaved')}</span> : before ? <span>{t('numbers.sinceEdit')}</span> : null}
    </p>
  );
}

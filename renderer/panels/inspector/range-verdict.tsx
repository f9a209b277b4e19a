import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { isRangeRight, type RangeCheck } from '../../../shared/ranges/check-range.ts';
import { RecordLink } from '../../components/record-link.tsx';
import { useView } from '../../state/use-session.ts';

/** What reading the words back found; null while they are being read. */
export function RangeVerdict({ check }: { readonly check: RangeCheck | null }) {
  const { t } = useTranslation();
  const language = useView((view) => view.language);
  if (!check) return <p className="faint">{t('inspector.rangeReading')}</p>;
  const share = check.differenceShare === null ? '—' : (check.differenceShare * 100).toFixed(1);
  if (isRangeRight(check)) {
    return (
      <p role="status" className="range-verdict is-declared">
        <CircleCheck aria-hidden="true" />
        <span>{t('inspector.rangeRight', { share })}</span>
      </p>
    );
  }
  const estates = [
    { label: t('inspector.rangeBeyond'), ids: check.estatesBeyond },
    { label: t('inspector.rangeMissing'), ids: check.estatesMissing },
  ].filter(({ ids }) => ids.length > 0);
  return (
    <div role="status" className="range-verdict is-warning">
      <TriangleAlert aria-hidden="true" />
      <ul>
        {check.problems.map(({ code, message, hint }) => (
          <li key={`${code} ${message.zh}`}>
            {message[language]}
            <span className="faint"> {hint[language]}</span>
          </li>
        ))}
        {check.problems.length === 0 && check.differenceShare !== null ? (
          <li>{t('inspector.rangeDiffers', { share })}</li>
        ) : null}
        {estates.map(({ label, ids }) => (
          <li key={label}>
            {label}
            {ids.map((id) => (
              <span key={id}>
                {' '}
                <RecordLink kind="unit" id={id} />
              </span>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import type { SeatLevel } from '../../shared/checks/seat-balance.ts';
import { formatCount, formatPercent } from '../words/format.ts';

export type LoadLevel = SeatLevel;

/** Children against seats: a bar with a mark at “full”. Over-full is hatched as well as red. */
export function LoadBar(props: {
  readonly seats: number;
  readonly childCount: number;
  readonly level: LoadLevel;
}) {
  const { t } = useTranslation();
  const { seats, childCount, level } = props;
  const ratio = seats > 0 ? childCount / seats : childCount > 0 ? 1 : 0;
  const scale = Math.max(1, ratio);
  const free = seats - childCount;
  const rest =
    free > 0
      ? t('load.free', { seats: formatCount(free) })
      : free < 0
        ? t('load.short', { seats: formatCount(-free) })
        : t('load.even');
  return (
    <div className={`load-bar is-${level}`}>
      <div className="load-bar-words">
        <span className="number">
          {t('inspector.children')} <strong>{formatCount(childCount)}</strong> / {t('inspector.seats')}{' '}
          <strong>{formatCount(seats)}</strong>
        </span>
        <span className="number">{seats > 0 ? formatPercent(ratio) : t('load.unknown')}</span>
      </div>
      <div className="load-bar-track" aria-hidden="true">
        <div className="load-bar-fill" style={{ width: `${(ratio / scale) * 100}%` }} />
        {ratio > 1 ? <div className="load-bar-full" style={{ left: `${100 / scale}%` }} /> : null}
      </div>
      <div className="load-bar-words">
        <span className={levelClass(level)}>{t(`load.${level}`)}</span>
        <span className="number soft">{rest}</span>
      </div>
    </div>
  );
}

export function levelClass(level: LoadLevel): string {
  return level === 'ok' ? 'is-good' : level === 'tight' ? 'is-warning' : 'is-error';
}

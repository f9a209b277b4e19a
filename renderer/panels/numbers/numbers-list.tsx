// The numbers that a catchment and a whole plan have in common, one a line, with the change beside each.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { YearNumbers } from '../../../shared/numbers/plan-numbers.ts';
import type { WalkingNumbers } from '../../../shared/numbers/walking-numbers.ts';
import { type LoadLevel, levelClass } from '../../components/load-bar.tsx';
import { useView } from '../../state/use-session.ts';
import { formatCount, formatLength, formatPercent } from '../../words/format.ts';
import { ChangeMark } from './change-mark.tsx';

export interface SharedNumbers {
  readonly children: number;
  readonly seats: number;
  readonly loadRatio: number | null;
  readonly level: LoadLevel;
  readonly years: readonly YearNumbers[];
  readonly walking: WalkingNumbers;
  readonly compactness: number | null;
}

export interface NumberLine {
  readonly label: string;
  readonly hint?: string;
  readonly value: ReactNode;
  readonly change?: ReactNode;
}

export function NumbersList(props: {
  readonly numbers: SharedNumbers;
  readonly before: SharedNumbers | undefined;
  /** What only a catchment, or only a plan, has; after the seats. */
  readonly lines: readonly NumberLine[];
}) {
  const { t } = useTranslation();
  const { numbers, before, lines } = props;
  const children = (count: number) => t('numbers.childrenValue', { count: formatCount(count) });
  const seats = (count: number) => t('numbers.seatsValue', { count: formatCount(count) });
  const seatLines: NumberLine[] = [
    {
      label: t('numbers.children'),
      value: children(numbers.children),
      change: <ChangeMark before={before?.children} after={numbers.children} format={children} />,
    },
    {
      label: t('numbers.seats'),
      value: seats(numbers.seats),
      change: <ChangeMark before={before?.seats} after={numbers.seats} format={seats} worse="less" />,
    },
    {
      label: t('numbers.load'),
      value: (
        <span className={levelClass(numbers.level)}>
          {numbers.loadRatio === null ? '' : `${formatPercent(numbers.loadRatio)} · `}
          {t(`load.${numbers.level}`)}
        </span>
      ),
      change: (
        <ChangeMark
          before={before?.loadRatio}
          after={numbers.loadRatio}
          format={formatPercent}
          worse="more"
        />
      ),
    },
    ...numbers.years.slice(1).map((year): NumberLine => {
      const known = before?.years.find(({ intakeYear }) => intakeYear === year.intakeYear);
      return {
        label: t('numbers.year', { year: year.intakeYear }),
        value: t('numbers.yearValue', {
          children: formatCount(year.children),
          seats: formatCount(year.seats),
        }),
        change: <ChangeMark before={known?.children} after={year.children} format={children} />,
      };
    }),
  ];
  return (
    <dl className="number-list">
      {[...seatLines, ...lines, ...useWalkingLines(numbers, before)].map(({ label, hint, value, change }) => (
        <div key={label} title={hint}>
          <dt>{label}</dt>
          <dd className="number">{value}</dd>
          <dd>{change}</dd>
        </div>
      ))}
    </dl>
  );
}

function useWalkingLines(numbers: SharedNumbers, before: SharedNumbers | undefined): NumberLine[] {
  const { t } = useTranslation();
  const language = useView((view) => view.language);
  const { walking, compactness } = numbers;
  const length = (metres: number) => formatLength(metres, language);
  const persons = (count: number) => t('numbers.childrenValue', { count: formatCount(count) });
  const lines: NumberLine[] = [];
  if (walking.method !== null) {
    const method = t(`numbers.${walking.method}`);
    const withMethod = (metres: number | null) => (metres === null ? '—' : `${length(metres)} · ${method}`);
    const { meanMetres, longestMetres, shareBeyond, radiusMetres, childrenWithoutWay } = walking;
    const old = before?.walking.method === walking.method ? before.walking : undefined;
    lines.push(
      {
        label: t('numbers.mean'),
        value: withMethod(meanMetres),
        change: <ChangeMark before={old?.meanMetres} after={meanMetres} format={length} worse="more" />,
      },
      {
        label: t('numbers.longest'),
        value: withMethod(longestMetres),
        change: <ChangeMark before={old?.longestMetres} after={longestMetres} format={length} worse="more" />,
      },
    );
    if (radiusMetres !== null && shareBeyond !== null) {
      lines.push({
        label: t('numbers.beyond', { radius: length(radiusMetres) }),
        value: t('numbers.beyondValue', {
          share: formatPercent(shareBeyond),
          count: formatCount(walking.childrenBeyond),
        }),
        change: (
          <ChangeMark
            before={old?.childrenBeyond}
            after={walking.childrenBeyond}
            format={persons}
            worse="more"
          />
        ),
      });
    }
    if (childrenWithoutWay > 0 || (old?.childrenWithoutWay ?? 0) > 0) {
      lines.push({
        label: t('numbers.withoutWay'),
        value: persons(childrenWithoutWay),
        change: (
          <ChangeMark
            before={old?.childrenWithoutWay}
            after={childrenWithoutWay}
            format={persons}
            worse="more"
          />
        ),
      });
    }
  }
  const short = (value: number) => value.toFixed(2);
  lines.push({
    label: t('numbers.compactness'),
    hint: t('numbers.compactnessHint'),
    value: compactness === null ? '—' : short(compactness),
    change: <ChangeMark before={before?.compactness} after={compactness} format={short} worse="less" />,
  });
  return lines;
}

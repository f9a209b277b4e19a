import { useTranslation } from 'react-i18next';
import type { CatchmentNumbers as Numbers } from '../../../shared/numbers/plan-numbers.ts';
import { useNumbers } from '../../state/use-session.ts';
import { formatCount } from '../../words/format.ts';
import { ChangeMark } from './change-mark.tsx';
import { NumbersFoot } from './numbers-foot.tsx';
import { type NumberLine, NumbersList } from './numbers-list.tsx';
import { numbersOfCatchment } from './shown-numbers.ts';

/** The numbers of one catchment: as the hand would have them while it drags, else as stored. */
export function CatchmentNumbers({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const state = useNumbers((numbers) => numbers);
  const shown = numbersOfCatchment(state, id);
  const lines = useOwnLines(shown?.now, shown?.before);
  if (!shown) return null;
  return (
    <section className="numbers" aria-label={t('numbers.title')}>
      <h4>{t('numbers.title')}</h4>
      <NumbersList numbers={shown.now} before={shown.before} lines={lines} />
      <NumbersFoot />
    </section>
  );
}

function useOwnLines(now: Numbers | undefined, before: Numbers | undefined): NumberLine[] {
  const { t } = useTranslation();
  if (!now) return [];
  const persons = (count: number) => t('numbers.childrenValue', { count: formatCount(count) });
  const shared: NumberLine[] =
    now.sharedIn + now.sharedOut === 0
      ? []
      : [
          {
            label: t('numbers.base', { count: formatCount(now.baseSeats) }),
            value: [
              t('numbers.sharedIn', { count: formatCount(now.sharedIn) }),
              t('numbers.sharedOut', { count: formatCount(now.sharedOut) }),
            ].join(' · '),
          },
        ];
  const swapped = (['swappedIn', 'swappedOut'] as const)
    .filter((key) => now[key] > 0)
    .map((key): NumberLine => ({ label: t(`numbers.${key}`), value: persons(now[key]) }));
  const isLarge = now.classLevel === 'large' || now.classLevel === 'oversize';
  const size = now.classSize === null ? '' : `${t('numbers.classValue', { count: now.classSize })} · `;
  return [
    ...shared,
    ...swapped,
    {
      label: t('numbers.classSize'),
      value: (
        <span className={isLarge ? 'is-error' : ''}>
          {size}
          {t(`numbers.classLevel.${now.classLevel}`)}
        </span>
      ),
      change: <ChangeMark before={before?.classSize} after={now.classSize} format={persons} worse="more" />,
    },
  ];
}

import { useTranslation } from 'react-i18next';
import { useNumbers } from '../../state/use-session.ts';
import { formatCount } from '../../words/format.ts';
import { ChangeMark } from './change-mark.tsx';
import { NumbersFoot } from './numbers-foot.tsx';
import { type NumberLine, NumbersList } from './numbers-list.tsx';

/** The numbers of the plan that is looked at; nothing for any other. */
export function PlanTotals({ planId }: { readonly planId: string }) {
  const { t } = useTranslation();
  const stored = useNumbers((numbers) => numbers.stored);
  const tried = useNumbers((numbers) => numbers.tried);
  const before = useNumbers((numbers) => numbers.before);
  if (stored?.planId !== planId) return null;
  const now = tried?.total ?? stored.total;
  const old = tried ? stored.total : before?.total;
  const catchments = (count: number) => t('numbers.catchmentsValue', { count: formatCount(count) });
  const persons = (count: number) => t('numbers.childrenValue', { count: formatCount(count) });
  const line = (
    label: string,
    pick: (numbers: typeof now) => number,
    format: (size: number) => string,
  ): NumberLine => ({
    label,
    value: format(pick(now)),
    change: <ChangeMark before={old && pick(old)} after={pick(now)} format={format} worse="more" />,
  });
  return (
    <section className="numbers" aria-label={t('numbers.planTitle')}>
      <h4>{t('numbers.planTitle')}</h4>
      <NumbersList
        numbers={now}
        before={old}
        lines={[
          line(t('numbers.elsewhere'), ({ childrenElsewhere }) => childrenElsewhere, persons),
          line(t('numbers.overCatchments'), ({ overCatchments }) => overCatchments, catchments),
          line(t('numbers.tightCatchments'), ({ tightCatchments }) => tightCatchments, catchments),
          line(
            t('numbers.largeCatchments'),
            ({ largeClassCatchments, oversizeClassCatchments }) =>
              largeClassCatchments + oversizeClassCatchments,
            catchments,
          ),
        ]}
      />
      <NumbersFoot />
    </section>
  );
}

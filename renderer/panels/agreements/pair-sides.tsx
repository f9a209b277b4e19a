import { Select } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { authoritySeats } from '../../../shared/checks/authority-seats.ts';
import { useCurrentPlan, useRecords, useView } from '../../state/use-session.ts';
import { formatCount } from '../../words/format.ts';

/** The two authorities side by side: who they are, and how their seats and children stand in the plan's year. */
export function PairSides() {
  const { t } = useTranslation();
  const records = useRecords();
  const plan = useCurrentPlan();
  const { authorityPair: pair, look } = useView((view) => view);
  const isChosen = pair.some((id) => id !== null);
  const seats = useMemo(
    () => (plan && isChosen ? authoritySeats(records, plan) : null),
    [records, plan, isChosen],
  );
  const options = [...records.authority.values()]
    .map(({ id, name }) => ({ value: id, label: name }))
    .sort((a, b) => a.label.localeCompare(b.label, 'zh'));
  const side = (index: 0 | 1) => {
    const id = pair[index];
    const other = pair[index === 0 ? 1 : 0];
    const figures = id === null ? undefined : seats?.get(id);
    const label = t(index === 0 ? 'border.sideA' : 'border.sideB');
    return (
      <section className="pair-side" aria-label={label}>
        <Select<string>
          aria-label={label}
          placeholder={t('border.anyAuthority')}
          allowClear
          value={id}
          options={options.filter(({ value }) => value !== other)}
          onChange={(next) => {
            const chosen = next ?? null;
            look({ authorityPair: index === 0 ? [chosen, other] : [other, chosen] });
          }}
        />
        {figures ? (
          <dl className="pair-figures number">
            {(['available', 'children', 'in', 'out'] as const).map((key) => (
              <div key={key}>
                <dt className="soft">{t(`border.figures.${key}`)}</dt>
                <dd>{formatCount(figures[key])}</dd>
              </div>
            ))}
          </dl>
        ) : null}
      </section>
    );
  };
  return (
    <div className="pair-sides">
      {side(0)}
      <span aria-hidden="true" className="faint">
        ⇄
      </span>
      {side(1)}
    </div>
  );
}

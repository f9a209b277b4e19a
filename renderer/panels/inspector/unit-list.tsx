import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { childrenOfUnit } from '../../../shared/checks/children-of-units.ts';
import type { Plan } from '../../../shared/model/records.ts';
import { RecordLink } from '../../components/record-link.tsx';
import { useRecords } from '../../state/use-session.ts';

const shownAtFirst = 12;

/** Estates with the children that enter in the plan's year, those with the most first. */
export function UnitList(props: {
  readonly unitIds: readonly string[];
  readonly plan: Plan;
  readonly title?: string;
}) {
  const { t } = useTranslation();
  const records = useRecords();
  const [showsAll, setShowsAll] = useState(false);
  const rows = props.unitIds
    .flatMap((id) => records.unit.get(id) ?? [])
    .map((unit) => ({ id: unit.id, children: childrenOfUnit(unit, props.plan) }))
    .sort((a, b) => b.children - a.children || (a.id < b.id ? -1 : 1));
  const shown = showsAll ? rows : rows.slice(0, shownAtFirst);
  return (
    <section>
      <h4>
        {props.title ?? t('inspector.units')} <span className="count-badge">{rows.length}</span>
      </h4>
      {rows.length === 0 ? <p className="soft">{t('inspector.noUnits')}</p> : null}
      <ul className="record-list">
        {shown.map(({ id, children }) => (
          <li key={id}>
            <RecordLink kind="unit" id={id} />
            <span className="number soft">{t('inspector.persons', { count: children })}</span>
          </li>
        ))}
      </ul>
      {shown.length < rows.length ? (
        <button type="button" className="plain-button record-link" onClick={() => setShowsAll(true)}>
          {t('inspector.addressesMore', { count: rows.length - shown.length })}
        </button>
      ) : null}
    </section>
  );
}

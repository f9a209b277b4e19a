import { useTranslation } from 'react-i18next';
import type { Unit } from '../../../shared/model/records.ts';
import { stageNames } from '../../../shared/model/stage.ts';
import { FactList } from '../../components/fact-list.tsx';
import { useCurrentPlan, useRecords, useView } from '../../state/use-session.ts';
import { formatCount } from '../../words/format.ts';
import { EstateBorder } from './estate-border.tsx';
import { Gone } from './gone.tsx';
import { InspectorTitle } from './inspector-title.tsx';
import { UnitServiceList } from './unit-service-list.tsx';

export function UnitInspector({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const unit = useRecords().unit.get(id);
  if (!unit) return <Gone />;
  return (
    <>
      <InspectorTitle kind={t('find.kinds.unit')}>{unit.name}</InspectorTitle>
      <FactList
        facts={[
          { label: t('inspector.community'), value: unit.community },
          {
            label: t('inspector.households'),
            value: t('inspector.householdsUnit', { count: unit.households }),
          },
        ]}
      />
      <UnitServiceList unit={unit} />
      <EstateBorder unit={unit} />
      <UnitChildren unit={unit} />
      <section>
        <h4>
          {t('inspector.addresses')} <span className="count-badge">{unit.addresses.length}</span>
        </h4>
        <ul className="address-list">
          {unit.addresses.map((address) => (
            <li key={address}>{address}</li>
          ))}
        </ul>
      </section>
    </>
  );
}

function UnitChildren({ unit }: { readonly unit: Unit }) {
  const { t } = useTranslation();
  const language = useView((view) => view.language);
  const plan = useCurrentPlan();
  const counts = [...unit.children].sort(
    (a, b) => (a.stage < b.stage ? 1 : a.stage > b.stage ? -1 : 0) || a.intakeYear - b.intakeYear,
  );
  return (
    <section>
      <h4>
        {t('inspector.children')} · {t('inspector.childrenByYear')}
      </h4>
      {counts.length === 0 ? <p className="soft">{t('inspector.noChildren')}</p> : null}
      <ul className="record-list">
        {counts.map(({ stage, intakeYear, count }) => {
          const isPlanYear = plan?.stage === stage && plan.schoolYear === intakeYear;
          return (
            <li key={`${stage} ${intakeYear}`}>
              <span className={isPlanYear ? '' : 'soft'}>
                {t('inspector.yearChildren', { year: intakeYear, stage: stageNames[stage][language] })}
              </span>
              <span className="number">
                {isPlanYear ? <strong>{formatCount(count)}</strong> : formatCount(count)}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

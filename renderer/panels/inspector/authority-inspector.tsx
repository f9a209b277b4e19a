import { useTranslation } from 'react-i18next';
import { gaussKruger } from '../../../shared/geometry/gauss-kruger.ts';
import { areaSquareMetres } from '../../../shared/geometry/polygon-area.ts';
import { catchmentsOfPlan } from '../../../shared/model/project-state.ts';
import { FactList } from '../../components/fact-list.tsx';
import { RecordLink } from '../../components/record-link.tsx';
import { useCurrentPlan, useRecords, useSettings, useView } from '../../state/use-session.ts';
import { formatArea } from '../../words/format.ts';
import { Gone } from './gone.tsx';
import { InspectorTitle } from './inspector-title.tsx';
import { LockState } from './lock-state.tsx';

export function AuthorityInspector({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const records = useRecords();
  const settings = useSettings();
  const plan = useCurrentPlan();
  const language = useView((view) => view.language);
  const authority = records.authority.get(id);
  if (!authority) return <Gone />;
  const area = areaSquareMetres(authority.geometry, gaussKruger(settings?.centralMeridian ?? 105));
  const catchments = plan
    ? catchmentsOfPlan(records, plan.id).filter(({ authorityId }) => authorityId === id)
    : [];
  const agreements = [...records.agreement.values()].filter(({ partyIds }) => partyIds.includes(id));
  const isZone = authority.authorityType === 'functional-zone';
  return (
    <>
      <InspectorTitle kind={t('inspector.authority')}>{authority.name}</InspectorTitle>
      {plan ? <LockState plan={plan} target={{ targetKind: 'authority', targetId: id }} /> : null}
      <FactList
        facts={[
          {
            label: t('inspector.type'),
            value: t(isZone ? 'inspector.functionalZone' : 'inspector.adminDistrict'),
          },
          { label: t('inspector.area'), value: <span className="number">{formatArea(area, language)}</span> },
          { label: t('inspector.phone'), value: authority.phone },
        ]}
      />
      <Links title={t('layers.catchments')} kind="catchment" ids={catchments.map((one) => one.id)} />
      <Links title={t('inspector.agreements')} kind="agreement" ids={agreements.map((one) => one.id)} />
    </>
  );
}

interface LinksProps {
  readonly title: string;
  readonly kind: 'catchment' | 'agreement';
  readonly ids: readonly string[];
}

function Links({ title, kind, ids }: LinksProps) {
  if (ids.length === 0) return null;
  return (
    <section>
      <h4>
        {title} <span className="count-badge">{ids.length}</span>
      </h4>
      <ul className="record-list">
        {ids.map((id) => (
          <li key={id}>
            <RecordLink kind={kind} id={id} />
          </li>
        ))}
      </ul>
    </section>
  );
}

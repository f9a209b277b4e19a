import { Crosshair } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../components/icon-button.tsx';
import type { Selection } from '../../state/selection.ts';
import { selectionExtent } from '../../state/selection-extent.ts';
import { useCheck, useCurrentPlan, useRecords, useView } from '../../state/use-session.ts';
import { AgreementInspector } from './agreement-inspector.tsx';
import { AuthorityInspector } from './authority-inspector.tsx';
import { CampusInspector } from './campus-inspector.tsx';
import { CaseInspector } from './case-inspector.tsx';
import { CatchmentInspector } from './catchment-inspector.tsx';
import { FindingInspector } from './finding-inspector.tsx';
import { OtherInspector } from './other-inspector.tsx';
import { PlanInspector } from './plan-inspector.tsx';
import { SchoolInspector } from './school-inspector.tsx';
import { UnitInspector } from './unit-inspector.tsx';

/** All about the one thing that is selected; the plan on screen where nothing is. */
export function Inspector() {
  const { t } = useTranslation();
  const records = useRecords();
  const plan = useCurrentPlan();
  const report = useCheck((check) => check.report);
  const { selection, zoom } = useView((view) => view);
  const place = selection ? selectionExtent(records, report, selection) : null;
  return (
    <section aria-label={t('panels.inspector')}>
      <div className="panel-heading" style={{ paddingRight: 34 }}>
        <h2>{t('panels.inspector')}</h2>
        {place ? (
          <IconButton label={t('inspector.zoom')} icon={<Crosshair />} onPress={() => zoom(place)} />
        ) : null}
      </div>
      <div className="inspector">
        {selection ? inspectorOf(selection) : null}
        {!selection && plan ? <PlanInspector id={plan.id} /> : null}
        {selection ? null : <p className="faint">{t('inspector.empty')}</p>}
      </div>
    </section>
  );
}

function inspectorOf({ kind, id }: Selection): ReactNode {
  switch (kind) {
    case 'finding':
      return <FindingInspector id={id} />;
    case 'catchment':
      return <CatchmentInspector id={id} />;
    case 'unit':
      return <UnitInspector id={id} />;
    case 'campus':
      return <CampusInspector id={id} />;
    case 'school':
      return <SchoolInspector id={id} />;
    case 'agreement':
      return <AgreementInspector id={id} />;
    case 'case':
      return <CaseInspector id={id} />;
    case 'plan':
      return <PlanInspector id={id} />;
    case 'authority':
      return <AuthorityInspector id={id} />;
    default:
      return <OtherInspector kind={kind} id={id} />;
  }
}

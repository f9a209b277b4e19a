import { useTranslation } from 'react-i18next';
import type { Finding } from '../../../shared/checks/finding.ts';
import { planActions } from '../../app/plan-actions.ts';
import { useActionContext } from '../../app/use-action-context.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { FactList } from '../../components/fact-list.tsx';
import { RecordLink } from '../../components/record-link.tsx';
import { SeverityMark } from '../../components/severity-mark.tsx';
import { selectionExtent } from '../../state/selection-extent.ts';
import { useCheck, useCurrentPlan, useRecords, useSession, useView } from '../../state/use-session.ts';
import { formatArea, formatCount, formatLength } from '../../words/format.ts';
import { findingParties } from '../agreements/finding-parties.ts';
import { FindingFixes } from '../fixes/finding-fixes.tsx';
import { RepairOutline } from '../repair/repair-outline.tsx';
import { InspectorTitle } from './inspector-title.tsx';
import { UnitList } from './unit-list.tsx';

/** A finding as a sentence, with what it rests on and what can be done about it. */
export function FindingInspector({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const records = useRecords();
  const plan = useCurrentPlan();
  const report = useCheck((check) => check.report);
  const language = useView((view) => view.language);
  const finding = report?.findings.find((one) => one.id === id);
  if (!finding || !plan) return <p className="soft">{t('inspector.resolved')}</p>;
  const sides = [finding.a, finding.b].flatMap((side) => records.catchment.get(String(side)) ?? []);
  return (
    <>
      <InspectorTitle
        kind={
          <>
            <SeverityMark severity={finding.severity} /> {t(`findings.codes.${finding.code}`)} ·{' '}
            {t(`findings.${finding.severity}`)}
          </>
        }
      >
        <span className="finding-sentence">{finding.text[language]}</span>
      </InspectorTitle>
      <FindingActions finding={finding} />
      <FindingFixes finding={finding} plan={plan} />
      <FactList
        facts={[
          {
            label: t('inspector.area'),
            value:
              finding.areaSquareMetres === null ? null : (
                <span className="number">{formatArea(finding.areaSquareMetres, language)}</span>
              ),
          },
          {
            label: t('inspector.width'),
            value: finding.widthMetres === null ? null : formatLength(finding.widthMetres, language),
          },
          {
            label: t('inspector.length'),
            value: finding.lengthMetres === undefined ? null : formatLength(finding.lengthMetres, language),
          },
          { label: t('inspector.children'), value: t('inspector.persons', { count: finding.children }) },
          { label: t('inspector.seats'), value: finding.seats === null ? null : formatCount(finding.seats) },
        ]}
      />
      {sides.length > 0 ? (
        <section>
          <h4>{t('inspector.betweenTwo')}</h4>
          <ul className="record-list">
            {sides.map((catchment) => (
              <li key={catchment.id}>
                <RecordLink kind="catchment" id={catchment.id} />
                {catchment.authorityId ? <RecordLink kind="authority" id={catchment.authorityId} /> : null}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section>
        <h4>{t('inspector.restsOn')}</h4>
        <p className="soft">{t(`findings.why.${finding.code}`)}</p>
      </section>
      {finding.units.length > 0 ? (
        <UnitList title={t('inspector.concerned')} unitIds={finding.units} plan={plan} />
      ) : null}
    </>
  );
}

function FindingActions({ finding }: { readonly finding: Finding }) {
  const { id, declared } = finding;
  const { t } = useTranslation();
  const session = useSession();
  const context = useActionContext();
  const records = useRecords();
  const { select, zoom, look } = useView((view) => view);
  const { plan } = context;
  const parties = plan ? findingParties(records, plan, finding) : null;
  const make = planActions.find((action) => action.id === 'make-agreement');
  return (
    <div className="row is-wrapping" style={{ gap: 6 }}>
      <ActionButton onPress={() => zoom(selectionExtent(records, context.report, { kind: 'finding', id }))}>
        {t('inspector.zoom')}
      </ActionButton>
      {finding.code === 'gap' ? null : finding.code === 'invalid-geometry' ? (
        <RepairOutline catchmentId={finding.a === null ? null : String(finding.a)} />
      ) : declared !== null ? (
        <ActionButton type="primary" onPress={() => select({ kind: 'agreement', id: declared })}>
          {t('inspector.jumpToAgreement')}
        </ActionButton>
      ) : (
        <ActionButton
          type="primary"
          unavailableReason={make?.unavailableReason(context) ?? null}
          onPress={() => void make?.run(session, context)}
        >
          {t('inspector.makeAgreement')}
        </ActionButton>
      )}
      {parties !== null && parties !== 'same' ? (
        <ActionButton onPress={() => look({ desk: 'border', authorityPair: parties.partyIds })}>
          {t('cases.toBorder')}
        </ActionButton>
      ) : null}
    </div>
  );
}

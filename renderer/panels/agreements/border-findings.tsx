import { useTranslation } from 'react-i18next';
import type { Finding } from '../../../shared/checks/finding.ts';
import { SeverityMark } from '../../components/severity-mark.tsx';
import { selectionExtent } from '../../state/selection-extent.ts';
import { useCheck, useCurrentPlan, useRecords, useView } from '../../state/use-session.ts';
import { orderFindings } from '../drawer/arrange-findings.ts';
import { whyNoAgreement } from './why-no-agreement.ts';

/** Findings at the borders that an agreement could settle and none does. */
export function BorderFindings() {
  const { t } = useTranslation();
  const records = useRecords();
  const plan = useCurrentPlan();
  const report = useCheck((check) => check.report);
  const { language, selection, select, zoom } = useView((view) => view);
  if (!plan || !report) return null;
  const open = orderFindings(report.findings).filter(
    (finding: Finding) => whyNoAgreement(records, plan, finding) === null,
  );
  return (
    <section className="agreement-board">
      <h3 className="faint" style={{ fontSize: 12 }}>
        {t('border.findings')} <span className="count-badge">{open.length}</span>
      </h3>
      {open.length === 0 ? <p className="soft">{t('border.noFindings')}</p> : null}
      {open.map((finding) => (
        <button
          key={finding.id}
          type="button"
          className="agreement-card"
          aria-pressed={selection?.kind === 'finding' && selection.id === finding.id}
          onClick={() => {
            const place = { kind: 'finding', id: finding.id } as const;
            select(place);
            zoom(selectionExtent(records, report, place));
          }}
        >
          <span className="row" style={{ alignItems: 'flex-start' }}>
            <SeverityMark severity={finding.severity} />
            <span>{finding.text[language]}</span>
          </span>
        </button>
      ))}
    </section>
  );
}

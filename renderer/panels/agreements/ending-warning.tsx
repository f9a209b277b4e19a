import { useTranslation } from 'react-i18next';
import { findingsThatEndingOpens } from '../../../shared/checks/ending-opens.ts';
import { SeverityMark } from '../../components/severity-mark.tsx';
import { useCheck, useView } from '../../state/use-session.ts';

/** Said before an agreement is ended: which findings of the plan it declares and that become errors without it. */
export function EndingWarning({ agreementId }: { readonly agreementId: string }) {
  const { t } = useTranslation();
  const report = useCheck((check) => check.report);
  const language = useView((view) => view.language);
  if (!report) return null;
  const opened = findingsThatEndingOpens(report.findings, agreementId);
  if (opened.length === 0) return <p className="field soft">{t('border.endingOpensNone')}</p>;
  return (
    <section className="field" aria-label={t('border.endingOpens', { count: opened.length })}>
      <p className="is-error">{t('border.endingOpens', { count: opened.length })}</p>
      <ul className="record-list">
        {opened.map(({ id, text }) => (
          <li key={id} className="row" style={{ alignItems: 'flex-start' }}>
            <SeverityMark severity="error" />
            <span>{text[language]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

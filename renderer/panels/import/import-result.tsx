import { useTranslation } from 'react-i18next';
import type { ImportIssue, ImportReport } from '../../../shared/api/project-api.ts';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { SeverityMark } from '../../components/severity-mark.tsx';
import { useView } from '../../state/use-session.ts';
import { isUnchanged } from './import-choice.ts';

/** What an import would do: how many rows go in, and for every row that does not, why. */
export function ImportResult({ report }: { readonly report: ImportReport }) {
  const { t } = useTranslation();
  const language = useView((view) => view.language);
  const { read, imported, refused } = report;
  const isSame = isUnchanged(report);
  // The line says it already.
  const issues = report.issues.filter(({ code }) => code !== 'unchanged');
  const columns: readonly Column<{ readonly issue: ImportIssue; readonly key: string }>[] = [
    {
      id: 'severity',
      title: '',
      width: 34,
      render: ({ issue }) => <SeverityMark severity={issue.severity} />,
    },
    {
      id: 'row',
      title: t('import.issueRow'),
      width: 80,
      isNumber: true,
      sortValue: ({ issue }) => issue.row,
      render: ({ issue }) => issue.row ?? t('import.wholeFile'),
    },
    {
      id: 'what',
      title: t('import.issueWhat'),
      sortValue: ({ issue }) => issue.message[language],
      render: ({ issue }) => issue.message[language],
    },
  ];
  return (
    <section
      className="stack"
      style={{ gap: 6 }}
      ref={(element) => element?.scrollIntoView({ block: 'nearest' })}
    >
      <p role="status" className={refused > 0 ? 'is-warning' : 'is-good'}>
        {t(isSame ? 'import.resultSame' : 'import.result', { read, imported, refused })}
        {refused === 0 && report.issues.length === 0 ? ` · ${t('import.allGood')}` : ''}
      </p>
      {issues.length > 0 ? (
        <div className="import-issues">
          <DataTable
            label={t('import.issueWhat')}
            columns={columns}
            rows={issues.map((issue, place) => ({ issue, key: `issue ${place}` }))}
            rowKey={({ key }) => key}
          />
        </div>
      ) : null}
    </section>
  );
}

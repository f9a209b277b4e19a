import { Input } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding, FindingCode } from '../../../shared/checks/finding.ts';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { SeverityMark } from '../../components/severity-mark.tsx';
import { selectionExtent } from '../../state/selection-extent.ts';
import { useCheck, useRecords, useView } from '../../state/use-session.ts';
import { formatArea, formatCount } from '../../words/format.ts';
import { countByCode, filterFindings, orderFindings } from './arrange-findings.ts';

/** What the check found: grouped by kind, narrowed by words, gone through with the arrow keys. */
export function FindingsTable() {
  const { t } = useTranslation();
  const report = useCheck((check) => check.report);
  const phase = useCheck((check) => check.phase);
  const records = useRecords();
  const { language, selection, select, zoom } = useView((view) => view);
  const [code, setCode] = useState<FindingCode | null>(null);
  const [text, setText] = useState('');
  const findings = useMemo(() => orderFindings(report?.findings ?? []), [report]);
  const shown = filterFindings(findings, { code, text, language });
  if (!report) return <EmptyState title={t(phase === 'running' ? 'findings.running' : 'app.noPlan')} />;
  if (findings.length === 0) return <EmptyState title={t('findings.empty')} hint={t('findings.emptyHint')} />;
  const columns: readonly Column<Finding>[] = [
    {
      id: 'severity',
      title: '',
      width: 34,
      sortValue: ({ severity }) => ['error', 'warning', 'declared'].indexOf(severity),
      render: ({ severity }) => <SeverityMark severity={severity} />,
    },
    {
      id: 'code',
      title: t('findings.kind'),
      width: 92,
      sortValue: (finding) => t(`findings.codes.${finding.code}`),
      render: (finding) => <span className="number">{t(`findings.codes.${finding.code}`)}</span>,
    },
    {
      id: 'text',
      title: t('findings.what'),
      sortValue: (finding) => finding.text[language],
      render: (finding) => (
        <span className={finding.severity === 'declared' ? 'soft' : ''}>{finding.text[language]}</span>
      ),
    },
    {
      id: 'area',
      title: t('findings.area'),
      isNumber: true,
      sortValue: ({ areaSquareMetres }) => areaSquareMetres,
      render: ({ areaSquareMetres }) =>
        areaSquareMetres === null ? '' : formatArea(areaSquareMetres, language),
    },
    {
      id: 'units',
      title: t('findings.units'),
      isNumber: true,
      sortValue: ({ units }) => units.length,
      render: ({ units }) => (units.length > 0 ? formatCount(units.length) : ''),
    },
    {
      id: 'children',
      title: t('findings.children'),
      isNumber: true,
      sortValue: ({ children }) => children,
      render: ({ children }) => (children > 0 ? formatCount(children) : ''),
    },
  ];
  return (
    <>
      <div className="filter-line">
        <div className="filter-chips" role="toolbar" aria-label={t('findings.filter')}>
          <Chip
            isPressed={code === null}
            name={t('findings.all')}
            count={findings.length}
            onPress={() => setCode(null)}
          />
          {countByCode(findings).map(([one, count]) => (
            <Chip
              key={one}
              isPressed={code === one}
              name={t(`findings.codes.${one}`)}
              count={count}
              onPress={() => setCode(code === one ? null : one)}
            />
          ))}
        </div>
        {report.failures.length > 0 ? (
          <span className="is-warning">{t('findings.failures', { count: report.failures.length })}</span>
        ) : null}
        <Input
          allowClear
          size="small"
          style={{ width: 128, flex: 'none' }}
          aria-label={t('findings.filter')}
          placeholder={t('findings.filter')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      {shown.length === 0 ? (
        <EmptyState title={t('findings.emptyFilter')} />
      ) : (
        <DataTable<Finding>
          label={`${t('findings.title')} (${t('findings.keyboard')})`}
          columns={columns}
          rows={shown}
          rowKey={({ id }) => id}
          selectedKey={selection?.kind === 'finding' ? selection.id : null}
          onSelect={({ id }) => select({ kind: 'finding', id })}
          onOpen={({ id }) => zoom(selectionExtent(records, report, { kind: 'finding', id }))}
        />
      )}
    </>
  );
}

interface ChipProps {
  readonly name: string;
  readonly count: number;
  readonly isPressed: boolean;
  readonly onPress: () => void;
}

function Chip({ name, count, isPressed, onPress }: ChipProps) {
  return (
    <button type="button" className="filter-chip" aria-pressed={isPressed} onClick={onPress}>
      {name} <span className="number faint">{count}</span>
    </button>
  );
}

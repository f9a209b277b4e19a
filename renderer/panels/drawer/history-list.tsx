import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '../../../shared/api/project-api.ts';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { useProject, useSession, useView } from '../../state/use-session.ts';
import { formatMoment } from '../../words/format.ts';

const entriesShown = 300;

/** The edit log, newest first. What was taken back is struck through, never hidden. */
export function HistoryList() {
  const { t } = useTranslation();
  const { remote, messages } = useSession();
  const language = useView((view) => view.language);
  const revision = useProject((state) => state.project?.revision);
  const [entries, setEntries] = useState<readonly HistoryEntry[] | null>(null);
  useEffect(() => {
    if (revision === undefined) return;
    let isCurrent = true;
    void remote.api.history({ limit: entriesShown }).then((result) => {
      if (!isCurrent) return;
      if (result.ok) setEntries(result.value);
      else messages.getState().showRefusal(result.refusal);
    });
    return () => {
      isCurrent = false;
    };
  }, [remote, messages, revision]);
  if (!entries) return null;
  if (entries.length === 0) return <EmptyState title={t('history.empty')} hint={t('history.emptyHint')} />;
  const columns: readonly Column<HistoryEntry>[] = [
    { id: 'sequence', title: '#', width: 48, isNumber: true, render: ({ sequence }) => sequence },
    {
      id: 'when',
      title: t('history.when'),
      width: 160,
      render: ({ at }) => <span className="number">{formatMoment(at, language)}</span>,
    },
    { id: 'action', title: t('history.action'), width: 60, render: ({ action }) => t(`history.${action}`) },
    {
      id: 'what',
      title: t('history.what'),
      render: ({ label, isUndone }) => (
        <span className={isUndone ? 'is-struck' : ''}>
          {label[language]}
          {isUndone ? <span className="visually-hidden"> ({t('history.undone')})</span> : null}
        </span>
      ),
    },
    {
      id: 'hash',
      title: t('history.hash'),
      width: 90,
      render: ({ hash }) => (
        <span className="faint number" title={hash}>
          {hash.slice(0, 8)}
        </span>
      ),
    },
  ];
  return (
    <DataTable
      label={t('history.title')}
      columns={columns}
      rows={entries}
      rowKey={({ sequence }) => String(sequence)}
    />
  );
}

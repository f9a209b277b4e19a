import { Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '../../../shared/api/project-api.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { useProject, useSession, useView } from '../../state/use-session.ts';
import { formatMoment } from '../../words/format.ts';
import { GoHere } from './go-here.tsx';
import { useHistory } from './use-history.ts';

type View = 'steps' | 'log';

/** The edits in words, newest first, each with the way back to it; or the whole log with its undos and redos. */
export function HistoryList() {
  const { t } = useTranslation();
  const language = useView((view) => view.language);
  const [view, setView] = useState<View>('steps');
  const { entries, hasMore, showMore } = useHistory(view === 'steps');
  const goTo = useGoTo();
  if (!entries) return null;
  if (entries.length === 0) return <EmptyState title={t('history.empty')} hint={t('history.emptyHint')} />;
  const when: Column<HistoryEntry> = {
    id: 'when',
    title: t('history.when'),
    width: 160,
    render: ({ at }) => <span className="number">{formatMoment(at, language)}</span>,
  };
  const what: Column<HistoryEntry> = {
    id: 'what',
    title: t('history.what'),
    render: ({ label, isUndone }) => (
      <span className={isUndone ? 'is-struck' : ''}>
        {label[language]}
        {isUndone ? <span className="visually-hidden"> ({t('history.undone')})</span> : null}
      </span>
    ),
  };
  const number: Column<HistoryEntry> = {
    id: 'sequence',
    title: '#',
    width: 48,
    isNumber: true,
    render: ({ sequence }) => sequence,
  };
  const steps: readonly Column<HistoryEntry>[] = [
    {
      id: 'place',
      title: t('history.place'),
      width: 120,
      render: (entry) => <GoHere entry={entry} onGo={() => goTo(entry.sequence)} />,
    },
    number,
    when,
    what,
  ];
  const log: readonly Column<HistoryEntry>[] = [
    number,
    when,
    { id: 'action', title: t('history.action'), width: 60, render: ({ action }) => t(`history.${action}`) },
    what,
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
  const isAtStart = entries.every(({ standing }) => standing !== 'current');
  return (
    <>
      <div className="row history-bar">
        <Segmented<View>
          size="small"
          aria-label={t('history.title')}
          value={view}
          options={[
            { value: 'steps', label: t('history.steps') },
            { value: 'log', label: t('history.log') },
          ]}
          onChange={setView}
        />
        <span className="faint">{t(view === 'steps' ? 'history.stepsHint' : 'history.logHint')}</span>
      </div>
      <DataTable
        label={t('history.title')}
        columns={view === 'steps' ? steps : log}
        rows={entries}
        rowKey={({ sequence }) => String(sequence)}
        footer={
          <tr>
            <td colSpan={5}>
              {hasMore ? (
                <ActionButton size="small" onPress={showMore}>
                  {t('history.more')}
                </ActionButton>
              ) : view === 'steps' ? (
                <ActionButton
                  size="small"
                  unavailableReason={isAtStart ? t('history.isHere') : null}
                  onPress={() => goTo(0)}
                >
                  {t('history.goToStart')}
                </ActionButton>
              ) : null}
            </td>
          </tr>
        }
      />
    </>
  );
}

/** Goes to an edit with a bar that can stop it. */
function useGoTo(): (sequence: number) => void {
  const session = useSession();
  const goTo = useProject((project) => project.goTo);
  return (sequence) => {
    const label = { zh: '正在回到历史中的一步', en: 'Going to a step of the history' };
    void session.runJob(label, (jobId) => goTo({ sequence, jobId }));
  };
}

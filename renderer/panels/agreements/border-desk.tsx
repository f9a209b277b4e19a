import { Segmented } from 'antd';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { planActions } from '../../app/plan-actions.ts';
import { useActionContext } from '../../app/use-action-context.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { useRecords, useSession } from '../../state/use-session.ts';
import { AgreementBoard } from './agreement-board.tsx';
import { AgreementTable } from './agreement-table.tsx';
import { BorderFindings } from './border-findings.tsx';

/** Agreements on the left of the map: by status or as a table, and below them what is still to be settled. */
export function BorderDesk() {
  const { t } = useTranslation();
  const session = useSession();
  const context = useActionContext();
  const { agreement } = useRecords();
  const [form, setForm] = useState<'board' | 'table'>('board');
  const create = planActions.find(({ id }) => id === 'new-agreement');
  const agreements = [...agreement.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return (
    <div className="border-desk">
      <div className="panel-heading" style={{ paddingRight: 34 }}>
        <h2>{t('border.title')}</h2>
        <Segmented
          size="small"
          aria-label={t('border.view')}
          value={form}
          options={[
            { value: 'board', label: t('border.board') },
            { value: 'table', label: t('border.table') },
          ]}
          onChange={(next) => setForm(next === 'table' ? 'table' : 'board')}
        />
      </div>
      <div style={{ padding: '4px 12px' }}>
        <ActionButton
          icon={<Plus />}
          unavailableReason={create?.unavailableReason(context) ?? null}
          onPress={() => void create?.run(session, context)}
        >
          {t('border.new')}
        </ActionButton>
      </div>
      {agreements.length === 0 ? (
        <EmptyState title={t('border.empty')} hint={t('border.emptyHint')} />
      ) : form === 'board' ? (
        <AgreementBoard agreements={agreements} />
      ) : (
        <AgreementTable agreements={agreements} />
      )}
      <BorderFindings />
    </div>
  );
}

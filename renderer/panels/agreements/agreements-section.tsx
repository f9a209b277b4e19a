import { Segmented } from 'antd';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { planActions } from '../../app/plan-actions.ts';
import { useActionContext } from '../../app/use-action-context.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { concernsPair } from '../../state/authority-pair.ts';
import { useRecords, useSession, useView } from '../../state/use-session.ts';
import { AgreementBoard } from './agreement-board.tsx';
import { AgreementTable } from './agreement-table.tsx';
import { BorderFindings } from './border-findings.tsx';

/** Agreements by status or as a table, and below them what is still to be settled; those of the chosen two if any. */
export function AgreementsSection() {
  const { t } = useTranslation();
  const session = useSession();
  const context = useActionContext();
  const { agreement } = useRecords();
  const pair = useView((view) => view.authorityPair);
  const [form, setForm] = useState<'board' | 'table'>('board');
  const create = planActions.find(({ id }) => id === 'new-agreement');
  const agreements = [...agreement.values()]
    .filter(({ partyIds }) => concernsPair(pair, partyIds))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return (
    <>
      <div className="row" style={{ padding: '4px 12px' }}>
        <div className="grow">
          <ActionButton
            icon={<Plus />}
            unavailableReason={create?.unavailableReason(context) ?? null}
            onPress={() => void create?.run(session, context)}
          >
            {t('border.new')}
          </ActionButton>
        </div>
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
      {agreements.length === 0 ? (
        <EmptyState
          title={t(agreement.size === 0 ? 'border.empty' : 'border.emptyForPair')}
          hint={t('border.emptyHint')}
        />
      ) : form === 'board' ? (
        <AgreementBoard agreements={agreements} />
      ) : (
        <AgreementTable agreements={agreements} />
      )}
      <BorderFindings />
    </>
  );
}

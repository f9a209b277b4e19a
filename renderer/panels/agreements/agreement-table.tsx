import { useTranslation } from 'react-i18next';
import type { Agreement } from '../../../shared/model/records.ts';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { useRecords, useView } from '../../state/use-session.ts';
import { formatCount } from '../../words/format.ts';
import { AgreementStatusTag } from './agreement-status-tag.tsx';
import { useShowAgreement } from './use-show-agreement.ts';

/** The same agreements as a sortable table. */
export function AgreementTable({ agreements }: { readonly agreements: readonly Agreement[] }) {
  const { t } = useTranslation();
  const { authority } = useRecords();
  const selection = useView((view) => view.selection);
  const show = useShowAgreement();
  const parties = ({ partyIds }: Agreement) =>
    partyIds.map((id) => authority.get(id)?.name ?? id).join(' · ');
  const seats = ({ items }: Agreement) => items.reduce((sum, item) => sum + item.seats, 0);
  const columns: readonly Column<Agreement>[] = [
    { id: 'title', title: t('border.name'), sortValue: ({ title }) => title, render: ({ title }) => title },
    { id: 'parties', title: t('border.parties'), sortValue: parties, render: parties },
    {
      id: 'seats',
      title: t('border.seats'),
      isNumber: true,
      sortValue: seats,
      render: (agreement) => formatCount(seats(agreement)),
    },
    {
      id: 'status',
      title: t('border.status'),
      sortValue: ({ status }) => status,
      render: ({ status }) => <AgreementStatusTag status={status} />,
    },
  ];
  return (
    <DataTable
      label={t('border.title')}
      columns={columns}
      rows={agreements}
      rowKey={({ id }) => id}
      selectedKey={selection?.kind === 'agreement' ? selection.id : null}
      onSelect={({ id }) => show(id)}
    />
  );
}

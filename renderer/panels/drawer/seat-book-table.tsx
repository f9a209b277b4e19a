import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type CampusSeats, seatBook } from '../../../shared/checks/seat-book.ts';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { selectionExtent } from '../../state/selection-extent.ts';
import { useCurrentPlan, useRecords, useView } from '../../state/use-session.ts';
import { formatCount, formatDifference } from '../../words/format.ts';

/** Campuses that agreements touch in the plan's year: base + in − out. The sum of all campuses stays what it was. */
export function SeatBookTable() {
  const { t } = useTranslation();
  const records = useRecords();
  const plan = useCurrentPlan();
  const { selection, select, zoom } = useView((view) => view);
  const book = useMemo(() => (plan ? seatBook(records, plan) : null), [records, plan]);
  if (!book || !plan) return <EmptyState title={t('ledger.noPlan')} hint={t('balance.emptyHint')} />;
  const rows = book.campuses.filter((campus) => campus.in > 0 || campus.out > 0);
  if (rows.length === 0) return <EmptyState title={t('ledger.noMoves')} hint={t('ledger.noMovesHint')} />;
  const nameOf = ({ campusId }: CampusSeats) => records.campus.get(campusId)?.name ?? campusId;
  const authorityOf = ({ campusId }: CampusSeats) => {
    const school = records.school.get(records.campus.get(campusId)?.schoolId ?? '');
    return records.authority.get(school?.authorityId ?? '')?.name ?? '';
  };
  const columns: readonly Column<CampusSeats>[] = [
    { id: 'name', title: t('ledger.campus'), sortValue: nameOf, render: nameOf },
    { id: 'authority', title: t('balance.authority'), sortValue: authorityOf, render: authorityOf },
    seats('base', t('ledger.base'), ({ base }) => base, formatCount),
    seats('in', t('ledger.in'), (campus) => campus.in, formatDifference),
    seats('out', t('ledger.out'), ({ out }) => -out, formatDifference),
    seats('available', t('ledger.available'), ({ available }) => available, formatCount),
  ];
  const totalIn = rows.reduce((sum, campus) => sum + campus.in, book.inWithoutHome);
  const totalOut = rows.reduce((sum, { out }) => sum + out, 0);
  return (
    <DataTable
      label={t('ledger.byCampus')}
      columns={columns}
      rows={rows}
      rowKey={({ campusId }) => campusId}
      selectedKey={selection?.kind === 'campus' ? selection.id : null}
      onSelect={({ campusId }) => select({ kind: 'campus', id: campusId })}
      onOpen={({ campusId }) => zoom(selectionExtent(records, null, { kind: 'campus', id: campusId }))}
      footer={
        <>
          {book.inWithoutHome > 0 ? (
            <tr>
              <td colSpan={3}>{t('ledger.withoutHome')}</td>
              <td className="is-end">{formatDifference(book.inWithoutHome)}</td>
              <td />
              <td className="is-end">{formatCount(book.inWithoutHome)}</td>
            </tr>
          ) : null}
          <tr>
            <td colSpan={2}>{t('ledger.city', { year: plan.schoolYear })}</td>
            <td className="is-end">{formatCount(book.totalBase)}</td>
            <td className="is-end">{formatDifference(totalIn)}</td>
            <td className="is-end">{formatDifference(-totalOut)}</td>
            <td className="is-end">{formatCount(book.totalAvailable)}</td>
          </tr>
        </>
      }
    />
  );
}

function seats(
  id: string,
  title: string,
  value: (row: CampusSeats) => number,
  format: (count: number) => string,
): Column<CampusSeats> {
  return { id, title, isNumber: true, sortValue: value, render: (row) => format(value(row)) };
}

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type CatchmentBalance, seatBalance, seatTotals } from '../../../shared/checks/seat-balance.ts';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { levelClass } from '../../components/load-bar.tsx';
import { selectionExtent } from '../../state/selection-extent.ts';
import { useCurrentPlan, useRecords, useView } from '../../state/use-session.ts';
import { formatCount, formatDifference, formatPercent } from '../../words/format.ts';

/** Seats and children of every catchment of the plan, with the sums below. */
export function BalanceTable() {
  const { t } = useTranslation();
  const records = useRecords();
  const plan = useCurrentPlan();
  const { selection, select, zoom } = useView((view) => view);
  const rows = useMemo(() => (plan ? seatBalance(records, plan.id) : []), [records, plan]);
  const totals = useMemo(() => seatTotals(records, plan?.id ?? ''), [records, plan]);
  if (rows.length === 0) return <EmptyState title={t('balance.empty')} hint={t('balance.emptyHint')} />;
  const nameOf = (row: CatchmentBalance) => records.catchment.get(row.catchmentId)?.name ?? row.catchmentId;
  const authorityOf = (row: CatchmentBalance) =>
    records.authority.get(records.catchment.get(row.catchmentId)?.authorityId ?? '')?.name ?? '';
  const columns: readonly Column<CatchmentBalance>[] = [
    { id: 'name', title: t('balance.catchment'), sortValue: nameOf, render: nameOf },
    { id: 'authority', title: t('balance.authority'), sortValue: authorityOf, render: authorityOf },
    number('seats', t('balance.seats'), ({ seats }) => seats),
    number('children', t('balance.children'), ({ children }) => children),
    {
      ...number('difference', t('balance.difference'), ({ seats, children }) => seats - children),
      render: ({ seats, children, level }) => (
        <span className={seats < children ? levelClass(level) : ''}>
          {formatDifference(seats - children)}
        </span>
      ),
    },
    {
      id: 'load',
      title: t('balance.load'),
      isNumber: true,
      sortValue: ({ loadRatio }) => loadRatio,
      render: ({ loadRatio, level }) => (
        <span className={levelClass(level)}>
          {loadRatio === null ? t('load.unknown') : formatPercent(loadRatio)} · {t(`load.${level}`)}
        </span>
      ),
    },
  ];
  const { seats, children } = totals;
  return (
    <DataTable
      label={t('balance.title')}
      columns={columns}
      rows={rows}
      rowKey={({ catchmentId }) => catchmentId}
      selectedKey={selection?.kind === 'catchment' ? selection.id : null}
      onSelect={({ catchmentId }) => select({ kind: 'catchment', id: catchmentId })}
      onOpen={({ catchmentId }) =>
        zoom(selectionExtent(records, null, { kind: 'catchment', id: catchmentId }))
      }
      footer={
        <tr>
          <td colSpan={2}>{t('balance.total')}</td>
          <td className="is-end">{formatCount(seats)}</td>
          <td className="is-end">{formatCount(children)}</td>
          <td className="is-end">{formatDifference(seats - children)}</td>
          <td className="is-end">{seats > 0 ? formatPercent(children / seats) : ''}</td>
        </tr>
      }
    />
  );
}

function number(
  id: string,
  title: string,
  value: (row: CatchmentBalance) => number,
): Column<CatchmentBalance> {
  return { id, title, isNumber: true, sortValue: value, render: (row) => formatCount(value(row)) };
}

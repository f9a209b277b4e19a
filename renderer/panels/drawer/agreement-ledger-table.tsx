import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { agreementLedger, type LedgerYear } from '../../../shared/agreements/agreement-ledger.ts';
import type { Agreement } from '../../../shared/model/records.ts';
import { type Stage, stageNames } from '../../../shared/model/stage.ts';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { useRecords, useView } from '../../state/use-session.ts';
import { formatCount, formatDifference } from '../../words/format.ts';
import { AgreementStatusTag } from '../agreements/agreement-status-tag.tsx';
import { useShowAgreement } from '../agreements/use-show-agreement.ts';

interface LedgerRow extends LedgerYear {
  readonly agreement: Agreement;
}

/** One row for every agreement and year of its term: promised seats, children, difference, carried over. */
export function AgreementLedgerTable() {
  const { t } = useTranslation();
  const records = useRecords();
  const { selection, language } = useView((view) => view);
  const show = useShowAgreement();
  const rows = useMemo(
    () =>
      [...records.agreement.values()]
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .flatMap((agreement) =>
          agreementLedger(records, agreement).map((year): LedgerRow => ({ agreement, ...year })),
        ),
    [records],
  );
  if (rows.length === 0) return <EmptyState title={t('border.empty')} hint={t('border.emptyHint')} />;
  const keyOf = ({ agreement, schoolYear }: LedgerRow) => `${agreement.id} ${schoolYear}`;
  const partyName = ({ agreement }: LedgerRow, index: 0 | 1) =>
    records.authority.get(agreement.partyIds[index])?.name ?? agreement.partyIds[index];
  const isInside = ({ agreement }: LedgerRow) => agreement.partyIds[0] === agreement.partyIds[1];
  const direction = (row: LedgerRow) =>
    isInside(row) ? partyName(row, 0) : `${partyName(row, 0)} ⇄ ${partyName(row, 1)}`;
  /** “7 ⇄ 9 (−2)”. */
  const pair = (first: number | null, second: number | null, difference: number | null) => {
    const [there, back] = [first, second].map((count) => (count === null ? '—' : formatCount(count)));
    return `${there} ⇄ ${back}${difference === null ? '' : ` (${formatDifference(difference)})`}`;
  };
  const stageName = (stage: Stage) => stageNames[stage][language];
  const columns: readonly Column<LedgerRow>[] = [
    {
      id: 'agreement',
      title: t('ledger.agreement'),
      width: 320,
      sortValue: ({ agreement }) => agreement.title,
      render: (row) => (
        <div className="ledger-agreement">
          {row.agreement.title}
          <div className="soft cut">
            {direction(row)} · {stageName(row.agreement.stage)}
          </div>
        </div>
      ),
    },
    {
      id: 'year',
      title: t('ledger.year'),
      sortValue: ({ schoolYear }) => schoolYear,
      render: ({ schoolYear }) => <span className="number">{schoolYear}</span>,
    },
    {
      id: 'status',
      title: t('border.status'),
      sortValue: ({ status }) => status,
      render: ({ status }) => <AgreementStatusTag status={status} />,
    },
    {
      id: 'promised',
      title: t('ledger.promised'),
      isNumber: true,
      sortValue: ({ seatsForFirst }) => seatsForFirst,
      render: ({ agreement, seatsForFirst, seatsForSecond, balanceSeats }) => (
        <span className={agreement.agreementKind === 'parity-swap' && balanceSeats !== 0 ? 'is-error' : ''}>
          {pair(seatsForFirst, seatsForSecond, balanceSeats)}
        </span>
      ),
    },
    {
      id: 'children',
      title: t('ledger.children'),
      isNumber: true,
      sortValue: ({ childrenOfFirst }) => childrenOfFirst,
      render: ({ childrenOfFirst, childrenOfSecond, balanceChildren }) =>
        pair(childrenOfFirst, childrenOfSecond, balanceChildren),
    },
    {
      id: 'used',
      title: t('ledger.used'),
      isNumber: true,
      sortValue: ({ usedByFirst }) => usedByFirst,
      render: ({ usedByFirst, usedBySecond, balanceUsed }) => pair(usedByFirst, usedBySecond, balanceUsed),
    },
    {
      id: 'pool',
      title: t('ledger.pool'),
      isNumber: true,
      sortValue: ({ pooledSeats }) => pooledSeats,
      render: ({ pooledSeats, releasedSeats }) =>
        pooledSeats === 0 ? '—' : `${formatCount(pooledSeats)} / ${formatCount(releasedSeats)}`,
    },
    {
      id: 'carried',
      title: t('ledger.carriedOver'),
      isNumber: true,
      sortValue: ({ carriedOverChildren }) => carriedOverChildren,
      render: ({ carriedOverChildren }) => formatDifference(carriedOverChildren),
    },
    {
      id: 'tolerance',
      title: t('ledger.tolerance'),
      render: (row) => <ToleranceMark row={row} />,
    },
  ];
  return (
    <DataTable
      label={t('ledger.title')}
      columns={columns}
      rows={rows}
      rowKey={keyOf}
      selectedKey={selection?.kind === 'agreement' ? firstKeyOf(rows, selection.id) : null}
      onSelect={({ agreement }) => show(agreement.id)}
    />
  );
}

function firstKeyOf(rows: readonly LedgerRow[], agreementId: string): string | null {
  const row = rows.find(({ agreement }) => agreement.id === agreementId);
  return row ? `${row.agreement.id} ${row.schoolYear}` : null;
}

function ToleranceMark({ row }: { readonly row: LedgerRow }) {
  const { t } = useTranslation();
  const { childrenTolerance } = row.agreement;
  if (row.agreement.agreementKind !== 'parity-swap') {
    return <span className="faint">{t('ledger.noParity')}</span>;
  }
  if (row.isWithinTolerance === null) return <span className="faint">{t('ledger.notCounted')}</span>;
  return row.isWithinTolerance ? (
    <span className="is-good">{t('ledger.within', { count: childrenTolerance })}</span>
  ) : (
    <span className="is-warning">{t('ledger.beyond', { count: childrenTolerance })}</span>
  );
}

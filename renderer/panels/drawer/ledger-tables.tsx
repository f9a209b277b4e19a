import { Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AgreementLedgerTable } from './agreement-ledger-table.tsx';
import { SeatBookTable } from './seat-book-table.tsx';

/** The seat ledger: what each agreement promises in each year, or where every campus stands because of them. */
export function LedgerTables() {
  const { t } = useTranslation();
  const [view, setView] = useState<'agreements' | 'campuses'>('agreements');
  const options = useMemo(
    () => [
      { value: 'agreements' as const, label: t('ledger.byAgreement') },
      { value: 'campuses' as const, label: t('ledger.byCampus') },
    ],
    [t],
  );
  return (
    <>
      <div className="row" style={{ padding: '6px 12px', gap: 12 }}>
        <Segmented
          size="small"
          aria-label={t('ledger.view')}
          value={view}
          options={options}
          onChange={setView}
        />
        <span className="soft">
          {t(view === 'agreements' ? 'ledger.agreementHint' : 'ledger.campusHint')}
        </span>
      </div>
      <div className="ledger-table">
        {view === 'agreements' ? <AgreementLedgerTable /> : <SeatBookTable />}
      </div>
    </>
  );
}

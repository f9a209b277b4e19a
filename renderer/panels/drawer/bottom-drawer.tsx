import { ChevronDown, ChevronUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../components/icon-button.tsx';
import { ResizeHandle } from '../../components/resize-handle.tsx';
import { panelLimits } from '../../state/remembered-view.ts';
import { useCheck, useView } from '../../state/use-session.ts';
import type { DrawerTab } from '../../state/view-store.ts';
import { CompareTab } from '../compare/compare-tab.tsx';
import { BalanceTable } from './balance-table.tsx';
import { FindingsTable } from './findings-table.tsx';
import { HistoryList } from './history-list.tsx';
import { LedgerTables } from './ledger-tables.tsx';

const tabs: readonly DrawerTab[] = ['findings', 'balance', 'ledger', 'history', 'compare'];

/** Findings, balance, seat ledger, history and the comparison of plans below the map. Folded, it still counts findings. */
export function BottomDrawer() {
  const { t } = useTranslation();
  const { isDrawerOpen, drawerHeight, drawerTab, remember, look } = useView((view) => view);
  const show = (tab: DrawerTab) => {
    remember({ isDrawerOpen: tab !== drawerTab || !isDrawerOpen });
    look({ drawerTab: tab });
  };
  return (
    <section
      className="drawer"
      aria-label={t('panels.drawer')}
      style={isDrawerOpen ? { height: drawerHeight } : undefined}
    >
      {isDrawerOpen ? (
        <ResizeHandle
          edge="top"
          size={drawerHeight}
          {...panelLimits.drawer}
          onResize={(height) => remember({ drawerHeight: height })}
        />
      ) : null}
      <div className="drawer-tabs">
        <div className="row grow" role="tablist" aria-label={t('panels.drawer')} style={{ gap: 2 }}>
          {tabs.map((tab) => (
            <button
              key={tab}
              type="button"
              role="tab"
              className="drawer-tab"
              aria-selected={isDrawerOpen && drawerTab === tab}
              onClick={() => show(tab)}
            >
              {t(`${tab}.title`)}
              {tab === 'findings' ? <FindingCounts /> : null}
            </button>
          ))}
        </div>
        <CheckState />
        <IconButton
          label={t(isDrawerOpen ? 'panels.fold' : 'panels.unfold')}
          icon={isDrawerOpen ? <ChevronDown /> : <ChevronUp />}
          placement="top"
          onPress={() => remember({ isDrawerOpen: !isDrawerOpen })}
        />
      </div>
      {isDrawerOpen ? (
        <div className="drawer-content" role="tabpanel" aria-label={t(`${drawerTab}.title`)}>
          {drawerTab === 'findings' ? <FindingsTable /> : null}
          {drawerTab === 'balance' ? <BalanceTable /> : null}
          {drawerTab === 'ledger' ? <LedgerTables /> : null}
          {drawerTab === 'history' ? <HistoryList /> : null}
          {drawerTab === 'compare' ? <CompareTab /> : null}
        </div>
      ) : null}
    </section>
  );
}

function FindingCounts() {
  const { t } = useTranslation();
  const findings = useCheck((check) => check.report?.findings);
  if (!findings) return null;
  const declared = findings.filter(({ severity }) => severity === 'declared').length;
  const open = findings.length - declared;
  return (
    <>
      <span className={`count-badge ${open > 0 ? 'is-error' : ''}`}>{open}</span>
      {declared > 0 ? (
        <span className="count-badge is-declared" title={t('findings.declaredCount', { count: declared })}>
          {declared}
        </span>
      ) : null}
    </>
  );
}

function CheckState() {
  const { t } = useTranslation();
  const phase = useCheck((check) => check.phase);
  const isStale = useCheck((check) => check.isStale);
  const words =
    phase === 'failed'
      ? t('findings.failed')
      : phase === 'running'
        ? t(isStale ? 'findings.stale' : 'findings.running')
        : '';
  return (
    <span role="status" className={phase === 'failed' ? 'is-error' : 'faint'} style={{ fontSize: 12 }}>
      {words}
    </span>
  );
}

import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../components/action-button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { comparablePlans } from '../../state/other-plan.ts';
import { useCompare, useCurrentPlan, useRecords, useView } from '../../state/use-session.ts';
import { formatPercent } from '../../words/format.ts';
import { ComparisonLegend } from './comparison-legend.tsx';
import { CopyChanges } from './copy-changes.tsx';
import { MovesTable } from './moves-table.tsx';

/** What would change if the plan on screen took the place of another: who moves, from which school to which. */
export function CompareTab() {
  const { t } = useTranslation();
  const language = useView((view) => view.language);
  const { comparison, phase, refusal, plans, compareAgain } = useCompare((compare) => compare);
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  if (!plans) return <EmptyState title={t('compare.noPlan')} hint={t('compare.noPlanHint')} />;
  return (
    <>
      <CompareBar />
      {comparison === null ? (
        phase === 'failed' && refusal ? (
          <EmptyState title={`${t('compare.failed')}：${refusal.message[language]}`}>
            <ActionButton onPress={compareAgain}>{t('compare.again')}</ActionButton>
          </EmptyState>
        ) : (
          <EmptyState title={t('compare.running')} />
        )
      ) : comparison.moves.length === 0 ? (
        <EmptyState title={t('compare.same')} hint={t('compare.sameHint')} />
      ) : (
        <>
          <CopyChanges comparison={comparison} plans={plans} chosen={chosen} />
          <MovesTable comparison={comparison} plans={plans} chosen={chosen} onChoose={choose} />
        </>
      )}
    </>
  );
}

/** Which plan is compared with, how far the program is, and whether both are seen beside each other. */
function CompareBar() {
  const { t } = useTranslation();
  const records = useRecords();
  const plan = useCurrentPlan();
  const compare = useCompare((state) => state);
  const { plans, comparison, phase, fraction, isStale } = compare;
  if (!plan || !plans) return null;
  const failures = comparison?.failures.length ?? 0;
  return (
    <div className="filter-line compare-bar">
      <div className="row" style={{ gap: 6 }}>
        <span className="soft">{t('compare.with')}</span>
        <Select<string>
          size="small"
          style={{ width: 260 }}
          aria-label={t('compare.with')}
          value={plans.fromPlanId}
          options={comparablePlans(records, plan).map(({ id, name }) => ({
            value: id,
            label: id === plan.parentId ? `${name}${t('compare.parent')}` : name,
          }))}
          onChange={(chosenPlanId) => compare.look({ chosenPlanId })}
        />
      </div>
      <ActionButton
        size="small"
        type={compare.isSideBySide ? 'primary' : 'default'}
        isPressed={compare.isSideBySide}
        onPress={() => compare.look({ isSideBySide: !compare.isSideBySide })}
      >
        {t('compare.sideBySide')}
      </ActionButton>
      <ComparisonLegend />
      <span role="status" className="faint">
        {phase === 'running' ? t(isStale ? 'compare.stale' : 'compare.running') : ''}
        {phase === 'running' && fraction !== null ? ` ${formatPercent(fraction)}` : ''}
        {failures > 0 ? (
          <span className="is-warning">{t('compare.failures', { count: failures })}</span>
        ) : null}
      </span>
      {phase === 'running' ? (
        <ActionButton size="small" onPress={compare.cancel}>
          {t('compare.cancel')}
        </ActionButton>
      ) : null}
    </div>
  );
}

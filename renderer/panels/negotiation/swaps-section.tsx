import { ArrowLeftRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../components/action-button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { useNegotiation, useRecords, useSession } from '../../state/use-session.ts';
import { enNegotiation } from '../../words/en-negotiation.ts';
import { zhNegotiation } from '../../words/zh-negotiation.ts';
import { SettingNumber } from './setting-number.tsx';
import { SwapCard } from './swap-card.tsx';
import { usePair } from './use-pair.ts';

const jobLabel = { zh: zhNegotiation.negotiation.finding, en: enNegotiation.negotiation.finding };
const proposalsShown = 6;

/** Swaps that the program proposes between the two authorities, and the way from a proposal to a draft agreement. */
export function SwapsSection() {
  const { t } = useTranslation();
  const session = useSession();
  const records = useRecords();
  const { pair, plan, reason } = usePair();
  const state = useNegotiation((negotiation) => negotiation);
  const swaps =
    state.swaps && pair?.every((id, at) => state.swaps?.value.parties[at] === id) ? state.swaps : null;
  const find = async () => {
    if (!pair) return;
    const answer = await session.runJob(jobLabel, (jobId) =>
      session.remote.api.proposeSwaps({
        planId: plan.id,
        authorityIds: pair,
        widthMetres: state.widthMetres,
        term: {
          fromSchoolYear: plan.schoolYear,
          toSchoolYear: plan.schoolYear + state.years - 1,
          toleranceChildren: state.toleranceChildren,
          mostEstates: state.mostEstates,
          longestDetourMetres: state.longestDetourMetres,
        },
        most: proposalsShown,
        jobId,
      }),
    );
    if (!answer.ok) session.messages.getState().showRefusal(answer.refusal);
    else {
      const selectedSwap = answer.value.proposals.length > 0 ? 0 : null;
      state.look({ swaps: { value: answer.value, records }, selectedSwap });
    }
  };
  const number = (
    setting: Parameters<typeof SettingNumber>[0]['setting'],
    label: string,
    [least, most, step = 1]: readonly [number, number, number?],
  ) => <SettingNumber label={label} setting={setting} least={least} most={most} step={step} width="third" />;
  return (
    <div className="negotiation">
      <div className="form-grid">
        {number('widthMetres', t('negotiation.width'), [50, 20_000, 100])}
        {number('longestDetourMetres', t('negotiation.detour'), [0, 20_000, 100])}
        {number('mostEstates', t('negotiation.mostEstates'), [1, 3])}
        {number('years', t('negotiation.years'), [1, 12])}
        {number('toleranceChildren', t('negotiation.tolerance'), [0, 1000])}
      </div>
      <p className="faint">{t('negotiation.detourHint')}</p>
      <div className="row">
        <ActionButton
          type="primary"
          icon={<ArrowLeftRight />}
          unavailableReason={reason}
          onPress={() => void find()}
        >
          {t('negotiation.find')}
        </ActionButton>
        {swaps !== null && swaps.records !== records ? (
          <span role="status" className="is-warning">
            {t('negotiation.old')}
          </span>
        ) : null}
      </div>
      {swaps === null ? (
        <EmptyState
          title={reason ?? t('negotiation.swapsEmpty')}
          hint={t(pair ? 'negotiation.swapsHint' : 'negotiation.choosePair')}
        />
      ) : swaps.value.proposals.length === 0 ? (
        <EmptyState title={t('negotiation.noSwaps')} hint={t('negotiation.noSwapsHint')} />
      ) : (
        swaps.value.proposals.map((proposal, at) => (
          <SwapCard
            key={proposal.items.map(({ unitId, campusId }) => `${unitId} ${campusId}`).join()}
            swaps={swaps.value}
            proposal={proposal}
            number={at + 1}
          />
        ))
      )}
      {swaps && !swaps.value.isComplete ? <p className="faint">{t('negotiation.incomplete')}</p> : null}
      {swaps && swaps.value.leftOut.length > 0 ? (
        <p className="faint">
          {t('negotiation.leftOut', {
            names: swaps.value.leftOut
              .map(({ unitId }) => records.unit.get(unitId)?.name ?? unitId)
              .join('、'),
          })}
        </p>
      ) : null}
    </div>
  );
}

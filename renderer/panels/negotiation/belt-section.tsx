import { Segmented } from 'antd';
import { Ruler } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { beltCandidates } from '../../../shared/negotiation/belt-candidates.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { useNegotiation, useRecords, useSession, useView } from '../../state/use-session.ts';
import { enNegotiation } from '../../words/en-negotiation.ts';
import { zhNegotiation } from '../../words/zh-negotiation.ts';
import { BeltTable } from './belt-table.tsx';
import { EstateWays } from './estate-ways.tsx';
import { SettingNumber } from './setting-number.tsx';
import { usePair } from './use-pair.ts';

const jobLabel = { zh: zhNegotiation.negotiation.measuring, en: enNegotiation.negotiation.measuring };

/** The estates along the border of the two authorities, who of them is nearer to the other side, and why. */
export function BeltSection() {
  const { t } = useTranslation();
  const session = useSession();
  const records = useRecords();
  const { pair, plan, reason } = usePair();
  const { belt: measured, widthMetres, marginMetres, look } = useNegotiation((state) => state);
  const selection = useView((view) => view.selection);
  const [shown, setShown] = useState<'candidates' | 'all'>('candidates');
  const belt = measured && pair?.every((id, at) => measured.value.authorityIds[at] === id) ? measured : null;
  const candidates = useMemo(
    () => (belt ? beltCandidates(belt.records, belt.value, marginMetres) : []),
    [belt, marginMetres],
  );
  const measure = async () => {
    if (!pair) return;
    const answer = await session.runJob(jobLabel, (jobId) =>
      session.remote.api.borderBelt({ planId: plan.id, authorityIds: pair, widthMetres, jobId }),
    );
    if (answer.ok) look({ belt: { value: answer.value, records } });
    else session.messages.getState().showRefusal(answer.refusal);
  };
  const isOld = belt !== null && (belt.records !== records || belt.value.planId !== plan?.id);
  const estate = belt?.value.estates.find(
    ({ unitId }) => selection?.kind === 'unit' && selection.id === unitId,
  );
  return (
    <div className="negotiation">
      <div className="form-grid">
        <SettingNumber
          label={t('negotiation.width')}
          setting="widthMetres"
          least={50}
          most={20_000}
          step={100}
          width="half"
        />
        <SettingNumber
          label={t('negotiation.margin')}
          setting="marginMetres"
          least={0}
          most={20_000}
          step={50}
          width="half"
        />
      </div>
      <div className="row">
        <ActionButton
          type="primary"
          icon={<Ruler />}
          unavailableReason={reason}
          onPress={() => void measure()}
        >
          {t('negotiation.measure')}
        </ActionButton>
        {isOld ? (
          <span role="status" className="is-warning">
            {t('negotiation.old')}
          </span>
        ) : null}
      </div>
      {belt === null ? (
        <EmptyState
          title={reason ?? t('negotiation.beltEmpty')}
          hint={t(pair ? 'negotiation.beltHint' : 'negotiation.choosePair')}
        />
      ) : belt.value.estates.length === 0 ? (
        <EmptyState title={t('negotiation.noEstates')} />
      ) : (
        <>
          <Segmented
            size="small"
            aria-label={t('negotiation.show')}
            value={shown}
            options={[
              { value: 'candidates', label: t('negotiation.candidates', { count: candidates.length }) },
              { value: 'all', label: t('negotiation.all', { count: belt.value.estates.length }) },
            ]}
            onChange={(next) => setShown(next === 'all' ? 'all' : 'candidates')}
          />
          <BeltTable belt={belt.value} candidates={candidates} isAll={shown === 'all'} />
          {estate ? (
            <EstateWays
              belt={belt.value}
              estate={estate}
              candidate={candidates.find(({ unitId }) => unitId === estate.unitId) ?? null}
            />
          ) : null}
          <p className="faint">
            {t('negotiation.measuredOn', {
              date: belt.value.measuredOn,
              method: t(`negotiation.${belt.value.method}`),
            })}
          </p>
        </>
      )}
    </div>
  );
}

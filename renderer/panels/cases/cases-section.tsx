import { Segmented } from 'antd';
import { FolderPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BorderCase } from '../../../shared/model/records.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { concernsPair } from '../../state/authority-pair.ts';
import { selectionExtent } from '../../state/selection-extent.ts';
import { useRecords, useView } from '../../state/use-session.ts';

/** Cases of border estates: what is still open, and what has been decided; those of the chosen two if any. */
export function CasesSection() {
  const { t } = useTranslation();
  const records = useRecords();
  const { authorityPair: pair, selection, look } = useView((view) => view);
  const [shown, setShown] = useState<'open' | 'decided'>('open');
  const cases = [...records.case.values()]
    .filter(({ otherAuthorityId, evidence }) => concernsPair(pair, [evidence.authorityId, otherAuthorityId]))
    .sort((a, b) =>
      a.receivedOn < b.receivedOn ? 1 : a.receivedOn > b.receivedOn ? -1 : a.id < b.id ? -1 : 1,
    );
  const open = cases.filter(({ decision }) => decision === null);
  const decided = cases.filter(({ decision }) => decision !== null);
  const listed = shown === 'open' ? open : decided;
  return (
    <div className="negotiation">
      <div className="row">
        <ActionButton
          icon={<FolderPlus />}
          onPress={() =>
            look({
              dialog: {
                type: 'open-case',
                unitId: selection?.kind === 'unit' ? selection.id : null,
                otherAuthorityId: pair[1],
              },
            })
          }
        >
          {t('cases.new')}
        </ActionButton>
      </div>
      <Segmented<'open' | 'decided'>
        size="small"
        aria-label={t('cases.show')}
        value={shown}
        options={[
          { value: 'open', label: t('cases.openCount', { count: open.length }) },
          { value: 'decided', label: t('cases.decidedCount', { count: decided.length }) },
        ]}
        onChange={setShown}
      />
      {listed.length === 0 ? (
        <EmptyState
          title={t(shown === 'open' ? 'cases.empty' : 'cases.emptyDecided')}
          hint={t('cases.emptyHint')}
        />
      ) : (
        listed.map((one) => <CaseCard key={one.id} one={one} />)
      )}
    </div>
  );
}

function CaseCard({ one }: { readonly one: BorderCase }) {
  const { t } = useTranslation();
  const records = useRecords();
  const { selection, select, zoom } = useView((view) => view);
  const [own, other] = [one.evidence.authorityId, one.otherAuthorityId].map(
    (id) => records.authority.get(id)?.name ?? id,
  );
  return (
    <button
      type="button"
      className="agreement-card"
      aria-pressed={selection?.kind === 'case' && selection.id === one.id}
      onClick={() => {
        const place = { kind: 'case', id: one.id } as const;
        select(place);
        zoom(selectionExtent(records, null, place));
      }}
    >
      <strong>{records.unit.get(one.unitId)?.name ?? one.unitId}</strong>
      <span className="soft">
        {own} · {other}
        {one.receivedOn ? ` · ${one.receivedOn}` : ''}
        {one.decision ? ` · ${t(`cases.kinds.${one.decision.option}`)}` : ''}
      </span>
      <span>{one.claim}</span>
    </button>
  );
}

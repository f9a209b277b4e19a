import { useTranslation } from 'react-i18next';
import {
  type SwapProposal,
  type SwapProposals,
  swapTerms,
} from '../../../shared/negotiation/propose-swaps.ts';
import type { SwapMove } from '../../../shared/negotiation/swap-choices.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { extentOf } from '../../state/extent.ts';
import { widen } from '../../state/selection-extent.ts';
import { useCurrentPlan, useNegotiation, useRecords, useView } from '../../state/use-session.ts';
import { formatCount, formatDifference } from '../../words/format.ts';

/** One proposal with the figures why. Pressing its head shows it on the map. */
export function SwapCard(props: {
  readonly swaps: SwapProposals;
  readonly proposal: SwapProposal;
  readonly number: number;
}) {
  const { t } = useTranslation();
  const records = useRecords();
  const plan = useCurrentPlan();
  const { look, zoom } = useView((view) => view);
  const negotiation = useNegotiation((state) => state);
  const { swaps, proposal, number } = props;
  const moves = [...proposal.first.moves, ...proposal.second.moves];
  const isSelected = negotiation.selectedSwap === number - 1;
  const names = swaps.parties.map((id) => records.authority.get(id)?.name ?? id);
  const show = () => {
    negotiation.look({ selectedSwap: number - 1 });
    const places = moves.flatMap(({ unitId, campusId }) => [
      records.unit.get(unitId)?.geometry ?? [],
      records.campus.get(campusId)?.location ?? [],
    ]);
    zoom(widen(extentOf(places.flat())));
  };
  return (
    <section className="swap-card" data-selected={isSelected}>
      <button type="button" className="plain-button swap-head" aria-pressed={isSelected} onClick={show}>
        <strong>{t('negotiation.swapTitle', { number })}</strong>
        <span className="number">
          {t('negotiation.saved', { metres: formatCount(proposal.savedMetresPerChild) })}
        </span>
      </button>
      <ul>
        {moves.map((move) => (
          <MoveLine
            key={`${move.unitId} ${move.campusId}`}
            move={move}
            isFirst={swaps.parties[0] === move.fromAuthorityId}
          />
        ))}
      </ul>
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">{t('negotiation.year')}</th>
            {names.map((name) => (
              <th key={name} scope="col" className="is-end">
                {t('negotiation.out', { name })}
              </th>
            ))}
            <th scope="col" className="is-end">
              {t('negotiation.difference')}
            </th>
          </tr>
        </thead>
        <tbody>
          {proposal.years.map(({ schoolYear, childrenOfFirst, childrenOfSecond, balanceChildren }) => (
            <tr key={schoolYear}>
              <td className="number">{schoolYear}</td>
              <td className="is-end number">{formatCount(childrenOfFirst)}</td>
              <td className="is-end number">{formatCount(childrenOfSecond)}</td>
              <td className="is-end number">{formatDifference(balanceChildren)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="soft">
        {proposal.rooms.map(({ campusId, freeBefore, freeAfter }) => (
          <li key={campusId}>
            {records.campus.get(campusId)?.name ?? campusId}{' '}
            {t('negotiation.rooms', { before: counts(freeBefore), after: counts(freeAfter) })}
          </li>
        ))}
      </ul>
      <div className="row">
        <span className="soft number grow">{t('negotiation.swapSeats', { count: proposal.seats })}</span>
        <ActionButton
          size="small"
          onPress={() =>
            plan &&
            look({
              dialog: {
                type: 'agreement',
                agreementId: null,
                terms: swapTerms(records, plan, swaps, proposal),
              },
            })
          }
        >
          {t('negotiation.toDraft')}
        </ActionButton>
      </div>
    </section>
  );
}

function MoveLine({ move, isFirst }: { readonly move: SwapMove; readonly isFirst: boolean }) {
  const { t } = useTranslation();
  const records = useRecords();
  const { unitId, campusId, ownMetres, otherMetres, children } = move;
  return (
    <li className={isFirst ? 'is-first-side' : 'is-second-side'}>
      {records.unit.get(unitId)?.name ?? unitId} → {records.campus.get(campusId)?.name ?? campusId}
      <span className="soft number cell-below">
        {children.join(' / ')} ·{' '}
        {t('negotiation.metresChange', { from: formatCount(ownMetres), to: formatCount(otherMetres) })}
      </span>
    </li>
  );
}

function counts(values: readonly (number | null)[]): string {
  return values.map((value) => (value === null ? '?' : String(value))).join(' / ');
}

import { useTranslation } from 'react-i18next';
import type { CatchmentEffect } from '../../../shared/checks/edit-effects.ts';
import { useView } from '../../state/use-session.ts';
import { formatArea, formatDifference } from '../../words/format.ts';

const shownAtFirst = 6;

/** Who would gain and lose how much ground, how many estates and children. */
export function EffectsTable({ effects }: { readonly effects: readonly CatchmentEffect[] }) {
  const { t } = useTranslation();
  const language = useView((view) => view.language);
  const area = ({ gainedSquareMetres, lostSquareMetres }: CatchmentEffect) => {
    const difference = gainedSquareMetres - lostSquareMetres;
    return `${difference < 0 ? '−' : '+'}${formatArea(Math.abs(difference), language)}`;
  };
  return (
    <>
      <table className="effects-table" aria-label={t('fixes.effects')}>
        <thead>
          <tr>
            <th scope="col">{t('fixes.catchment')}</th>
            <th scope="col">{t('inspector.area')}</th>
            <th scope="col">{t('inspector.units')}</th>
            <th scope="col">{t('inspector.children')}</th>
          </tr>
        </thead>
        <tbody>
          {effects.slice(0, shownAtFirst).map((effect) => (
            <tr key={effect.catchmentId}>
              <th scope="row">{effect.name}</th>
              <td className="number">{area(effect)}</td>
              <td className="number">{formatDifference(effect.unitsIn.length - effect.unitsOut.length)}</td>
              <td className="number">{formatDifference(effect.childrenDifference)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {effects.length > shownAtFirst ? (
        <p className="soft">{t('fixes.more', { count: effects.length - shownAtFirst })}</p>
      ) : null}
    </>
  );
}

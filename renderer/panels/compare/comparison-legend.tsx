import { useTranslation } from 'react-i18next';
import { useCompare } from '../../state/use-session.ts';
import { MoveSwatch } from './move-swatch.tsx';

/** What the hatched ground on the map means, while a comparison draws some. */
export function ComparisonLegend() {
  const { t } = useTranslation();
  const moves = useCompare(({ isShown, comparison }) => (isShown ? comparison?.moves : null)) ?? [];
  const hasGround = moves.some(({ ground }) => ground !== null);
  const hasNobody = moves.some(({ from, to }) => from === null || to === null);
  const words = `${t('compare.legendHint')}${hasNobody ? ` · ${t('compare.legendNobody')}` : ''}`;
  return (
    <span className="row grow faint" style={{ gap: 6, minWidth: 0 }}>
      {hasGround ? (
        <>
          <MoveSwatch fromHue={0} toHue={6} />
          <span className="cut" title={words}>
            {words}
          </span>
        </>
      ) : null}
    </span>
  );
}

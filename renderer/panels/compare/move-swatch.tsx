import { mapColours } from '../../map/map-colours.ts';
import { useView } from '../../state/use-session.ts';

export interface MoveSwatchProps {
  /** Null: no school. */
  readonly fromHue: number | null;
  readonly toHue: number | null;
}

/** The hatch of ground that goes from one school to another, as the map draws it. */
export function MoveSwatch({ fromHue, toHue }: MoveSwatchProps) {
  const colours = mapColours(useView((view) => view.theme));
  const colour = (hue: number | null) =>
    hue === null ? colours.quietInk : (colours.catchmentBorders[hue] ?? colours.quietInk);
  return (
    <svg className="move-swatch" viewBox="0 0 24 12" aria-hidden="true">
      <path d="M1 11 11 1M9 11 19 1M17 11 23 5" stroke={colour(fromHue)} strokeWidth="2.6" />
      <path d="M5 11 15 1M13 11 23 1M1 7 7 1M21 11 23 9" stroke={colour(toHue)} strokeWidth="2.6" />
      <rect x=".5" y=".5" width="23" height="11" fill="none" stroke="var(--ink-faint)" />
    </svg>
  );
}

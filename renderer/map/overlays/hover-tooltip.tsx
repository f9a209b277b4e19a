import type { Language } from '../../../shared/model/localized-text.ts';
import type { ScreenPoint } from '../../tools/tool.ts';
import { word } from '../words.ts';
import type { HitDescription } from './describe-hit.ts';

export interface HoverTooltipProps {
  readonly at: ScreenPoint;
  readonly description: HitDescription;
  /** Other things under the pointer. */
  readonly othersHere: number;
  readonly isOnRightHalf: boolean;
  readonly isOnLowerHalf: boolean;
  readonly language: Language;
}

/** Beside the pointer, on the side with more room, never in the pointer's way. */
export function HoverTooltip(props: HoverTooltipProps) {
  const { at, description, othersHere, isOnRightHalf, isOnLowerHalf, language } = props;
  const shift = `translate(${isOnRightHalf ? 'calc(-100% - 14px)' : '14px'}, ${isOnLowerHalf ? 'calc(-100% - 10px)' : '14px'})`;
  return (
    <div className="map-tooltip" role="tooltip" style={{ left: at[0], top: at[1], transform: shift }}>
      <strong>{description.title}</strong>
      {description.lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
      {othersHere > 0 && (
        <em>
          +{othersHere} {word('stackedHere', language)}
        </em>
      )}
    </div>
  );
}

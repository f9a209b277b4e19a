import { Compass, Minus, Plus } from 'lucide-react';
import type { Language } from '../../../shared/model/localized-text.ts';
import { type WordId, word } from '../words.ts';

export interface MapControlsProps {
  readonly language: Language;
  /** Degrees the map is turned; 0 is north up. */
  readonly bearing: number;
  readonly onZoom: (steps: 1 | -1) => void;
  readonly onNorth: () => void;
}

/** Zoom, and a compass that turns the map back to north. */
export function MapControls({ language, bearing, onZoom, onNorth }: MapControlsProps) {
  const button = (id: WordId, onClick: () => void, icon: React.ReactNode) => (
    <button type="button" aria-label={word(id, language)} title={word(id, language)} onClick={onClick}>
      {icon}
    </button>
  );
  return (
    <div className="map-controls">
      {button('zoomIn', () => onZoom(1), <Plus size={16} />)}
      {button('zoomOut', () => onZoom(-1), <Minus size={16} />)}
      {button('north', onNorth, <Compass size={16} style={{ transform: `rotate(${-45 - bearing}deg)` }} />)}
    </div>
  );
}

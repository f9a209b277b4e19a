// How the map writes lengths and areas: ha above 1 ha and m² below, metres up to 2 km and then km, thousands apart.
import type { Language } from '../../shared/model/localized-text.ts';
import { word } from './words.ts';

function groupThousands(value: number, digits: number): string {
  return value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** “1.24 公顷”, “820 平方米”. */
export function formatArea(squareMetres: number, language: Language): string {
  if (squareMetres >= 10_000_000) {
    return `${groupThousands(squareMetres / 1_000_000, 2)} ${word('squareKilometres', language)}`;
  }
  if (squareMetres >= 10_000)
    return `${groupThousands(squareMetres / 10_000, 2)} ${word('hectares', language)}`;
  const digits = squareMetres < 10 ? 1 : 0;
  return `${groupThousands(squareMetres, digits)} ${word('squareMetres', language)}`;
}

/** “820 米”, “2.4 公里”. */
export function formatDistance(metres: number, language: Language): string {
  if (metres >= 2000) return `${groupThousands(metres / 1000, 1)} ${word('kilometres', language)}`;
  return `${groupThousands(Math.round(metres / 10) * 10, 0)} ${word('metres', language)}`;
}

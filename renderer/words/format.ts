// How numbers are written everywhere: thousands separators, units always, and a unit that suits the size. The digits
// are made tabular by the style sheet.

import type { Language } from '../../shared/model/localized-text.ts';
import { describeArea } from '../../shared/overlap/describe-quantities.ts';

const kilometresFromMetres = 2000;

const locales = { zh: 'zh-CN', en: 'en-GB' } as const;

// Making a number format costs a thousand times what using it does.
const decimals = [0, 1].map(
  (digits) => new Intl.NumberFormat('en-US', { minimumFractionDigits: 0, maximumFractionDigits: digits }),
);

export function formatCount(count: number): string {
  return decimal(count, 0);
}

/** Signed, with a true minus: “+12”, “−3”, “0”. */
export function formatDifference(count: number): string {
  if (count === 0) return '0';
  return `${count > 0 ? '+' : '−'}${formatCount(Math.abs(count))}`;
}

/** m² below one hectare, hectares above: as the findings' sentences write it. */
export function formatArea(areaSquareMetres: number, language: Language): string {
  return describeArea(areaSquareMetres)[language];
}

/** Metres up to 2 km, then kilometres. */
export function formatLength(lengthMetres: number, language: Language): string {
  if (lengthMetres <= kilometresFromMetres) {
    return `${decimal(lengthMetres, lengthMetres < 10 ? 1 : 0)} ${language === 'zh' ? '米' : 'm'}`;
  }
  return `${decimal(lengthMetres / 1000, 1)} ${language === 'zh' ? '公里' : 'km'}`;
}

export function formatPercent(ratio: number): string {
  return `${decimal(ratio * 100, 0)} %`;
}

export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${decimal(bytes / 1000, 0)} kB`;
  return `${decimal(bytes / 1_000_000, 1)} MB`;
}

/** A moment in local time; the text itself where it is not a date. */
export function formatMoment(isoText: string, language: Language): string {
  const moment = new Date(isoText);
  if (Number.isNaN(moment.getTime())) return isoText;
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'medium', timeStyle: 'short' }).format(
    moment,
  );
}

function decimal(value: number, digits: 0 | 1): string {
  return (decimals[digits] as Intl.NumberFormat).format(value);
}

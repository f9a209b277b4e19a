// Before a package leaves for the other office: whatever people wrote in it names no person. Counts are exact, because
// the two offices settle them; a package goes to nobody else.
import type { Result } from '../model/result.ts';
import { lookThroughTexts, type PlacedText } from '../privacy/look-through-texts.ts';
import type { LookedThrough } from '../privacy/looked-through.ts';
import type { AgreementPackage } from './agreement-package.ts';

/** Ids, and what offices and schools publish of themselves. */
const looksOver: readonly string[] = ['id', 'phone', 'seal', 'lineage', 'sha256'];

/** Lets the package be written, or names every place. Code `personal-data`. */
export function lookThroughPackage({ agreement, records }: AgreementPackage): Result<LookedThrough> {
  const paper = { zh: '协议包', en: 'The package' };
  const texts = [agreement, ...records].flatMap((record) => {
    const name = 'title' in record ? record.title : record.name;
    return textsWithin(record).map((text) => ({ place: `“${name}”`, placeInEnglish: `“${name}”`, text }));
  });
  return lookThroughTexts(paper, texts satisfies PlacedText[], [], 0);
}

function textsWithin(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) =>
    looksOver.includes(name) || /Ids?$/u.test(name) ? [] : textsWithin(member),
  );
}

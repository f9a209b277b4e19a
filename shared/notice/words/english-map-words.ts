// What a sheet says in English beside the Chinese. Names of roads, rivers, offices and places stay Chinese: the data has no
// English for them, and a translation that nobody made is a mistake on a public map.
import type { Plan } from '../../model/records.ts';
import { shortHash } from './short-hash.ts';

const stamps: Readonly<Record<string, string>> = {
  草稿: 'Draft',
  征求意见稿: 'Draft for comments',
  公示: 'Public notice',
};

/** Empty for a stamp that has no English. */
export function stampInEnglish(stamp: string): string {
  return stamps[stamp] ?? '';
}

/** Coordinates, projection, date and number, in two lines that stand below the Chinese ones. */
export function imprintInEnglish(
  plan: Plan,
  { meridian, epsg }: { readonly meridian: string; readonly epsg: number | null },
): readonly string[] {
  const system = epsg === null ? '' : ` (EPSG:${epsg})`;
  const day = (plan.frozenAt ?? plan.createdAt).slice(0, 10);
  const check = shortHash(plan.contentHash);
  return [
    `CGCS2000, Gauss–Krüger 3° zone, central meridian ${meridian}${system}`,
    `Data of ${day}, plan ${plan.number ?? 'not final'}${check === '' ? '' : `, check ${check}`}`,
  ];
}

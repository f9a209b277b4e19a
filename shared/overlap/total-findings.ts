// Counts of a report: one for every code that occurs, overlaps also where there are none, the declared ones, and the
// overlapping area.
import type { Finding } from '../checks/finding.ts';

/**
 * `overlapSquareMetres` sums overlaps of pairs, thin parts (slivers between two catchments) and declared ones
 * included; `declared` counts findings of any code that an agreement allows.
 */
export function totalFindings(findings: readonly Finding[]): Record<string, number> {
  const totals: Record<string, number> = { overlap: 0 };
  let declared = 0;
  let overlapSquareMetres = 0;
  for (const finding of findings) {
    totals[finding.code] = (totals[finding.code] ?? 0) + 1;
    if (finding.declared !== null) declared += 1;
    const isPair = finding.a !== null && finding.b !== null;
    if (finding.code === 'overlap' || (finding.code === 'sliver' && isPair)) {
      overlapSquareMetres += finding.areaSquareMetres ?? 0;
    }
  }
  return { ...totals, declared, overlapSquareMetres: Math.round(overlapSquareMetres * 1000) / 1000 };
}

import type { Finding, FindingCode } from '../../../shared/checks/finding.ts';
import type { Language } from '../../../shared/model/localized-text.ts';

const codeOrder: readonly FindingCode[] = [
  'overlap',
  'multi-unit',
  'outside-district',
  'gap',
  'orphan-unit',
  'split-unit',
  'over-capacity',
  'swap-drift',
  'school-outside',
  'island',
  'invalid-geometry',
  'sliver',
];

const severityOrder = ['error', 'warning', 'declared'] as const;

/** Errors before warnings before what is declared; inside, by kind and then the most children first. */
export function orderFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      severityOrder.indexOf(a.severity) - severityOrder.indexOf(b.severity) ||
      codeOrder.indexOf(a.code) - codeOrder.indexOf(b.code) ||
      b.children - a.children ||
      (b.areaSquareMetres ?? 0) - (a.areaSquareMetres ?? 0) ||
      (a.id < b.id ? -1 : 1),
  );
}

export function countByCode(findings: readonly Finding[]): (readonly [FindingCode, number])[] {
  return codeOrder
    .map((code) => [code, findings.filter((finding) => finding.code === code).length] as const)
    .filter(([, count]) => count > 0);
}

/** Findings of a code (null: all) whose sentence contains the text. */
export function filterFindings(
  findings: readonly Finding[],
  filter: { readonly code: FindingCode | null; readonly text: string; readonly language: Language },
): Finding[] {
  const wanted = filter.text.trim().toLowerCase();
  return findings.filter(
    ({ code, text }) =>
      (filter.code === null || code === filter.code) && text[filter.language].toLowerCase().includes(wanted),
  );
}

import type { Finding } from './finding.ts';

/** Findings that an agreement in force declares: ended, nothing allows them and every one is an error. */
export function findingsThatEndingOpens(findings: readonly Finding[], agreementId: string): Finding[] {
  return findings.filter(({ declared }) => declared === agreementId);
}

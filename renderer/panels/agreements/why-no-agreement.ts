import type { Finding } from '../../../shared/checks/finding.ts';
import type { ProjectState } from '../../../shared/model/project-state.ts';
import type { Plan } from '../../../shared/model/records.ts';
import { findingParties } from './finding-parties.ts';

export type NoAgreementReason =
  | 'declaredReason'
  | 'wrongCodeReason'
  | 'noUnitReason'
  | 'noPartyReason'
  | 'samePartyReason';

/** Why a finding can't be settled by an agreement; null where it can. The value names a word under `border`. */
export function whyNoAgreement(
  records: ProjectState,
  plan: Plan,
  finding: Finding,
): NoAgreementReason | null {
  if (finding.declared !== null) return 'declaredReason';
  if (!['overlap', 'outside-district', 'multi-unit'].includes(finding.code)) return 'wrongCodeReason';
  if (finding.units.length === 0) return 'noUnitReason';
  const parties = findingParties(records, plan, finding);
  if (parties === 'same') return 'samePartyReason';
  return parties === null ? 'noPartyReason' : null;
}

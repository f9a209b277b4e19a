// The draft of an agreement that would settle a finding: parties, estates with the side each lies in, the campus of the
// other side that receives, and as many seats as children enter in the plan's year.
import { childrenOfUnit } from '../../../shared/checks/children-of-units.ts';
import type { Finding } from '../../../shared/checks/finding.ts';
import type { AgreementTerms } from '../../../shared/commands/command.ts';
import type { Language } from '../../../shared/model/localized-text.ts';
import type { ProjectState } from '../../../shared/model/project-state.ts';
import type { AgreementItem, Catchment, Plan } from '../../../shared/model/records.ts';
import { titleForParties } from './empty-agreement-terms.ts';
import { authorityOfUnit, findingParties } from './finding-parties.ts';

/** Null where the finding does not concern two authorities. */
export function agreementFromFinding(
  records: ProjectState,
  plan: Plan,
  finding: Finding,
  language: Language,
): AgreementTerms | null {
  const parties = findingParties(records, plan, finding);
  if (parties === null || parties === 'same') return null;
  const { partyIds, catchments } = parties;
  const items = finding.units.flatMap((unitId): AgreementItem[] => {
    const unit = records.unit.get(unitId);
    if (!unit) return [];
    const side = authorityOfUnit(records, unit);
    const fromAuthorityId = side !== null && partyIds.includes(side) ? side : partyIds[0];
    const receiver = partyIds[0] === fromAuthorityId ? partyIds[1] : partyIds[0];
    const campusId = receivingCampus(records, plan, catchments, receiver);
    if (campusId === null) return [];
    return [{ unitId, fromAuthorityId, campusId, seats: childrenOfUnit(unit, plan) }];
  });
  const bothWays = new Set(items.map(({ fromAuthorityId }) => fromAuthorityId)).size === 2;
  return {
    number: '',
    title: titleForParties(records, partyIds, language),
    agreementKind: bothWays ? 'parity-swap' : 'dual-service',
    partyIds,
    stage: plan.stage,
    items,
    fromSchoolYear: plan.schoolYear,
    toSchoolYear: plan.schoolYear + 2,
    childrenTolerance: 0,
    basis: '',
    contact: '',
    note: finding.text[language],
  };
}

/** A campus of the receiving side: that of its catchment in the finding, else any of its campuses of the stage. */
function receivingCampus(
  records: ProjectState,
  plan: Plan,
  catchments: readonly Catchment[],
  authorityId: string,
): string | null {
  const servesStage = (campusId: string) =>
    records.campus.get(campusId)?.stages.some(({ stage }) => stage === plan.stage) ?? false;
  const own = catchments.find((catchment) => catchment.authorityId === authorityId);
  const ofCatchment = own?.campusIds.find(servesStage) ?? own?.campusIds[0];
  if (ofCatchment !== undefined) return ofCatchment;
  const rest = [...records.campus.values()]
    .filter(
      ({ id, schoolId }) => records.school.get(schoolId)?.authorityId === authorityId && servesStage(id),
    )
    .map(({ id }) => id)
    .sort();
  return rest[0] ?? null;
}

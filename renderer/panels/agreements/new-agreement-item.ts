import { childrenOfUnit } from '../../../shared/checks/children-of-units.ts';
import type { AgreementTerms } from '../../../shared/commands/command.ts';
import type { ProjectState } from '../../../shared/model/project-state.ts';
import type { AgreementItem } from '../../../shared/model/records.ts';
import { authorityOfUnit } from './finding-parties.ts';

/** An estate with its side and the other side's usual campus: the one other items go to, else its first of the stage. */
export function newAgreementItem(
  records: ProjectState,
  terms: AgreementTerms,
  unitId: string,
): AgreementItem | null {
  const unit = records.unit.get(unitId);
  if (!unit) return null;
  const [first, second] = terms.partyIds;
  const fromAuthorityId = authorityOfUnit(records, unit) === second ? second : first;
  const receiver = fromAuthorityId === first ? second : first;
  const usual = terms.items.find((item) => item.fromAuthorityId === fromAuthorityId)?.campusId;
  const campusId =
    usual ??
    [...records.campus.values()]
      .filter(
        ({ schoolId, stages }) =>
          records.school.get(schoolId)?.authorityId === receiver &&
          stages.some(({ stage }) => stage === terms.stage),
      )
      .map(({ id }) => id)
      .sort()[0];
  if (campusId === undefined) return null;
  const seats = childrenOfUnit(unit, { stage: terms.stage, schoolYear: terms.fromSchoolYear });
  return { unitId, fromAuthorityId, campusId, seats };
}

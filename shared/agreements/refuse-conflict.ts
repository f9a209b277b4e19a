import type { ProjectState } from '../model/project-state.ts';
import type { Agreement } from '../model/records.ts';
import type { Refusal } from '../model/result.ts';
import { isReplacedBy } from './is-replaced-by.ts';

/** Why an agreement can't come into force beside the others: a unit is in one agreement at a time at one stage. */
export function refuseConflict(state: ProjectState, agreement: Agreement): Refusal | null {
  const unitIds = new Set(agreement.items.map(({ unitId }) => unitId));
  const others = [...state.agreement.values()]
    .filter(
      (other) =>
        other.id !== agreement.id &&
        !isReplacedBy(agreement, other) &&
        other.status === 'in-force' &&
        other.stage === agreement.stage &&
        other.fromSchoolYear <= agreement.toSchoolYear &&
        agreement.fromSchoolYear <= other.toSchoolYear,
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const other of others) {
    const item = other.items.find(({ unitId }) => unitIds.has(unitId));
    if (!item) continue;
    const unitName = state.unit.get(item.unitId)?.name ?? item.unitId;
    return {
      code: 'unit-in-other-agreement',
      message: {
        zh: `小区 ${unitName} 在 ${other.fromSchoolYear}—${other.toSchoolYear} 学年已按协议“${other.title}”执行`,
        en: `The estate ${unitName} is under the agreement “${other.title}” for ${other.fromSchoolYear}–${other.toSchoolYear}`,
      },
      hint: {
        zh: '先终止那份协议，或从这份协议里去掉这个小区',
        en: 'Revoke that agreement first, or take the estate out of this one',
      },
    };
  }
  return null;
}

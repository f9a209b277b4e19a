import type { ProjectState } from '../model/project-state.ts';
import type { Agreement } from '../model/records.ts';
import type { Refusal } from '../model/result.ts';
import { isReplacedBy } from './is-replaced-by.ts';
import { agreementsInYear, promisedSeats } from './promised-seats.ts';

/**
 * Why an agreement can't come into force beside the others: a campus can't promise more seats in a year than it has.
 * Campuses whose seats nobody has entered (0) are not judged.
 */
export function refuseOverdrawnCampus(state: ProjectState, agreement: Agreement): Refusal | null {
  const { stage, fromSchoolYear, toSchoolYear, items, pool } = agreement;
  for (const campusId of new Set([...items, ...pool].map((promise) => promise.campusId))) {
    const campus = state.campus.get(campusId);
    const baseSeats = campus?.stages.find((offered) => offered.stage === stage)?.baseSeats ?? 0;
    if (!campus || baseSeats === 0) continue;
    for (let year = fromSchoolYear; year <= toSchoolYear; year += 1) {
      const others = agreementsInYear(state, stage, year).filter(
        (other) => other.id !== agreement.id && !isReplacedBy(agreement, other),
      );
      const promised = promisedSeats([...others, agreement], campusId);
      if (promised <= baseSeats) continue;
      return {
        code: 'campus-overdrawn',
        message: {
          zh: `${campus.name} 在 ${year} 学年共承诺 ${promised} 个学位，超过它的基础学位 ${baseSeats} 个`,
          en: `${campus.name} would promise ${promised} seats in ${year}, more than the ${baseSeats} it has`,
        },
        hint: {
          zh: `减少 ${promised - baseSeats} 个，或改由别的校区接收`,
          en: `Promise ${promised - baseSeats} fewer, or choose another campus`,
        },
      };
    }
  }
  return null;
}

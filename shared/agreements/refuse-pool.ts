// A shared pool: campuses put seats in, estates draw them in the order of the list. Nobody draws what nobody put in.
import type { ProjectState } from '../model/project-state.ts';
import type { Refusal } from '../model/result.ts';
import { stageNames } from '../model/stage.ts';
import type { Terms } from './refuse-terms.ts';
import { termsRefusal } from './terms-refusal.ts';

/** Why a pool can't stand; null where it can, and where terms have none. */
export function refusePool(
  state: ProjectState,
  { agreementKind, partyIds, stage, items, pool = [] }: Terms,
): Refusal | null {
  if (pool.length === 0) return null;
  if (agreementKind !== 'shared-pool') {
    return termsRefusal(
      'pool-of-other-kind',
      '只有共享学位协议才有学位池',
      'Only an agreement on shared seats has a pool',
      '把方式改为“共享学位”，或清空学位池',
      'Make the kind “shared seats”, or empty the pool',
    );
  }
  const left = new Map<string, number>();
  for (const { campusId, seats } of pool) {
    const campus = state.campus.get(campusId);
    const name = campus?.name ?? campusId;
    if (!campus?.stages.some((offered) => offered.stage === stage)) {
      return termsRefusal(
        'stage-not-offered',
        `学位池里的 ${name} 没有${stageNames[stage].zh}部`,
        `${name}, which is in the pool, has no ${stageNames[stage].en} stage`,
        '去掉它，或选别的校区',
        'Take it out, or choose another campus',
      );
    }
    const school = state.school.get(campus.schoolId);
    if (!partyIds.includes(school?.authorityId ?? '')) {
      return termsRefusal(
        'campus-of-third-party',
        `学位池里的 ${name} 不属于协议的一方`,
        `${name}, which is in the pool, belongs to neither party`,
        '只能放入协议各方的校区',
        'Only campuses of the parties can be in it',
      );
    }
    if (left.has(campusId) || !Number.isSafeInteger(seats) || seats <= 0) {
      return termsRefusal(
        'bad-pool-share',
        `${name} 放入学位池的学位（${seats} 个）写了两次或不是正整数`,
        `The seats that ${name} puts into the pool (${seats}) are named twice or not a whole number above 0`,
        '每个校区写一次，填正整数',
        'Name every campus once with a whole number above 0',
      );
    }
    left.set(campusId, seats);
  }
  for (const { unitId, campusId, seats } of items) {
    const rest = (left.get(campusId) ?? 0) - seats;
    left.set(campusId, rest);
    if (rest >= 0) continue;
    const [unit, campus] = [state.unit.get(unitId)?.name, state.campus.get(campusId)?.name];
    return termsRefusal(
      'pool-overdrawn',
      `轮到 ${unit} 时，${campus} 放入学位池的学位差 ${-rest} 个`,
      `By the turn of ${unit} the pool is ${-rest} seats of ${campus} short`,
      '减少支取的学位，或让校区多放一些',
      'Draw fewer seats, or have the campus put in more',
    );
  }
  return null;
}

import { catchmentsOfPlan, type ProjectState } from '../model/project-state.ts';
import type { Agreement, Plan } from '../model/records.ts';
import type { Refusal } from '../model/result.ts';
import { agreementBalance } from './balance.ts';
import { agreementsInYear } from './promised-seats.ts';
import { refuseUnbalancedSwap } from './refuse-unbalanced-swap.ts';

/**
 * Why a plan can't be frozen: under it one side of a swap in force gets fewer seats than the other, because a campus
 * that is to receive children has no catchment. An authority that the plan draws nothing for is not judged.
 */
export function refusePlanUnbalancesSwap(state: ProjectState, plan: Plan): Refusal | null {
  if (plan.planType !== 'catchments') return null;
  const catchments = catchmentsOfPlan(state, plan.id);
  const drawn = new Set(catchments.map(({ authorityId }) => authorityId));
  const served = new Set(catchments.flatMap(({ campusIds }) => campusIds));
  for (const agreement of agreementsInYear(state, plan.stage, plan.schoolYear)) {
    if (agreement.agreementKind !== 'parity-swap') continue;
    const lost = agreement.items.filter(
      ({ campusId, fromAuthorityId }) =>
        !served.has(campusId) && drawn.has(receiverOf(agreement, fromAuthorityId)),
    );
    const kept = { ...agreement, items: agreement.items.filter((item) => !lost.includes(item)) };
    if (lost.length === 0 || agreementBalance(kept).isBalanced) continue;
    const why = refuseUnbalancedSwap(state, kept)?.message ?? { zh: '', en: '' };
    const campuses = [...new Set(lost.map(({ campusId }) => state.campus.get(campusId)?.name ?? campusId))];
    return {
      code: 'plan-unbalances-swap',
      message: {
        zh: `按方案“${plan.name}”，协议“${agreement.title}”的接收校区 ${campuses.join('、')} 没有服务片区。${why.zh}`,
        en: `Under the plan “${plan.name}” no catchment serves ${campuses.join(', ')}, which receives children by “${agreement.title}”. ${why.en}`,
      },
      hint: {
        zh: '给这个校区画上片区，或先修订、终止协议',
        en: 'Give the campus a catchment, or amend or revoke the agreement first',
      },
    };
  }
  return null;
}

function receiverOf({ partyIds }: Agreement, fromAuthorityId: string): string {
  return partyIds[0] === fromAuthorityId ? partyIds[1] : partyIds[0];
}

import type { ChangeSet } from '../../history/change-set.ts';
import { followingOf } from '../../model/followings.ts';
import type { ProjectState } from '../../model/project-state.ts';
import type { Catchment, ProjectRecord } from '../../model/records.ts';
import { type Refusal, refuse } from '../../model/result.ts';

/**
 * Why a change set may not be committed: it draws in a plan that follows another, which would be drawn over at the next
 * edit of that one; null where it may. Names and range texts are free.
 */
export function refuseFollowerEdit(
  state: ProjectState,
  { added, updated, removed }: ChangeSet,
): { readonly ok: false; readonly refusal: Refusal } | null {
  if (state.following.size === 0) return null;
  const loose = new Set(removed.flatMap((record) => (record.kind === 'following' ? record.planId : [])));
  const isCatchment = (record: ProjectRecord): record is Catchment => record.kind === 'catchment';
  const redrawn = updated.filter(
    ({ before, after }) =>
      isCatchment(before) &&
      isCatchment(after) &&
      (before.geometry !== after.geometry || before.clusterId !== after.clusterId),
  );
  const drawn = [...added, ...removed, ...redrawn.map(({ before }) => before)].filter(isCatchment);
  for (const { planId } of drawn) {
    const following = loose.has(planId) ? null : followingOf(state, planId);
    if (following) return refuseFor(state, planId, following.sourcePlanId);
  }
  return null;
}

function refuseFor(state: ProjectState, planId: string, sourcePlanId: string) {
  const name = state.plan.get(planId)?.name ?? planId;
  const source = state.plan.get(sourcePlanId)?.name ?? sourcePlanId;
  return refuse({
    code: 'plan-follows',
    message: {
      zh: `学区方案“${name}”随“${source}”的片区变化，不能直接改它的边界`,
      en: `The school districts of “${name}” follow the catchments of “${source}” and can’t be drawn by hand`,
    },
    hint: {
      zh: `在“${source}”里修改片区，或先让学区方案脱离它（“脱离片区方案”）`,
      en: `Edit the catchments of “${source}”, or cut the school districts loose first (“Cut loose”)`,
    },
  });
}

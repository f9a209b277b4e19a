import { followingOf } from '../../shared/model/followings.ts';
import type { LocalizedText } from '../../shared/model/localized-text.ts';
import type { Plan } from '../../shared/model/records.ts';
import { type WordId, wording } from '../map/words.ts';
import type { Surroundings } from './tool.ts';

const reasons: Readonly<Record<Exclude<Plan['status'], 'draft'>, WordId>> = {
  approved: 'planApproved',
  frozen: 'planFrozen',
  archived: 'planArchived',
};

/** Why borders can't be edited now, or null when they can: only drafts that follow no other plan are. */
export function whyNotEditable({ project, planId }: Surroundings): LocalizedText | null {
  const plan = planId === null ? undefined : project.plan.get(planId);
  if (!plan) return wording('noPlan');
  if (plan.status !== 'draft') return wording(reasons[plan.status]);
  return followingOf(project, plan.id) ? wording('planFollows') : null;
}

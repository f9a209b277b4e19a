import { followingOf } from '../../model/followings.ts';
import { refuse, succeed } from '../../model/result.ts';
import type { CommandHandler } from '../command-handler.ts';
import { createChangeSet } from '../create-change-set.ts';
import { findDraftPlan } from '../plans/find-draft-plan.ts';

/** From then on the school districts stay as they are and are edited by hand. */
export const cutLoose: CommandHandler<'cut-loose'> = (state, command) => {
  const plan = findDraftPlan(state, command.planId);
  if (!plan.ok) return plan;
  const following = followingOf(state, command.planId);
  if (!following) return followsNothing(plan.value.name);
  const source = state.plan.get(following.sourcePlanId)?.name ?? following.sourcePlanId;
  return succeed(
    createChangeSet(
      command.name,
      {
        zh: `学区方案“${plan.value.name}”不再随“${source}”变化`,
        en: `The school districts of “${plan.value.name}” no longer follow “${source}”`,
      },
      { removed: [following] },
    ),
  );
};

function followsNothing(name: string) {
  return refuse({
    code: 'follows-nothing',
    message: { zh: `方案“${name}”没有跟随别的方案`, en: `The plan “${name}” follows no other plan` },
    hint: { zh: '可以直接修改它', en: 'Edit it as it is' },
  });
}

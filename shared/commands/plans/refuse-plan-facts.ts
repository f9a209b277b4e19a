import type { ProjectState } from '../../model/project-state.ts';
import type { Plan } from '../../model/records.ts';
import { type Refusal, refuse } from '../../model/result.ts';
import { emptyName } from '../empty-name.ts';

/** Why a plan can't have this name; null where it can. People and the command line call plans by their names. */
export function refusePlanFacts(
  state: ProjectState,
  plan: Pick<Plan, 'name'> & { readonly id: string | null },
): { readonly ok: false; readonly refusal: Refusal } | null {
  if (plan.name === '') return emptyName();
  if (![...state.plan.values()].some((other) => other.id !== plan.id && other.name === plan.name))
    return null;
  return refuse({
    code: 'plan-name-taken',
    message: {
      zh: `已有名为“${plan.name}”的方案`,
      en: `There is a plan called “${plan.name}” already`,
    },
    hint: { zh: '换一个名称', en: 'Choose another name' },
  });
}

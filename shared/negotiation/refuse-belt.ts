import { findRecord } from '../commands/find-record.ts';
import type { ProjectState } from '../model/project-state.ts';
import type { Plan } from '../model/records.ts';
import { type Result, refuse } from '../model/result.ts';

/** Wider than this (metres) a belt is the whole city. */
export const widestBeltMetres = 20_000;

/** The plan of a belt, or why there is none between these authorities. */
export function refuseBelt(
  state: ProjectState,
  request: {
    readonly planId: string;
    readonly authorityIds: readonly [string, string];
    readonly widthMetres: number;
  },
): Result<Plan> {
  const [first, second] = request.authorityIds;
  for (const id of request.authorityIds) {
    const found = findRecord(state, 'authority', id);
    if (!found.ok) return found;
  }
  if (first === second) {
    return refuse({
      code: 'same-authority-twice',
      message: {
        zh: '边界带需要两个不同的管理主体',
        en: 'A border belt lies between two different authorities',
      },
      hint: { zh: '另选一个管理主体', en: 'Choose another authority' },
    });
  }
  if (!(request.widthMetres > 0 && request.widthMetres <= widestBeltMetres)) {
    return refuse({
      code: 'bad-belt-width',
      message: {
        zh: `边界带宽度 ${request.widthMetres} 米不可用`,
        en: `A belt ${request.widthMetres} m wide can’t be used`,
      },
      hint: {
        zh: `填写大于 0、不超过 ${widestBeltMetres} 的米数，例如 1000`,
        en: `Enter more than 0 and at most ${widestBeltMetres} metres, such as 1000`,
      },
    });
  }
  const plan = findRecord(state, 'plan', request.planId);
  if (!plan.ok || plan.value.planType === 'catchments') return plan;
  return refuse({
    code: 'belt-of-school-districts',
    message: {
      zh: `“${plan.value.name}”是学区方案，没有服务片区`,
      en: `“${plan.value.name}” is a plan of school districts and has no catchments`,
    },
    hint: { zh: '打开一个服务片区方案', en: 'Open a plan of catchments' },
  });
}

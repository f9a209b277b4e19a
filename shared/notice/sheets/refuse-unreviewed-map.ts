// 地图管理条例 15, 49, 52: no map goes to the public without its review number, and none with another map's.
import { mapContentHash } from '../../commands/notices/map-content-hash.ts';
import type { ProjectState } from '../../model/project-state.ts';
import { type Refusal, refuse } from '../../model/result.ts';

/** Why the map of a plan may not be printed for the public; null where it may. */
export function refuseUnreviewedMap(
  state: ProjectState,
  planId: string,
  sha256: (text: string) => string,
): { readonly ok: false; readonly refusal: Refusal } | null {
  const plan = state.plan.get(planId);
  if (plan && plan.status !== 'frozen') return refuse(notFrozen(plan.name));
  const notice = [...state.notice.values()].find((each) => each.planId === planId);
  const isComplete = [notice?.mapReviewNumber, notice?.mapReviewDate, notice?.mapReviewDocument].every(
    (word) => (word ?? '').trim() !== '',
  );
  if (!notice || !isComplete) return refuse(notReviewed);
  return notice.mapReviewHash === mapContentHash(state, planId, sha256) ? null : refuse(otherMap);
}

function notFrozen(name: string): Refusal {
  return {
    code: 'plan-not-frozen',
    message: {
      zh: `方案“${name}”尚未定稿，不能输出公开地图`,
      en: `The plan “${name}” is not frozen, so its map can't be published`,
    },
    hint: { zh: '先定稿；草稿请用“内部工作用”输出', en: 'Freeze it first; print drafts as internal' },
  };
}

const notReviewed: Refusal = {
  code: 'map-not-reviewed',
  message: {
    zh: '公开地图须有审图号、审图日期和审图文件，现在没有填全',
    en: 'A public map needs its review number, the date and the paper; they are not all filled in',
  },
  hint: {
    zh: '先送审并填写；在此之前可以输出“只有文字和表格”的公示',
    en: 'Have the map reviewed and fill them in; until then publish words and tables only',
  },
};

const otherMap: Refusal = {
  code: 'map-review-outdated',
  message: {
    zh: '审图号对应的不是现在这张图：填写以后图上内容有变',
    en: 'The review number belongs to another map: something on it changed since the number was typed',
  },
  hint: { zh: '重新送审，再填写新的审图号', en: 'Have this map reviewed and type its number' },
};

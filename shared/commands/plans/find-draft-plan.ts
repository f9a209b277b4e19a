import type { LocalizedText } from '../../model/localized-text.ts';
import type { ProjectState } from '../../model/project-state.ts';
import type { Plan } from '../../model/records.ts';
import { type Result, refuse } from '../../model/result.ts';
import { findRecord } from '../find-record.ts';

const statusNames: Readonly<Record<Plan['status'], LocalizedText>> = {
  draft: { zh: '草案', en: 'a draft' },
  frozen: { zh: '定稿', en: 'frozen' },
  approved: { zh: '已批准', en: 'approved' },
  archived: { zh: '已归档', en: 'archived' },
};

/** The plan, if it may be edited. What was frozen, approved or archived is a record: it is branched, never changed. */
export function findDraftPlan(state: ProjectState, planId: string): Result<Plan> {
  const found = findRecord(state, 'plan', planId);
  if (!found.ok || found.value.status === 'draft') return found;
  const plan = found.value;
  const status = statusNames[plan.status];
  return refuse({
    code: 'plan-not-editable',
    message: {
      zh: `方案“${plan.name}”是${status.zh}，不能再改`,
      en: `The plan “${plan.name}” is ${status.en} and can't be changed any more`,
    },
    hint: {
      zh: '请以它为母本新建一个方案（“由此新建方案”），在新方案里修改',
      en: 'Make a new plan from it (“Branch plan”) and edit that one',
    },
  });
}

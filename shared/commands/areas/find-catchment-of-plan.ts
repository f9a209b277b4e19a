import type { ProjectState } from '../../model/project-state.ts';
import type { Catchment } from '../../model/records.ts';
import { type Result, refuse } from '../../model/result.ts';
import { findRecord } from '../find-record.ts';

/** The catchment, if it is one of the plan that is edited. */
export function findCatchmentOfPlan(state: ProjectState, planId: string, id: string): Result<Catchment> {
  const found = findRecord(state, 'catchment', id);
  if (!found.ok || found.value.planId === planId) return found;
  return refuse({
    code: 'in-another-plan',
    message: {
      zh: `片区 ${found.value.name} 属于另一个方案`,
      en: `The catchment ${found.value.name} belongs to another plan`,
    },
    hint: {
      zh: '请选择本方案的片区，或先把它复制到本方案',
      en: 'Choose a catchment of this plan, or copy it into this plan first',
    },
  });
}

import type { ProjectState } from '../../model/project-state.ts';
import type { Catchment, Plan } from '../../model/records.ts';
import { type Refusal, refuse } from '../../model/result.ts';
import { stageNames } from '../../model/stage.ts';
import { emptyName } from '../empty-name.ts';
import { findRecord } from '../find-record.ts';

/**
 * Why a catchment can't have this name, authority or these campuses; null where it can. Its campuses exist, are named
 * once, and offer the stage of the plan; in a plan of school districts there is no stage to offer.
 */
export function refuseCatchmentFacts(
  state: ProjectState,
  plan: Plan,
  facts: Pick<Catchment, 'name' | 'authorityId' | 'campusIds'> & { readonly clusterId?: string | null },
): { readonly ok: false; readonly refusal: Refusal } | null {
  if (facts.name === '') return emptyName();
  if (facts.authorityId !== null) {
    const authority = findRecord(state, 'authority', facts.authorityId);
    if (!authority.ok) return authority;
  }
  if (typeof facts.clusterId === 'string') {
    const cluster = findRecord(state, 'cluster', facts.clusterId);
    if (!cluster.ok) return cluster;
  }
  for (const campusId of new Set(facts.campusIds)) {
    const campus = findRecord(state, 'campus', campusId);
    if (!campus.ok) return campus;
    if (plan.planType === 'catchments' && !campus.value.stages.some(({ stage }) => stage === plan.stage)) {
      return stageNotOffered(campus.value.name, plan);
    }
  }
  if (new Set(facts.campusIds).size < facts.campusIds.length) return campusNamedTwice();
  return null;
}

function stageNotOffered(campusName: string, plan: Plan) {
  const stage = stageNames[plan.stage];
  return refuse({
    code: 'stage-not-offered',
    message: {
      zh: `${campusName} 没有${stage.zh}部，不能放进${stage.zh}方案的片区`,
      en: `${campusName} has no ${stage.en} stage and can't serve a catchment of this plan`,
    },
    hint: {
      zh: '选择有这个学段的校区，或先在校区信息里补上学段',
      en: 'Choose a campus with this stage, or add the stage to the campus first',
    },
  });
}

function campusNamedTwice() {
  return refuse({
    code: 'campus-named-twice',
    message: { zh: '同一个校区在片区里写了两次', en: 'The same campus is named twice in the catchment' },
    hint: { zh: '去掉重复的校区', en: 'Leave it in once' },
  });
}

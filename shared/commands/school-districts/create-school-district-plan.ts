import type { Catchment, Following, Plan } from '../../model/records.ts';
import { refuse, succeed } from '../../model/result.ts';
import type { CommandHandler } from '../command-handler.ts';
import { createChangeSet } from '../create-change-set.ts';
import { findRecord } from '../find-record.ts';
import { activate } from '../plans/activate.ts';
import { refusePlanFacts } from '../plans/refuse-plan-facts.ts';
import { createDistrict, membersByCluster, uniteMembers } from './district-unions.ts';

/** One school district for each cluster of the authority that has a catchment; it follows the catchments from then on. */
export const createSchoolDistrictPlan: CommandHandler<'create-school-district-plan'> = (
  state,
  command,
  context,
) => {
  const source = findRecord(state, 'plan', command.sourcePlanId);
  if (!source.ok) return source;
  const authority = findRecord(state, 'authority', command.authorityId);
  if (!authority.ok) return authority;
  if (source.value.planType !== 'catchments') return notOfCatchments(source.value);
  const plan: Plan = {
    kind: 'plan',
    id: context.createId('plan'),
    name: command.planName.trim(),
    planType: 'school-districts',
    stage: source.value.stage,
    schoolYear: source.value.schoolYear,
    status: 'draft',
    parentId: null,
    authorityId: authority.value.id,
    number: null,
    contentHash: null,
    frozenAt: null,
    createdAt: context.now(),
  };
  const refusal = refusePlanFacts(state, { name: plan.name, id: null });
  if (refusal) return refusal;
  const districts: Catchment[] = [];
  for (const [clusterId, members] of membersByCluster(state, source.value.id, authority.value.id)) {
    const cluster = state.cluster.get(clusterId);
    if (!cluster) continue;
    const geometry = uniteMembers(state, cluster, members);
    if (!geometry.ok) return geometry;
    districts.push(createDistrict(plan.id, cluster, geometry.value, context.sha256));
  }
  if (districts.length === 0) return noMembers(authority.value.name, source.value.name);
  const following: Following = {
    kind: 'following',
    id: `following:${plan.id}`,
    planId: plan.id,
    sourcePlanId: source.value.id,
  };
  return succeed(
    createChangeSet(
      command.name,
      {
        zh: `由“${source.value.name}”合并出 ${authority.value.name} 的 ${districts.length} 个学区，方案“${plan.name}”随它变化`,
        en: `United catchments of “${source.value.name}” into ${districts.length} school districts of ${authority.value.name}; the plan “${plan.name}” follows it`,
      },
      { added: [plan, ...districts, following], updated: activate(state, plan.id) },
    ),
  );
};

function notOfCatchments({ name }: Plan) {
  return refuse({
    code: 'not-of-catchments',
    message: {
      zh: `“${name}”本身就是学区方案，学区由服务片区合并而成`,
      en: `“${name}” is a plan of school districts itself; districts are united from catchments`,
    },
    hint: { zh: '选择一个服务片区方案', en: 'Choose a plan of catchments' },
  });
}

function noMembers(authorityName: string, planName: string) {
  return refuse({
    code: 'no-member-catchments',
    message: {
      zh: `“${planName}”里没有片区对应 ${authorityName} 的学区成员校`,
      en: `No catchment of “${planName}” has a school of a cluster of ${authorityName}`,
    },
    hint: {
      zh: '先导入学区与成员校，或新建空的学区方案自己画',
      en: 'Import the clusters with their schools, or make an empty plan of school districts and draw',
    },
  });
}

// 对口升学, 多校划片: services that no border and no agreement brings. They say where children of an estate may go besides;
// who is counted where stays as it is.
import { unitMembership } from '../../checks/unit-membership.ts';
import { holdsFor, listServices } from '../../checks/unit-services.ts';
import type { LocalizedText } from '../../model/localized-text.ts';
import type { ProjectState } from '../../model/project-state.ts';
import type { Plan, ServiceRelation } from '../../model/records.ts';
import { type Refusal, refuse, succeed } from '../../model/result.ts';
import type { CommandHandler } from '../command-handler.ts';
import { createChangeSet } from '../create-change-set.ts';
import { findRecord } from '../find-record.ts';

const kindNames: Readonly<Record<'feeder' | 'lottery', LocalizedText>> = {
  feeder: { zh: '对口升学', en: 'feeder' },
  lottery: { zh: '多校划片', en: 'lottery' },
};

export const addService: CommandHandler<'add-service'> = (
  state,
  { name: command, planId, service },
  context,
) => {
  const unit = findRecord(state, 'unit', service.unitId);
  if (!unit.ok) return unit;
  const campus = findRecord(state, 'campus', service.campusId);
  if (!campus.ok) return campus;
  const plan = findRecord(state, 'plan', planId);
  if (!plan.ok) return plan;
  const refusal = refuseService(state, service) ?? refuseOwnSchool(state, plan.value, service);
  if (refusal) return refuse(refusal);
  const added: ServiceRelation = {
    ...service,
    kind: 'service-relation',
    id: context.createId('service'),
    basis: service.basis.trim(),
    authorityId: state.school.get(campus.value.schoolId)?.authorityId ?? null,
    agreementId: null,
  };
  const kind = kindNames[service.relationKind];
  return succeed(
    createChangeSet(
      command,
      {
        zh: `${unit.value.name}增加${kind.zh}：${campus.value.name}`,
        en: `Added a ${kind.en} of ${unit.value.name}: ${campus.value.name}`,
      },
      { added: [added] },
    ),
  );
};

export const removeService: CommandHandler<'remove-service'> = (state, { name: command, relationId }) => {
  const found = findRecord(state, 'service-relation', relationId);
  if (!found.ok) return found;
  const { unitId, campusId, agreementId } = found.value;
  if (agreementId !== null) return refuse(ofAgreement);
  const unit = state.unit.get(unitId)?.name ?? unitId;
  const campus = state.campus.get(campusId)?.name ?? campusId;
  return succeed(
    createChangeSet(
      command,
      { zh: `${unit}不再由${campus}服务`, en: `${campus} no longer serves ${unit}` },
      { removed: [found.value] },
    ),
  );
};

function refuseService(
  state: ProjectState,
  service: Pick<
    ServiceRelation,
    'unitId' | 'campusId' | 'stage' | 'quota' | 'fromSchoolYear' | 'toSchoolYear' | 'basis'
  >,
): Refusal | null {
  const { unitId, campusId, stage, quota, fromSchoolYear, toSchoolYear, basis } = service;
  if (!state.campus.get(campusId)?.stages.some((offered) => offered.stage === stage)) return noSuchStage;
  if (basis.trim() === '') return withoutBasis;
  if (quota !== null && quota < 1) return emptyQuota;
  if (toSchoolYear !== null && toSchoolYear < fromSchoolYear) return backwards;
  const last = toSchoolYear ?? Number.POSITIVE_INFINITY;
  const isKnown = [...state['service-relation'].values()].some(
    (other) =>
      other.unitId === unitId &&
      other.campusId === campusId &&
      other.stage === stage &&
      other.fromSchoolYear <= last &&
      fromSchoolYear <= (other.toSchoolYear ?? Number.POSITIVE_INFINITY),
  );
  return isKnown ? twice : null;
}

/** What an estate's own school serves already would be stored beside it and listed nowhere. */
function refuseOwnSchool(
  state: ProjectState,
  plan: Plan,
  service: Pick<ServiceRelation, 'unitId' | 'campusId' | 'stage' | 'fromSchoolYear' | 'toSchoolYear'>,
): Refusal | null {
  if (!holdsFor(service, plan)) return null;
  const served = listServices(state, plan, unitMembership(state, plan.id))(service.unitId);
  const isOwn = served.some(
    ({ campusId, relationKind }) => campusId === service.campusId && relationKind === 'base',
  );
  return isOwn ? ownSchool : null;
}

const noSuchStage: Refusal = {
  code: 'campus-without-stage',
  message: { zh: '这个校区没有这个学段', en: 'The campus does not have this stage' },
  hint: { zh: '换一个校区，或换一个学段', en: 'Choose another campus or another stage' },
};
const withoutBasis: Refusal = {
  code: 'service-without-basis',
  message: { zh: '没有写依据', en: 'The basis is missing' },
  hint: { zh: '写明文件名称和文号', en: 'Write the name and number of the document' },
};
const emptyQuota: Refusal = {
  code: 'quota-without-seats',
  message: { zh: '名额至少是 1 个', en: 'A quota is at least one seat' },
  hint: { zh: '不限名额就不填', en: 'Leave it empty where there is no limit' },
};
const backwards: Refusal = {
  code: 'term-backwards',
  message: { zh: '结束学年早于开始学年', en: 'It ends before it begins' },
  hint: {
    zh: '改正学年，长期有效就不填结束',
    en: 'Correct the years; leave the end empty where it has none',
  },
};
const twice: Refusal = {
  code: 'service-twice',
  message: {
    zh: '这个小区在这些学年已由这个校区服务',
    en: 'The campus serves the estate in these years already',
  },
  hint: { zh: '先删去原来的一条，或换学年', en: 'Remove the other one first, or choose other years' },
};
const ownSchool: Refusal = {
  code: 'service-of-own-school',
  message: {
    zh: '这个校区就是小区所在片区的学校',
    en: 'The campus is that of the catchment the estate lies in',
  },
  hint: { zh: '换一个校区；本片区的学校不用另加', en: 'Choose another campus; its own needs no entry' },
};
const ofAgreement: Refusal = {
  code: 'service-of-an-agreement',
  message: { zh: '这一条来自协议', en: 'An agreement brings this service' },
  hint: { zh: '到协议里修订或终止', en: 'Amend or end the agreement' },
};

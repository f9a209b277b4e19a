// What two authorities may agree on. Terms that fail here are never stored, not even in a draft; that both sides give
// the same number of seats is asked only of a swap that is signed.
import type { ProjectState } from '../model/project-state.ts';
import type { Agreement, AgreementItem } from '../model/records.ts';
import type { Refusal } from '../model/result.ts';
import { stageNames } from '../model/stage.ts';
import { refuseBorderChange } from './refuse-border-change.ts';
import { refuseEvidence } from './refuse-evidence.ts';
import { refusePool } from './refuse-pool.ts';
import { termsRefusal } from './terms-refusal.ts';

export type Terms = Pick<
  Agreement,
  | 'title'
  | 'agreementKind'
  | 'partyIds'
  | 'stage'
  | 'items'
  | 'fromSchoolYear'
  | 'toSchoolYear'
  | 'childrenTolerance'
> &
  Partial<Pick<Agreement, 'pool' | 'reviewOn' | 'documents' | 'consultations'>>;

/** Why these terms can't stand; null where they can. The first fault in reading order is named. */
export function refuseTerms(state: ProjectState, terms: Terms): Refusal | null {
  const [first, second] = terms.partyIds;
  if (terms.title.trim() === '') {
    return termsRefusal(
      'agreement-without-title',
      '协议没有标题',
      'The agreement has no title',
      '请填写标题',
      'Enter a title',
    );
  }
  const pool = terms.pool ?? [];
  if (first === second && pool.length === 0) {
    return termsRefusal(
      'same-party-twice',
      '协议的甲方和乙方是同一个管理主体',
      'Both parties of the agreement are the same authority',
      '选择两个不同的管理主体',
      'Choose two different authorities',
    );
  }
  for (const id of terms.partyIds) {
    if (state.authority.has(id)) continue;
    return termsRefusal(
      'unknown-party',
      `工程里没有编号为 ${id} 的管理主体`,
      `The project has no authority with the id ${id}`,
      '从列表里选择管理主体',
      'Choose the authority from the list',
    );
  }
  if (terms.toSchoolYear < terms.fromSchoolYear) {
    return termsRefusal(
      'term-ends-before-it-starts',
      `协议的终止学年 ${terms.toSchoolYear} 早于起始学年 ${terms.fromSchoolYear}`,
      `The last school year ${terms.toSchoolYear} is before the first, ${terms.fromSchoolYear}`,
      '改正学年',
      'Correct the years',
    );
  }
  if (!Number.isSafeInteger(terms.childrenTolerance) || terms.childrenTolerance < 0) {
    return termsRefusal(
      'bad-tolerance',
      `容许差额 ${terms.childrenTolerance} 不是不小于 0 的整数`,
      `The tolerance, ${terms.childrenTolerance}, is not a whole number from 0 up`,
      '填写双方同意的人数，没有约定就填 0',
      'Enter the number of children both agree on, 0 for none',
    );
  }
  if (terms.items.length === 0 && pool.length === 0) {
    return termsRefusal(
      'agreement-without-units',
      '协议里还没有小区',
      'The agreement names no estates',
      '至少加入一个小区、接收校区和学位数',
      'Add at least one estate with its receiving campus and seats',
    );
  }
  const pairs = terms.items.map(({ unitId, campusId }) => `${unitId} ${campusId}`);
  const repeated = terms.items.find((_, index) => pairs.indexOf(pairs[index] ?? '') !== index);
  if (repeated) {
    const name = state.unit.get(repeated.unitId)?.name ?? repeated.unitId;
    return termsRefusal(
      'item-named-twice',
      `小区 ${name} 和同一接收校区在协议里写了两次`,
      `The estate ${name} is named twice with the same receiving campus`,
      '合并成一条',
      'Make one entry of the two',
    );
  }
  const firstGiver = new Map(terms.items.toReversed().map((item) => [item.unitId, item.fromAuthorityId]));
  const thereAndBack = terms.items.find((item) => firstGiver.get(item.unitId) !== item.fromAuthorityId);
  if (thereAndBack) {
    // Its seats would stand on both sides and balance a swap in which nobody moves.
    const name = state.unit.get(thereAndBack.unitId)?.name ?? thereAndBack.unitId;
    return termsRefusal(
      'unit-handed-both-ways',
      `小区 ${name} 同时由甲、乙双方转出`,
      `The estate ${name} is handed over by both parties`,
      '一个小区只能由一方转出，删去其中一条',
      'One party hands an estate over; remove one of the entries',
    );
  }
  for (const item of terms.items) {
    const refusal = refuseItem(state, terms, item);
    if (refusal) return refusal;
  }
  return refuseBorderChange(state, terms) ?? refusePool(state, terms) ?? refuseEvidence(terms);
}

function refuseItem(state: ProjectState, terms: Terms, item: AgreementItem): Refusal | null {
  const unit = state.unit.get(item.unitId);
  if (!unit) {
    return termsRefusal(
      'unknown-unit',
      `工程里没有编号为 ${item.unitId} 的小区`,
      `The project has no estate with the id ${item.unitId}`,
      '从地图或列表里选择小区',
      'Choose the estate on the map or from the list',
    );
  }
  if (!terms.partyIds.includes(item.fromAuthorityId)) {
    return termsRefusal(
      'unit-of-third-party',
      `小区 ${unit.name} 的转出方不是协议的一方`,
      `The estate ${unit.name} is handed over by an authority that is not a party`,
      '转出方只能是甲方或乙方',
      'Only one of the two parties can hand it over',
    );
  }
  const campus = state.campus.get(item.campusId);
  if (!campus) {
    return termsRefusal(
      'unknown-campus',
      `工程里没有编号为 ${item.campusId} 的校区`,
      `The project has no campus with the id ${item.campusId}`,
      '从列表里选择接收校区',
      'Choose the receiving campus from the list',
    );
  }
  const [first, second] = terms.partyIds;
  const receiver = item.fromAuthorityId === first ? second : first;
  if (state.school.get(campus.schoolId)?.authorityId !== receiver) {
    const name = state.authority.get(receiver)?.name ?? '';
    return termsRefusal(
      'campus-of-wrong-party',
      `接收 ${unit.name} 的 ${campus.name} 不属于对方（${name}）`,
      `${campus.name}, which is to receive ${unit.name}, does not belong to the other party (${name})`,
      `选择${name}的校区`,
      `Choose a campus of ${name}`,
    );
  }
  if (!campus.stages.some(({ stage }) => stage === terms.stage)) {
    const stage = stageNames[terms.stage];
    return termsRefusal(
      'stage-not-offered',
      `${campus.name} 没有${stage.zh}部`,
      `${campus.name} has no ${stage.en} stage`,
      `选择有${stage.zh}部的校区`,
      'Choose a campus that has it',
    );
  }
  if (!Number.isSafeInteger(item.seats) || item.seats <= 0) {
    return termsRefusal(
      'bad-seats',
      `${unit.name} 的学位数 ${item.seats} 不是正整数`,
      `The seats for ${unit.name}, ${item.seats}, are not a whole number above 0`,
      '填写每个入学年份的学位数',
      'Enter the seats of one entry year',
    );
  }
  const { sharePercent } = item;
  if (sharePercent === undefined) return null;
  const isPercent = Number.isSafeInteger(sharePercent) && sharePercent >= 0 && sharePercent <= 100;
  if (terms.agreementKind === 'dual-service' && isPercent) return null;
  return termsRefusal(
    'bad-share',
    `${unit.name} 计入接收校区的比例 ${sharePercent}% 不能用`,
    `The share of ${unit.name} counted with the receiving campus, ${sharePercent} %, can't stand`,
    '只有双重纳入的小区可以约定比例，填 0 到 100 的整数',
    'Only an estate under dual service has one: a whole number from 0 to 100',
  );
}

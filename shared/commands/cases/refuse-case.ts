// What holds for every case: a claim, dates that are dates, documents with their hash, opinions with who gave them. A
// case that is decided is not written on any more.
import { isDay } from '../../model/is-day.ts';
import type { ProjectState } from '../../model/project-state.ts';
import type { BorderCase } from '../../model/records.ts';
import type { Refusal } from '../../model/result.ts';

/** “金桂花园（与经开区）”: how a case is called in labels and messages. */
export function caseName(state: ProjectState, { unitId, otherAuthorityId }: BorderCase): string {
  const unit = state.unit.get(unitId)?.name ?? unitId;
  return `${unit}（${state.authority.get(otherAuthorityId)?.name ?? otherAuthorityId}）`;
}

/** Why what people write into a case can't stand; null where it can. */
export function refuseCaseWords({ claim, receivedOn, opinions, attachments }: BorderCase): Refusal | null {
  if (claim.trim() === '') {
    return {
      code: 'case-without-claim',
      message: { zh: '没有写诉求', en: 'The case has no claim' },
      hint: { zh: '写明要求什么，不写个人信息', en: 'Write what is asked for, without a word about persons' },
    };
  }
  const days = [receivedOn, ...attachments.map(({ datedOn = '' }) => datedOn)];
  const wrong = days.find((day) => day !== '' && !isDay(day));
  if (wrong !== undefined) {
    return {
      code: 'bad-day',
      message: { zh: `“${wrong}”不是日期`, en: `“${wrong}” is no date` },
      hint: { zh: '写成 2026-06-01 的样子', en: 'Write it like 2026-06-01' },
    };
  }
  if (attachments.some(({ name, sha256 }) => name.trim() === '' || !/^[0-9a-f]{64}$/.test(sha256))) {
    return {
      code: 'document-without-hash',
      message: { zh: '有一份附件没有文件名或校验值', en: 'An attachment has no name or no hash' },
      hint: { zh: '重新选择这个文件', en: 'Choose the file again' },
    };
  }
  if (opinions.some(({ from, text }) => from.trim() === '' || text.trim() === '')) {
    return {
      code: 'opinion-incomplete',
      message: {
        zh: '有一条意见没有写是谁的，或者没有内容',
        en: 'An opinion does not say whose it is, or says nothing',
      },
      hint: { zh: '两项都填写，或去掉这一条', en: 'Fill in both, or take it out' },
    };
  }
  return null;
}

/** A decided case stays as it is. */
export function refuseDecidedCase(state: ProjectState, one: BorderCase): Refusal | null {
  if (one.decision === null) return null;
  const name = caseName(state, one);
  return {
    code: 'case-decided',
    message: { zh: `${name}的争议已经决定`, en: `The case of ${name} is decided` },
    hint: { zh: '重新打开以后才能修改', en: 'Reopen it before it is changed' },
  };
}

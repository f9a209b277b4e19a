// What a register of opinions must not hold: persons, dates that are none, estates that are not there, and a “no”
// without its reason.
import { isDay } from '../../model/is-day.ts';
import type { LocalizedText } from '../../model/localized-text.ts';
import type { ProjectState } from '../../model/project-state.ts';
import type { NoticeComment } from '../../model/records.ts';
import { type Refusal, refuse } from '../../model/result.ts';
import { findPersonalWord, personalWordNames } from '../../privacy/personal-words.ts';

/** Why a comment can't be kept like this; null where it can. */
export function refuseComment(
  state: ProjectState,
  comment: NoticeComment,
): { readonly ok: false; readonly refusal: Refusal } | null {
  if (comment.request.trim() === '') return refuse(emptyRequest);
  const days = comment.outcome === 'open' ? [comment.receivedOn] : [comment.receivedOn, comment.answeredOn];
  const wrongDay = days.find((day) => !isDay(day));
  if (wrongDay !== undefined) return refuse(noDay(wrongDay));
  const unknown = comment.unitIds.find((id) => !state.unit.has(id));
  if (unknown !== undefined) return refuse(noSuchUnit(unknown));
  const needsReason = comment.outcome === 'not-adopted' || comment.outcome === 'partly-adopted';
  if (needsReason && comment.answer.trim() === '') return refuse(answerMissing);
  return (
    refusePersonal(comment.request, { zh: '意见内容', en: 'the request' }) ??
    refusePersonal(comment.answer, { zh: '答复', en: 'the answer' })
  );
}

function refusePersonal(text: string, where: LocalizedText) {
  const word = findPersonalWord(text);
  if (word === null) return null;
  const name = personalWordNames[word.wordKind];
  return refuse({
    code: 'personal-data',
    message: {
      zh: `${where.zh}里有${name.zh}：${word.covered}；意见登记不保存个人信息`,
      en: `There is a ${name.en} in ${where.en}: ${word.covered}; the register keeps nothing personal`,
    },
    hint: {
      zh: '删去这几个字，只写小区和意见；需要回访的，另记在信访台账',
      en: 'Leave it out and write the estate and the request only; keep what is needed to call back elsewhere',
    },
  });
}

const emptyRequest: Refusal = {
  code: 'comment-without-request',
  message: { zh: '还没有写意见内容', en: 'The request is not written yet' },
  hint: {
    zh: '写一两句：哪个小区、希望怎样',
    en: 'Write a sentence or two: which estate, what is asked for',
  },
};

const answerMissing: Refusal = {
  code: 'answer-without-reason',
  message: { zh: '不采纳和部分采纳须写明理由', en: 'What is not, or only partly, adopted needs a reason' },
  hint: { zh: '在“答复和理由”里写清为什么', en: 'Write under “answer and reason” why' },
};

function noDay(text: string): Refusal {
  return {
    code: 'not-a-date',
    message: { zh: `“${text}”不是日期`, en: `“${text}” is no date` },
    hint: { zh: '写成 2026-06-01 的样子', en: 'Write it like 2026-06-01' },
  };
}

function noSuchUnit(id: string): Refusal {
  return {
    code: 'unit-not-found',
    message: { zh: `没有编号为 ${id} 的小区`, en: `There is no estate ${id}` },
    hint: { zh: '从列表里选小区', en: 'Choose the estate from the list' },
  };
}

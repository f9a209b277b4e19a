// What an office wrote for an earlier notice is offered for the next one: its name, phones, sentences and dates. Never
// the map review number, which belongs to one map (地图审核管理规定 5), nor the kind of paper.
import type { ProjectState } from '../../model/project-state.ts';
import type { Notice, Plan } from '../../model/records.ts';
import { ancestorsOf } from './earlier-plans.ts';
import { noticeOf } from './notice-words.ts';

/** Fields that are offered, in the order of the form. */
export const carriedFields = [
  'title',
  'issuer',
  'basis',
  'introduction',
  'adjustmentReason',
  'periodFrom',
  'periodTo',
  'issuedOn',
  'invitation',
  'contacts',
  'closing',
] as const;
export type CarriedField = (typeof carriedFields)[number];
export type CarriedWords = Partial<Pick<Notice, CarriedField>>;

/** Fields that name days or the year, and are moved on to the new school year. */
export const movedFields: readonly CarriedField[] = [
  'title',
  'introduction',
  'periodFrom',
  'periodTo',
  'issuedOn',
];

export interface EarlierWords {
  readonly plan: Plan;
  /** As they would be in the new notice: days and the year of the title moved on to its school year. */
  readonly words: CarriedWords;
}

/**
 * The words of the nearest earlier notice: of the plan that this one began as, else of the latest plan of its stage and
 * authority, else of any plan up to its year. `template`: the new notice's paper; sentences of another paper are left
 * out. Null where nobody wrote any yet.
 */
export function findEarlierWords(
  state: ProjectState,
  plan: Plan,
  template: NonNullable<Notice['template']>,
): EarlierWords | null {
  for (const earlier of earlierPlans(state, plan)) {
    const notice = noticeOf(state, earlier.id);
    const words = notice ? carryOver(notice, earlier, plan, template) : {};
    if (Object.keys(words).length > 0) return { plan: earlier, words };
  }
  return null;
}

/** The offered words for fields in which nothing is written yet. */
export function fillEmptyWords(written: Partial<Notice>, offered: CarriedWords): CarriedWords {
  return pick(offered, (field) => isEmpty(written[field]));
}

/** Fields that say the same as the earlier notice: carried over, or written again. */
export function sameFields(written: Partial<Notice>, offered: CarriedWords): CarriedField[] {
  return carriedFields.filter(
    (field) => !isEmpty(offered[field]) && JSON.stringify(written[field]) === JSON.stringify(offered[field]),
  );
}

function earlierPlans(state: ProjectState, plan: Plan): Plan[] {
  const ancestors = ancestorsOf(state, plan);
  const isAlike = (other: Plan) => other.stage === plan.stage && other.authorityId === plan.authorityId;
  const others = [...state.plan.values()]
    .filter(
      (other) => other.id !== plan.id && other.schoolYear <= plan.schoolYear && !ancestors.includes(other),
    )
    .sort(
      (a, b) =>
        Number(isAlike(b)) - Number(isAlike(a)) ||
        b.schoolYear - a.schoolYear ||
        (a.createdAt < b.createdAt ? 1 : a.createdAt > b.createdAt ? -1 : a.id < b.id ? -1 : 1),
    );
  return [...ancestors, ...others];
}

function carryOver(
  notice: Notice,
  earlier: Plan,
  plan: Plan,
  template: NonNullable<Notice['template']>,
): CarriedWords {
  const years = plan.schoolYear - earlier.schoolYear;
  const isSamePaper = (notice.template ?? 'publicity') === template;
  const isSameSubject = isSamePaper && earlier.stage === plan.stage && earlier.planType === plan.planType;
  const moveYear = (text: string) => text.replaceAll(`${earlier.schoolYear}年`, `${plan.schoolYear}年`);
  const { issuer, basis, contacts, periodFrom, periodTo, issuedOn } = notice;
  const words: CarriedWords = {
    issuer,
    basis,
    contacts,
    periodFrom: moveDay(periodFrom, years),
    periodTo: moveDay(periodTo, years),
    issuedOn: moveDay(issuedOn, years),
    ...(isSameSubject ? { title: moveYear(notice.title), introduction: moveYear(notice.introduction) } : {}),
    ...(isSamePaper ? { invitation: notice.invitation ?? '', closing: notice.closing ?? '' } : {}),
    // Why estates changed last year is no reason this year.
    ...(years === 0 ? { adjustmentReason: notice.adjustmentReason ?? '' } : {}),
  };
  return pick(words, (field) => !isEmpty(words[field]));
}

function pick(words: CarriedWords, isWanted: (field: CarriedField) => boolean): CarriedWords {
  return Object.fromEntries(
    carriedFields.flatMap((field) =>
      words[field] !== undefined && isWanted(field) ? [[field, words[field]]] : [],
    ),
  );
}

function isEmpty(value: Notice[CarriedField]): boolean {
  if (value === undefined || typeof value === 'string') return (value ?? '').trim() === '';
  return value.every(
    (item) => (typeof item === 'string' ? item : Object.values(item).join('')).trim() === '',
  );
}

/** The same day of another year; 29 February becomes the 28th where there is none. What is no day stays as it is. */
function moveDay(day: string, years: number): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!match || years === 0) return day;
  const year = Number(match[1]) + years;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const rest = `${match[2]}-${match[3]}`;
  return `${year}-${rest === '02-29' && !isLeap ? '02-28' : rest}`;
}

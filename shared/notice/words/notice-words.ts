// The words of a notice: what the office wrote, or template sentences with placeholders for what only it knows.
// The map review number is never prefilled: an empty one prints an empty slot.

import { chineseDate } from '../../model/chinese-date.ts';
import type { NoticeTemplate } from '../../model/notice-record.ts';
import type { ProjectState } from '../../model/project-state.ts';
import type { Notice, Plan } from '../../model/records.ts';
import { stageNames } from '../../model/stage.ts';
import type { MissingWord } from '../notice-document.ts';
import { correctedPlan } from './earlier-plans.ts';
import { fillIn } from './fill-in.ts';
import { noticeTemplateWords } from './notice-templates.ts';
import { quoteTitle } from './quote-title.ts';
import { shortHash } from './short-hash.ts';

export interface NoticeWords {
  readonly template: NoticeTemplate;
  readonly title: string;
  readonly issuer: string;
  readonly issuedOn: string;
  readonly basis: readonly string[];
  readonly introduction: string;
  /** “2026年5月6日至2026年5月15日”; empty for a paper without a period. */
  readonly period: string;
  readonly invitation: string;
  readonly closing: string;
  /** Why estates changed schools; empty where nothing was written. */
  readonly adjustmentReason: string;
  /** One line each: name, phone, address. */
  readonly contacts: readonly string[];
  readonly mapReviewNumber: string;
  /** “某文件，2026年5月6日”; empty without a number. */
  readonly mapReviewGround: string;
  readonly missing: readonly MissingWord[];
}

/**
 * Who may see what is printed: the bureau itself, everybody but without a map, or everybody with a reviewed map
 * (地图管理条例 15, 22: a map for the public needs a review number).
 */
export const noticeOutputs = ['internal', 'words', 'public'] as const;
export type NoticeOutput = (typeof noticeOutputs)[number];

/** Said across every page that only the bureau may see. */
const internalMark = '内部工作用图，不得公开';
/** Said across every page of a plan that is not frozen. */
const draftMark = '草稿　内部工作用图，不得公开';

const missingMessages = {
  issuer: { zh: '公示未填写发布单位', en: 'The notice names no issuing office' },
  basis: { zh: '公示依据缺少上级文件名称和文号', en: 'The basis lacks the superior document and its number' },
  period: { zh: '公示未填写公示期', en: 'The notice has no comment period' },
  'issued-on': { zh: '公示未填写成文日期', en: 'The notice has no date of issue' },
  contacts: { zh: '公示未填写联系电话和地址', en: 'The notice has no contact phone or address' },
  'map-review-number': {
    zh: '未填写审图号：图上留空格；公开使用前须送审',
    en: 'No map review number: an empty slot is printed; the map must be reviewed before it is made public',
  },
} as const;

/** The mark of a plan's pages; empty for what may be published. */
export function markOf(plan: Plan, output: NoticeOutput): string {
  if (plan.status !== 'frozen') return draftMark;
  return output === 'internal' ? internalMark : '';
}

/** The words that somebody wrote for a plan's notice; undefined before the first. */
export function noticeOf(state: ProjectState, planId: string): Notice | undefined {
  return [...state.notice.values()]
    .filter((notice) => notice.planId === planId)
    .sort((a, b) => (a.id < b.id ? -1 : 1))[0];
}

/** The words of a plan's notice and the list of those that are still missing. */
export function writeNoticeWords(state: ProjectState, plan: Plan): NoticeWords {
  const notice = noticeOf(state, plan.id);
  const template = notice?.template ?? 'publicity';
  const usual = noticeTemplateWords[template];
  return {
    template,
    title: titleOf(state, plan),
    issuer: fillIn(notice?.issuer ?? '', '发布单位全称'),
    issuedOn: fillIn(chineseDate(notice?.issuedOn ?? ''), '成文日期'),
    basis: basisLines(notice),
    introduction: notice?.introduction.trim() || defaultIntroduction(state, plan, template),
    period: usual.periodLabel === '' ? '' : periodOf(notice),
    invitation: notice?.invitation?.trim() || usual.invitation,
    closing: notice?.closing?.trim() || usual.closing,
    adjustmentReason: notice?.adjustmentReason?.trim() ?? '',
    contacts: contactLines(notice),
    mapReviewNumber: notice?.mapReviewNumber.trim() ?? '',
    mapReviewGround: reviewGround(notice),
    missing: listMissing(notice, usual.periodLabel !== '').map((field) => ({
      field,
      message: missingMessages[field],
    })),
  };
}

/** The title as written, or the template's. */
function titleOf(state: ProjectState, plan: Plan): string {
  const notice = noticeOf(state, plan.id);
  const template = notice?.template ?? 'publicity';
  const authority = plan.authorityId ? (state.authority.get(plan.authorityId)?.name ?? '') : '';
  const corrected = template === 'correction' ? correctedPlan(state, plan) : null;
  const subject =
    plan.planType === 'school-districts'
      ? '义务教育学区划分方案'
      : `${stageNames[plan.stage].zh}服务片区划分方案`;
  return (
    notice?.title.trim() ||
    noticeTemplateWords[template].title(
      `${authority}${plan.schoolYear}年${subject}`,
      corrected ? titleOf(state, corrected) : '',
    )
  );
}

function listMissing(notice: Notice | undefined, hasPeriod: boolean): MissingWord['field'][] {
  const isWritten = (text: string | undefined) => (text ?? '').trim() !== '';
  const missing: MissingWord['field'][] = [];
  if (!isWritten(notice?.issuer)) missing.push('issuer');
  if (!notice?.basis.some(isWritten)) missing.push('basis');
  if (hasPeriod && !(isWritten(notice?.periodFrom) && isWritten(notice?.periodTo))) missing.push('period');
  if (!isWritten(notice?.issuedOn)) missing.push('issued-on');
  if (!notice?.contacts.some(({ phone }) => isWritten(phone))) missing.push('contacts');
  if (!isWritten(notice?.mapReviewNumber)) missing.push('map-review-number');
  return missing;
}

function periodOf(notice: Notice | undefined): string {
  const { periodFrom = '', periodTo = '' } = notice ?? {};
  return periodFrom.trim() && periodTo.trim()
    ? `${chineseDate(periodFrom)}至${chineseDate(periodTo)}`
    : '【公示起始日期】至【公示截止日期】';
}

function reviewGround(notice: Notice | undefined): string {
  if (!notice?.mapReviewNumber.trim()) return '';
  const { mapReviewDocument, mapReviewDate } = notice;
  return [mapReviewDocument.trim(), chineseDate(mapReviewDate.trim())]
    .filter((part) => part !== '')
    .join('，');
}

function defaultIntroduction(state: ProjectState, plan: Plan, template: NoticeTemplate): string {
  const season = `${plan.schoolYear}年秋季${stageNames[plan.stage].zh}起始年级`;
  const ending = noticeTemplateWords[template].ending(season);
  const corrected = template === 'correction' ? correctedPlan(state, plan) : null;
  if (corrected) {
    const issuedOn = chineseDate(noticeOf(state, corrected.id)?.issuedOn ?? '');
    const number = `方案编号 ${corrected.number}，校验码 ${shortHash(corrected.contentHash)}`;
    return `${fillIn(issuedOn, '原公告日期')}发布的${quoteTitle(titleOf(state, corrected))}（${number}）部分内容需要更正。经核对，${ending}`;
  }
  return `为保障适龄儿童、少年就近入学，按照相对就近、学位平衡、交通便利、相对独立的原则，结合学校布局和学位供给，${ending}`;
}

function basisLines(notice: Notice | undefined): string[] {
  const written = notice?.basis.map((line) => line.trim()).filter((line) => line !== '') ?? [];
  return written.length > 0
    ? written
    : ['《中华人民共和国义务教育法》', '《【上级招生入学工作文件名称】》（【文号】）'];
}

function contactLines(notice: Notice | undefined): string[] {
  const lines = (notice?.contacts ?? []).map(({ name, phone, address }) =>
    [
      name.trim() ? `${name.trim()}：` : '',
      fillIn(phone, '联系电话'),
      address.trim() ? `，地址：${address.trim()}` : '',
    ].join(''),
  );
  return lines.length > 0
    ? lines
    : ['【受理科室】：【联系电话】，地址：【通信地址】', '监督电话：【监督电话】'];
}

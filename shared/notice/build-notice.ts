// From a frozen plan to the content of its notice. Pure: the same state gives the same document.
import type { ProjectState } from '../model/project-state.ts';
import type { Plan } from '../model/records.ts';
import { type Result, refuse, succeed } from '../model/result.ts';
import { stageNames } from '../model/stage.ts';
import { sayPersons, smallestCountOf } from '../privacy/small-counts.ts';
import type { NoticeAnnex, NoticeDocument } from './notice-document.ts';
import { listSchoolServices } from './school-services.ts';
import { colourCatchments } from './sheets/colour-catchments.ts';
import { listCommentLines, sumUpComments, tabulateComments } from './words/comment-lines.ts';
import { baselineOf, correctedPlan } from './words/earlier-plans.ts';
import { type EstateChange, listEstateChanges } from './words/estate-changes.ts';
import { listAgreementLines, listChangeLines, listEstateLines } from './words/notice-lines.ts';
import { noticeTemplateWords } from './words/notice-templates.ts';
import { markOf, type NoticeOutput, writeNoticeWords } from './words/notice-words.ts';
import { tabulateAgreements, tabulateChanges } from './words/other-tables.ts';
import { listRangeCorrections } from './words/range-corrections.ts';
import { tabulateServices } from './words/service-table.ts';
import { writeBlocks } from './words/write-blocks.ts';

export interface NoticeOptions {
  /** Lets a plan that is not frozen through, marked as a draft on every page. */
  readonly allowDraft?: boolean;
  /** `words` leaves the map and every mention of it out. */
  readonly output?: NoticeOutput;
  /** By unit id: why it changed schools (`explainChanges`). */
  readonly changeReasons?: ReadonlyMap<string, string>;
}

/**
 * Refuses `plan-not-found`, `plan-not-frozen` for a plan without number and hash unless drafts are allowed, and
 * `nothing-to-correct` for a correction without a numbered plan before it.
 */
export function buildNotice(
  state: ProjectState,
  planId: string,
  { allowDraft = false, output = 'public', changeReasons = new Map() }: NoticeOptions = {},
): Result<NoticeDocument> {
  const plan = state.plan.get(planId);
  if (!plan) return refuse(planNotFound(planId));
  const isFrozen = Boolean(plan.status === 'frozen' && plan.number && plan.contentHash && plan.frozenAt);
  if (!isFrozen && !allowDraft) return refuse(planNotFrozen(plan));
  const written = writeNoticeWords(state, plan);
  const { template } = written;
  if (template === 'correction' && correctedPlan(state, plan) === null) return refuse(nothingToCorrect(plan));
  const hasMap = output !== 'words';
  const words = output === 'public' ? written : { ...written, mapReviewGround: '' };
  const services = listSchoolServices(state, plan);
  const baseline = baselineOf(state, plan, template);
  const changes = baseline ? listEstateChanges(state, baseline, services) : [];
  const changeLines = listChangeLines(changes, changeReasons);
  const commentLines = listCommentLines(state, plan);
  const agreementLines = listAgreementLines(state, plan);
  const isCorrection = template === 'correction';
  const subject = plan.planType === 'school-districts' ? '学区' : `${stageNames[plan.stage].zh}服务片区`;
  const mapTitle = `${plan.schoolYear}年${subject}示意图`;
  const annexes = numberAnnexes([
    {
      title: `${plan.schoolYear}年${stageNames[plan.stage].zh}招生范围一览表`,
      lead: hasMap ? '序号及底色与示意图一致；门牌列于小区名称之后。' : '门牌列于小区名称之后。',
      table: tabulateServices(services, hasMap ? colourCatchments(state, planId) : new Map()),
    },
    agreementLines.length > 0 && {
      title: '跨区共享学位小区一览表',
      lead: '下列小区依双方签署并已生效的学位共享协议入学；协议不改变行政区域界线。',
      table: tabulateAgreements(agreementLines),
    },
    changeLines.length > 0 && {
      title: isCorrection ? '更正的小区' : '与上一方案相比调整的小区',
      lead: `与“${baseline?.name ?? ''}”相比，共${isCorrection ? '更正' : '调整'}${changeLines.length}个小区。`,
      table: tabulateChanges(changeLines),
    },
    template === 'announcement' &&
      commentLines.length > 0 && {
        title: '意见采纳情况一览表',
        lead: `${sumUpComments(commentLines)}。`,
        table: tabulateComments(commentLines),
      },
    hasMap && { title: mapTitle, lead: '', table: null },
  ]);
  const smallest = smallestCountOf(state);
  return succeed({
    planId,
    planName: plan.name,
    planNumber: plan.number ?? '未定稿',
    contentHash: plan.contentHash ?? '',
    frozenAt: plan.frozenAt ?? plan.createdAt,
    title: words.title,
    blocks: writeBlocks({
      words,
      schoolCount: services.length,
      estateCount: new Set(services.flatMap(({ estates }) => estates.map(({ unit }) => unit.id))).size,
      annexes,
      changeLines,
      commentLines,
      agreementLines,
      childrenMoved: `适龄儿童${sayPersons(countChildren(plan, changes), smallest)}`,
      rangeCorrections: isCorrection && baseline ? listRangeCorrections(state, baseline, services) : [],
    }),
    annexes,
    mapTitle,
    issuer: words.issuer,
    issuedOn: words.issuedOn,
    demonstrationNotice: state.settings.get('settings')?.demonstrationNotice ?? '',
    draftMark: markOf(plan, output),
    templateMark: noticeTemplateWords[template].mark,
    paper: noticeTemplateWords[template].paper,
    baselineName: baseline?.name ?? '',
    contacts: words.contacts,
    period: words.period,
    adjustmentReason: words.adjustmentReason,
    season: `${plan.schoolYear}年秋季${stageNames[plan.stage].zh}起始年级`,
    estateLines: listEstateLines(services),
    changeLines,
    commentLines,
    agreementLines,
    missing: words.missing.filter(({ field }) => hasMap || field !== 'map-review-number'),
  });
}

/** Children of the changed estates who enter in the plan's year. */
function countChildren(plan: Plan, changes: readonly EstateChange[]): number {
  return changes
    .flatMap(({ unit }) => unit.children)
    .filter(({ stage, intakeYear }) => stage === plan.stage && intakeYear === plan.schoolYear)
    .reduce((sum, { count }) => sum + count, 0);
}

function numberAnnexes(annexes: readonly (Omit<NoticeAnnex, 'label'> | false)[]): NoticeAnnex[] {
  return annexes
    .filter((annex) => annex !== false)
    .map((annex, index) => ({ ...annex, label: `附件${index + 1}` }));
}

function nothingToCorrect(plan: Plan) {
  return {
    code: 'nothing-to-correct',
    message: {
      zh: `方案“${plan.name}”不是由已定稿的方案新建的，没有可以更正的公告`,
      en: `The plan “${plan.name}” was not branched from a frozen one, so there is no notice to correct`,
    },
    hint: {
      zh: '由已公布的方案新建一个版本，在新版本里改好、定稿，再出更正',
      en: 'Branch a new version from the published plan, put it right there, freeze it, then print the correction',
    },
  };
}

function planNotFound(planId: string) {
  return {
    code: 'plan-not-found',
    message: { zh: `没有编号为 ${planId} 的方案`, en: `There is no plan ${planId}` },
    hint: { zh: '请在左侧方案列表中另选一个方案', en: 'Choose another plan from the list on the left' },
  };
}

function planNotFrozen(plan: Plan) {
  return {
    code: 'plan-not-frozen',
    message: {
      zh: `方案“${plan.name}”尚未定稿，不能出公示`,
      en: `Plan “${plan.name}” is not frozen; a notice needs a frozen plan`,
    },
    hint: {
      zh: '先运行检查并定稿（定稿后方案有编号和校验码，不能再改）',
      en: 'Check the plan and freeze it first: it then has a number and a hash and can no longer be edited',
    },
  };
}

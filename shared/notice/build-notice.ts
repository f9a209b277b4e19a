// From a frozen plan to the content of its notice. Pure: the same state gives the same document.
import type { ProjectState } from '../model/project-state.ts';
import type { Plan } from '../model/records.ts';
import { type Result, refuse, succeed } from '../model/result.ts';
import { stageNames } from '../model/stage.ts';
import { colourCatchments } from './colour-catchments.ts';
import { listEstateChanges } from './estate-changes.ts';
import { markPlaceholders } from './fill-in.ts';
import type { NoticeAnnex, NoticeBlock, NoticeDocument } from './notice-document.ts';
import { listAgreementLines, listChangeLines, listEstateLines } from './notice-lines.ts';
import { markOf, type NoticeOutput, writeNoticeWords } from './notice-words.ts';
import { tabulateAgreements, tabulateChanges } from './other-tables.ts';
import { listSchoolServices } from './school-services.ts';
import { tabulateServices } from './service-table.ts';

export interface NoticeOptions {
  /** Lets a plan that is not frozen through, marked as a draft on every page. */
  readonly allowDraft?: boolean;
  /** `words` leaves the map and every mention of it out. */
  readonly output?: NoticeOutput;
}

/** Refuses `plan-not-found`, and `plan-not-frozen` for a plan without number and hash unless drafts are allowed. */
export function buildNotice(
  state: ProjectState,
  planId: string,
  { allowDraft = false, output = 'public' }: NoticeOptions = {},
): Result<NoticeDocument> {
  const plan = state.plan.get(planId);
  if (!plan) return refuse(planNotFound(planId));
  const isFrozen = Boolean(plan.status === 'frozen' && plan.number && plan.contentHash && plan.frozenAt);
  if (!isFrozen && !allowDraft) return refuse(planNotFrozen(plan));
  const hasMap = output !== 'words';
  const words = writeNoticeWords(state, plan);
  const services = listSchoolServices(state, plan);
  const parent = plan.parentId ? state.plan.get(plan.parentId) : undefined;
  const changeLines = parent ? listChangeLines(listEstateChanges(state, parent, services)) : [];
  const agreementLines = listAgreementLines(state, plan);
  const mapTitle = `${plan.schoolYear}年${
    plan.planType === 'school-districts' ? '学区' : `${stageNames[plan.stage].zh}服务片区`
  }示意图`;
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
      title: '与上一方案相比调整的小区',
      lead: `与“${parent?.name ?? ''}”相比，共调整${changeLines.length}个小区。`,
      table: tabulateChanges(changeLines),
    },
    hasMap && { title: mapTitle, lead: '', table: null },
  ]);
  return succeed({
    planId,
    planName: plan.name,
    planNumber: plan.number ?? '未定稿',
    contentHash: plan.contentHash ?? '',
    frozenAt: plan.frozenAt ?? plan.createdAt,
    title: words.title,
    blocks: writeBlocks({ words, services, annexes, changeCount: changeLines.length, agreementLines }),
    annexes,
    mapTitle,
    issuer: words.issuer,
    issuedOn: words.issuedOn,
    demonstrationNotice: state.settings.get('settings')?.demonstrationNotice ?? '',
    draftMark: markOf(plan, output),
    estateLines: listEstateLines(services),
    changeLines,
    agreementLines,
    hasParentPlan: parent !== undefined,
    missing: words.missing.filter(({ field }) => hasMap || field !== 'map-review-number'),
  });
}

function numberAnnexes(annexes: readonly (Omit<NoticeAnnex, 'label'> | false)[]): NoticeAnnex[] {
  return annexes
    .filter((annex) => annex !== false)
    .map((annex, index) => ({ ...annex, label: `附件${index + 1}` }));
}

interface BlockSources {
  readonly words: ReturnType<typeof writeNoticeWords>;
  readonly services: ReturnType<typeof listSchoolServices>;
  readonly annexes: readonly NoticeAnnex[];
  readonly changeCount: number;
  readonly agreementLines: NoticeDocument['agreementLines'];
}

function writeBlocks({ words, services, annexes, changeCount, agreementLines }: BlockSources): NoticeBlock[] {
  const estateCount = new Set(services.flatMap(({ estates }) => estates.map(({ unit }) => unit.id))).size;
  const labelOf = (part: string) => annexes.find(({ title }) => title.includes(part))?.label ?? '';
  const sections: [heading: string, paragraphs: readonly string[]][] = [
    ['划分依据', [`${words.basis.map((line) => line.replace(/[；。]$/, '')).join('；')}。`]],
    [
      '招生范围',
      [
        `本方案共列入学校（校区）${services.length}所、小区${estateCount}个。各校招生范围见${labelOf('一览表')}` +
          (labelOf('示意图') === ''
            ? '。'
            : `，片区位置见${labelOf('示意图')}；文字、名单与示意图不一致的，以招生范围一览表为准。`),
      ],
    ],
  ];
  if (agreementLines.length > 0) sections.push(['跨区共享学位', describeAgreements(agreementLines, labelOf)]);
  if (changeCount > 0) {
    sections.push(['调整情况', [`与上一方案相比，共调整小区${changeCount}个，见${labelOf('调整的小区')}。`]]);
  }
  sections.push([
    '公示时间及意见反馈',
    [
      `公示期：${words.period}。`,
      '公示期内，对本方案有意见的，可以书面、电话或者当面等方式反映，并请写明姓名、联系方式、小区和理由。',
      ...words.contacts.map((line) => `${line.replace(/。$/, '')}。`),
    ],
  ]);
  return [
    ...words.introduction.split('\n').map(paragraph),
    ...sections.flatMap(([heading, paragraphs], index) => [
      { blockType: 'heading' as const, text: `${'一二三四五六'.charAt(index)}、${heading}` },
      ...paragraphs.map(paragraph),
    ]),
  ];
}

function describeAgreements(
  lines: NoticeDocument['agreementLines'],
  labelOf: (part: string) => string,
): string[] {
  const agreements = [...new Set(lines.map(({ agreement }) => agreement))];
  const sentences = agreements.map((agreement) => {
    const members = lines.filter((line) => line.agreement === agreement);
    const estates = [...new Set(members.map(({ estate }) => estate))];
    const { parties, agreementKind, term } = members[0] ?? { parties: '', agreementKind: '', term: '' };
    const named = estates.length > 6 ? `${estates.slice(0, 5).join('、')}等` : estates.join('、');
    return `${parties}依${agreement}实行${agreementKind}（${term}），涉及${named}${estates.length}个小区。`;
  });
  return [...sentences, `具体小区和接收学校见${labelOf('共享学位')}。`];
}

function paragraph(text: string): NoticeBlock {
  return { blockType: 'paragraph', paragraph: { runs: markPlaceholders(text) } };
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

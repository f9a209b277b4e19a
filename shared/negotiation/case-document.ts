// 边界小区争议卷宗: evidence and options of an estate as one paper. What only people can say (claim, opinions, decision) is
// taken as they wrote it, or left open in 【】 to be written in. Nothing in it is about a person.

import { chineseDate } from '../model/chinese-date.ts';
import type { ProjectState } from '../model/project-state.ts';
import type {
  AgreementDocument,
  BorderCase,
  CaseEvidence,
  CaseOption,
  CaseOptionKind,
} from '../model/records.ts';
import { stageNames } from '../model/stage.ts';
import { sayPersons, smallestCountOf } from '../privacy/small-counts.ts';
import { replyToFamily } from './case-reply.ts';

export interface CaseWords {
  readonly claim: string;
  /** ISO 8601 dates; empty where unknown. */
  readonly receivedOn: string;
  readonly decidedOn: string;
  readonly decidedBy: string;
  /** Who said what. */
  readonly opinions: readonly { readonly from: string; readonly text: string }[];
  readonly decision: CaseOptionKind | null;
  readonly reason: string;
  readonly attachments: readonly AgreementDocument[];
}

/** What people have written into a case so far. */
export function wordsOfCase({ claim, receivedOn, opinions, attachments, decision }: BorderCase): CaseWords {
  return {
    claim,
    receivedOn,
    opinions,
    attachments,
    decision: decision?.option ?? null,
    reason: decision?.reason ?? '',
    decidedBy: decision?.by ?? '',
    decidedOn: decision?.at.slice(0, 10) ?? '',
  };
}

export const noCaseWords: CaseWords = {
  claim: '',
  receivedOn: '',
  opinions: [],
  decision: null,
  reason: '',
  decidedBy: '',
  decidedOn: '',
  attachments: [],
};

export interface CaseTable {
  readonly columns: readonly { readonly title: string; readonly share: number }[];
  readonly rows: readonly (readonly string[])[];
}

export type CaseBlock =
  | { readonly blockType: 'heading'; readonly text: string }
  | { readonly blockType: 'paragraph'; readonly text: string }
  | { readonly blockType: 'table'; readonly table: CaseTable };

export interface CaseDocument {
  readonly title: string;
  readonly subtitle: string;
  readonly blocks: readonly CaseBlock[];
  /** ISO 8601 date of the measuring. */
  readonly madeOn: string;
  /** Empty for real data. */
  readonly demonstrationNotice: string;
}

export const optionNames: Readonly<Record<CaseOptionKind, string>> = {
  stay: '维持现状',
  move: '在本方调整片区',
  dual: '双重纳入',
  swap: '与对方小区互换',
};

const numerals = ['一', '二', '三', '四'];

/** The paper. Figures come from the evidence; the same evidence and words give the same paper. */
export function caseDocument(state: ProjectState, evidence: CaseEvidence, words: CaseWords): CaseDocument {
  const unit = state.unit.get(evidence.unitId);
  const settings = state.settings.get('settings');
  const name = unit?.name ?? evidence.unitId;
  const method =
    evidence.method === 'walked'
      ? '沿路网自小区出入口步行至学校'
      : '自小区出入口至学校直线（工程没有道路数据）';
  const heading = (text: string): CaseBlock => ({ blockType: 'heading', text });
  const paragraph = (text: string): CaseBlock => ({ blockType: 'paragraph', text });
  return {
    title: '边界小区入学争议卷宗',
    subtitle: `${name}（${nameOf(state, evidence.authorityId)}与${nameOf(state, evidence.otherAuthorityId)}交界）`,
    madeOn: evidence.measuredOn,
    demonstrationNotice: settings?.demonstrationNotice ?? '',
    blocks: [
      heading('一、基本情况'),
      {
        blockType: 'table',
        table: basicTable(state, evidence),
      },
      heading('二、诉求'),
      paragraph(words.claim || '【诉求内容、提出日期与渠道，由经办人填写，不写个人信息】'),
      ...(words.receivedOn ? [paragraph(`提出日期：${chineseDate(words.receivedOn)}。`)] : []),
      heading('三、证据'),
      paragraph(
        `1. 距离。${method}；${chineseDate(evidence.measuredOn)}由程序按工程数据测量。列出双方较近的学校，由近到远；余学位为 ${evidence.plan.schoolYear} 年入学年级，单位：座。`,
      ),
      { blockType: 'table', table: distanceTable(state, evidence) },
      paragraph('2. 适龄儿童。来源：本工程小区人数统计，只有人数，没有个人信息。'),
      { blockType: 'table', table: childrenTable(evidence, smallestCountOf(state)) },
      paragraph(
        words.attachments.length === 0
          ? '3. 照片与文件。【随卷附件名称】'
          : '3. 照片与文件。原件由单位保存，校验值可核对是否同一份。',
      ),
      ...(words.attachments.length > 0
        ? [{ blockType: 'table' as const, table: attachmentTable(words) }]
        : []),
      heading('四、可选方案及对双方的影响'),
      paragraph('以下方案由程序按上述证据算出。余学位单位：座；箭头左边为现在，右边为采用该方案以后。'),
      ...evidence.options.flatMap((option, at): CaseBlock[] => [
        paragraph(
          `（${numerals[at] ?? at + 1}）${optionNames[option.kind]}。${optionText(state, evidence, option)}`,
        ),
        { blockType: 'table', table: effectTable(state, evidence, option) },
      ]),
      heading('五、各方意见'),
      ...(words.opinions.length > 0
        ? words.opinions.map(({ from, text }) => paragraph(`${from}：${text}`))
        : ['所属方', '对方', '街道（社区）', '学校'].map((from) => paragraph(`${from}：【意见】`))),
      heading('六、决定与理由'),
      paragraph(words.decision ? `决定：${optionNames[words.decision]}。` : '决定：【从第四部分选择一项】'),
      paragraph(
        words.reason ? `理由：${words.reason.replace(/[。.]$/u, '')}。` : '理由：【理由，由决定机关填写】',
      ),
      ...(words.decidedBy
        ? [paragraph(`决定机关（人）：${words.decidedBy}，${chineseDate(words.decidedOn)}。`)]
        : []),
      heading('七、答复家长的文字'),
      ...replyToFamily(state, evidence, words).map(paragraph),
      paragraph('承办单位（盖章）：【　　　　　　　　】'),
      paragraph('经办人：【　　　　】　　审核人：【　　　　】　　日期：【　　　　】'),
    ],
  };
}

function basicTable(state: ProjectState, evidence: CaseEvidence): CaseTable {
  const { unitId, plan } = evidence;
  const unit = state.unit.get(unitId);
  const agreements = evidence.agreements.map(
    ({ agreementId }) => state.agreement.get(agreementId)?.title ?? agreementId,
  );
  return {
    columns: [
      { title: '事项', share: 0.24 },
      { title: '内容', share: 0.76 },
    ],
    rows: [
      ['卷宗编号', '【由单位编写】'],
      ['小区', unit?.name ?? unitId],
      ['社区', unit?.community || '不明'],
      ['门牌', unit?.addresses.slice(0, 6).join('、') || '不明'],
      ['户数', `${unit?.households ?? 0} 户`],
      ['所属管理主体', nameOf(state, evidence.authorityId)],
      [
        '对方管理主体',
        `${nameOf(state, evidence.otherAuthorityId)}，距其边界 ${metres(evidence.borderMetres)} 米`,
      ],
      ['现在服务的学校', evidence.servedBy.map((id) => campusOf(state, id)).join('、') || '没有'],
      ['涉及的协议', agreements.join('、') || '没有'],
      ['依据方案', `${plan.name}（${plan.schoolYear} 学年，${stageNames[plan.stage].zh}）`],
      ['测量日期', chineseDate(evidence.measuredOn)],
    ],
  };
}

const schoolsShown = 8;

function distanceTable(state: ProjectState, evidence: CaseEvidence): CaseTable {
  const ways = evidence.ways
    .toSorted((a, b) => (a.metres ?? Infinity) - (b.metres ?? Infinity) || (a.campusId < b.campusId ? -1 : 1))
    .filter((way, at) => at < schoolsShown || evidence.servedBy.includes(way.campusId));
  return {
    columns: [
      { title: '学校', share: 0.26 },
      { title: '管理主体', share: 0.18 },
      { title: '步行（米）', share: 0.14 },
      { title: '直线（米）', share: 0.14 },
      { title: '直线跨越', share: 0.14 },
      { title: '余学位', share: 0.14 },
    ],
    rows: ways.map(({ campusId, authorityId, metres: walked, straightMetres, barriers, freeSeats }) => [
      `${campusOf(state, campusId)}${evidence.servedBy.includes(campusId) ? '（现在）' : ''}`,
      nameOf(state, authorityId),
      walked === null ? '无路线' : metres(walked),
      metres(straightMetres),
      barriers.join('、') || '无',
      String(freeSeats ?? '不明'),
    ]),
  };
}

function childrenTable({ schoolYears, children }: CaseEvidence, smallest: number): CaseTable {
  return {
    columns: [
      { title: '入学年份', share: 0.25 },
      ...schoolYears.map((year) => ({ title: String(year), share: 0.75 / schoolYears.length })),
    ],
    rows: [
      ['适龄儿童', ...children.map((count) => (count === null ? '未统计' : sayPersons(count, smallest)))],
    ],
  };
}

function attachmentTable({ attachments }: CaseWords): CaseTable {
  return {
    columns: [
      { title: '文件', share: 0.26 },
      { title: '日期', share: 0.19 },
      { title: '字节', share: 0.1 },
      { title: '校验值（SHA-256）', share: 0.45 },
    ],
    rows: attachments.map(({ name, datedOn, byteCount, sha256 }) => [
      name,
      datedOn ?? '不明',
      byteCount.toLocaleString('en-US'),
      sha256,
    ]),
  };
}

function effectTable(state: ProjectState, { schoolYears }: CaseEvidence, { effects }: CaseOption): CaseTable {
  return {
    columns: [
      { title: '学校', share: 0.3 },
      { title: '管理主体', share: 0.19 },
      ...schoolYears.map((year) => ({ title: `${year} 余学位`, share: 0.51 / schoolYears.length })),
    ],
    rows: effects.map(({ campusId, authorityId, freeBefore, freeAfter }) => [
      campusOf(state, campusId),
      nameOf(state, authorityId),
      ...freeBefore.map((before, year) => {
        const after = freeAfter[year];
        if (before === null || after == null) return '不明';
        return before === after ? String(before) : `${before} → ${after}`;
      }),
    ]),
  };
}

function optionText(state: ProjectState, { authorityId }: CaseEvidence, option: CaseOption): string {
  const { kind, way, savedMetres, counterparts, seats } = option;
  const school = campusOf(state, way.campusId);
  const distance = way.metres === null ? '没有步行路线' : `步行 ${metres(way.metres)} 米`;
  const change =
    savedMetres === null || Math.round(savedMetres) === 0
      ? ''
      : savedMetres > 0
        ? `，比现在近 ${metres(savedMetres)} 米`
        : `，比现在远 ${metres(-savedMetres)} 米`;
  const across = way.barriers.length > 0 ? `；直线跨越${way.barriers.join('、')}` : '';
  if (kind === 'stay') return `继续由${school}服务，${distance}${across}。不需要协议。`;
  if (kind === 'move')
    return `改由本方的${school}服务，${distance}${change}${across}。只调整${nameOf(state, authorityId)}内部的片区，不需要协议。`;
  if (kind === 'dual') {
    return `家庭可在现在的学校与对方的${school}之间选择，到${school}${distance}${change}${across}。需要协议，对方每年承诺 ${seats} 个学位，从对方学校的余学位转到现在的学校；儿童只计一次。`;
  }
  const others = counterparts
    .map(
      ({ unitId, campusId, ownMetres, otherMetres }) =>
        `${state.unit.get(unitId)?.name ?? unitId}到${campusOf(state, campusId)}（${metres(ownMetres)} → ${metres(otherMetres)} 米）`,
    )
    .join('、');
  return `改由对方的${school}服务，${distance}${change}${across}；对方以${others}相换。需要数量对等的协议，每年双方各 ${seats} 个学位。`;
}

function nameOf(state: ProjectState, authorityId: string): string {
  return state.authority.get(authorityId)?.name ?? authorityId;
}

function campusOf(state: ProjectState, campusId: string): string {
  return state.campus.get(campusId)?.name ?? campusId;
}

function metres(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}

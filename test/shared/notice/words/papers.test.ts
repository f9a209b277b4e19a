// The kinds of paper, what they say about changes and opinions, and what they never say.
import { describe, expect, it } from 'vitest';
import { emptyNotice } from '../../../../shared/model/empty-notice.ts';
import type { ProjectState } from '../../../../shared/model/project-state.ts';
import type { Notice, NoticeComment, Plan, ProjectRecord, Unit } from '../../../../shared/model/records.ts';
import { buildNotice } from '../../../../shared/notice/build-notice.ts';
import type { NoticeDocument } from '../../../../shared/notice/notice-document.ts';
import { lookThroughNotice } from '../../../../shared/notice/words/look-through-notice.ts';
import { printedPlanName } from '../../../../shared/notice/words/printed-plan-name.ts';
import { quoteTitle } from '../../../../shared/notice/words/quote-title.ts';
import { writeLetters } from '../../../../shared/notice/words/write-letters.ts';
import { buildNoticeCity, filledNotice, noticeCity } from '../../../support/notice-city.ts';

const { planId, parentId } = noticeCity;

function cityWith(notice: Partial<Notice>, extraRecords: readonly ProjectRecord[] = []) {
  return buildNoticeCity({ notice: { ...filledNotice, ...notice }, extraRecords });
}

function documentOf(
  notice: Partial<Notice>,
  extraRecords: readonly ProjectRecord[] = [],
  changeReasons: ReadonlyMap<string, string> = new Map(),
): NoticeDocument {
  const built = buildNotice(cityWith(notice, extraRecords), planId, { changeReasons });
  if (!built.ok) throw new Error(built.refusal.message.en);
  return built.value;
}

const bodyOf = ({ blocks }: NoticeDocument) =>
  blocks.map((block) =>
    block.blockType === 'heading' ? block.text : block.paragraph.runs.map(({ text }) => text).join(''),
  );

const comment: NoticeComment = {
  kind: 'comment',
  id: 'comment-1',
  planId,
  number: 1,
  receivedOn: '2026-05-07',
  channel: 'phone',
  unitIds: ['unit-01-1'],
  request: '希望仍在原学校就读',
  outcome: 'not-adopted',
  answer: '原学校学位不足',
  answeredOn: '2026-05-16',
};

/** The published plan of this year, of which the frozen one is a new version. */
const published: Plan = {
  kind: 'plan',
  id: parentId,
  name: '2026年小学片区（已公布）',
  planType: 'catchments',
  stage: 'primary',
  schoolYear: 2026,
  status: 'frozen',
  parentId: null,
  authorityId: null,
  number: '2026-小学-000',
  contentHash: 'abcdef012345'.repeat(5),
  frozenAt: '2026-04-01T09:00:00+08:00',
  createdAt: '2026-03-01T08:00:00+08:00',
};

it('puts a title inside of a title between 〈〉', () => {
  expect(quoteTitle('关于公开征求《方案（征求意见稿）》意见的公告')).toBe(
    '《关于公开征求〈方案（征求意见稿）〉意见的公告》',
  );
});

describe('the four papers', () => {
  it('differ in title, heading and mark', () => {
    const of = (template: NonNullable<Notice['template']>) => {
      const { title, templateMark, blocks } = documentOf({ template });
      const headings = blocks.flatMap((block) => (block.blockType === 'heading' ? block.text : []));
      return [title, headings.at(-1), templateMark];
    };
    expect([of('publicity'), of('announcement'), of('consultation')]).toEqual(
      [
        ['关于公示2026年小学服务片区划分方案的公告', '四、公示时间及意见反馈', ''],
        ['关于公布2026年小学服务片区划分方案的公告', '四、咨询方式', ''],
        [
          '关于公开征求《2026年小学服务片区划分方案（征求意见稿）》意见的公告',
          '四、征求意见的时间和方式',
          '征求意见稿',
        ],
      ].map(([title, heading, mark]) => [title, heading?.replace('四', '五'), mark]),
    );
  });

  it('an announcement has no period and misses none', () => {
    const document = documentOf({ template: 'announcement', periodFrom: '', periodTo: '' });
    expect(document.missing.map(({ field }) => field)).not.toContain('period');
    expect(bodyOf(document).at(-1)).toBe('特此公告。');
  });

  it('a correction needs a published plan before it', () => {
    const refused = buildNotice(cityWith({ template: 'correction' }), planId);
    expect(refused.ok ? null : refused.refusal.code).toBe('nothing-to-correct');
  });

  it('a correction names title, number and hash of the paper it corrects, and what is put right', () => {
    const old: Notice = {
      ...emptyNotice(parentId),
      id: 'notice-0',
      issuedOn: '2026-04-02',
      template: 'announcement',
    };
    const document = documentOf({ template: 'correction' }, [published, old]);
    expect(document.title).toBe('关于更正《关于公布2026年小学服务片区划分方案的公告》的公告');
    const body = bodyOf(document);
    expect(body[0]).toContain('2026年4月2日发布的《关于公布2026年小学服务片区划分方案的公告》');
    expect(body[0]).toContain('方案编号 2026-小学-000，校验码 ABCD EF01 2345');
    expect(body).toContain('原公告其他内容不变。');
  });

  it('a correction says which range and which estates were wrong', () => {
    const state = cityWith({ template: 'correction' }, [published]);
    const ofParent = [...state.catchment.values()].filter((each) => each.planId === parentId);
    const [wrong, other] = [
      ofParent.find(({ rangeText }) => rangeText),
      ofParent.find((each) => !each.rangeText),
    ];
    if (!wrong || !other) throw new Error('some ranges have words and some have none');
    const catchment = new Map(state.catchment)
      .set(wrong.id, { ...wrong, rangeText: '临园路以南。' })
      .set(other.id, { ...other, campusIds: [] });
    const built = buildNotice({ ...state, catchment }, planId);
    if (!built.ok) throw new Error(built.refusal.code);
    const body = bodyOf(built.value);
    expect(body.filter((text) => text.includes('，更正为')).slice(0, 1)).toEqual([
      expect.stringContaining('原为“临园路以南”，更正为“'),
    ]);
    expect(body.filter((text) => text.startsWith('与原公告相比，共更正小区7个'))).toHaveLength(1);
    expect(built.value.annexes.map(({ title }) => title)).toContain('更正的小区');
  });

  it('what the office wrote takes the place of the sentences', () => {
    const document = documentOf({ invitation: '意见请寄示例路1号。', closing: '此告。' });
    expect(bodyOf(document)).toContain('意见请寄示例路1号。');
    expect(bodyOf(document).at(-1)).toBe('此告。');
  });
});

describe('changes and their reasons', () => {
  it('come from the log, or from the agreement that an estate now follows', () => {
    const { changeLines } = documentOf({}, [], new Map([['unit-01-1', '由编辑日志']]));
    expect(changeLines.map(({ reason }) => reason)).toEqual(
      changeLines.map(() => expect.stringMatching(/^依《/)),
    );
  });

  it('go into a letter to every estate that changes schools, and the office says why', () => {
    const document = documentOf({ adjustmentReason: '新校启用。' });
    const letters = writeLetters(document);
    expect(letters.map(({ greeting }) => greeting)).toEqual(
      document.changeLines.map(({ estate, community }) => `${estate}（${community}）全体居民：`),
    );
    expect(letters[0]?.paragraphs.join('')).toMatch(/由.+调整为.+调整说明：新校启用；依《/u);
  });

  it('are held against the last plan of an earlier year, not against the draft before', () => {
    const lastYear = { ...published, id: 'plan-2025', schoolYear: 2025 };
    expect(documentOf({}, [lastYear]).baselineName).toBe(published.name);
    const between: Plan = { ...published, id: 'between', name: '征求意见稿', parentId };
    const frozen = cityWith({}).plan.get(planId) as Plan;
    const document = documentOf({}, [lastYear, between, { ...frozen, parentId: 'between' }]);
    expect(document.baselineName).toBe(published.name);
  });
});

describe('opinions', () => {
  it('and their answers are an annex of the announcement only', () => {
    const titles = (template: NonNullable<Notice['template']>) =>
      documentOf({ template }, [comment]).annexes.map(({ title }) => title);
    expect(titles('announcement')).toContain('意见采纳情况一览表');
    expect(titles('publicity')).not.toContain('意见采纳情况一览表');
    const body = bodyOf(documentOf({ template: 'announcement' }, [comment]));
    expect(body.some((text) => text.startsWith('共收到意见1条，其中不采纳1条，见附件'))).toBe(true);
  });

  it('on an earlier draft of the year are answered with the final plan', () => {
    const document = documentOf({ template: 'announcement' }, [
      published,
      { ...comment, id: 'comment-0', planId: parentId, receivedOn: '2026-04-07' },
      comment,
    ]);
    expect(document.commentLines.map(({ number, receivedOn }) => [number, receivedOn])).toEqual([
      [1, '2026年4月7日'],
      [2, '2026年5月7日'],
    ]);
  });
});

describe('printedPlanName', () => {
  it('calls no final plan a draft, and leaves every other name alone', () => {
    const names = ['2026年小学（草案）', '（草案）', '老城（北）'];
    expect(names.map((name) => printedPlanName({ name, status: 'frozen' }))).toEqual([
      '2026年小学',
      '（草案）',
      '老城（北）',
    ]);
    expect(printedPlanName({ name: '2026年小学（草案）', status: 'draft' })).toBe('2026年小学（草案）');
  });
});

describe('privacy', () => {
  const refusalOf = (
    notice: Partial<Notice>,
    change: (state: ProjectState) => ProjectState = (state) => state,
  ) => {
    const state = change(cityWith(notice));
    const built = buildNotice(state, planId);
    if (!built.ok) throw new Error(built.refusal.code);
    const refused = lookThroughNotice(state, built.value);
    return refused.ok ? null : `${refused.refusal.code}: ${refused.refusal.message.zh}`;
  };

  it('lets a notice without persons pass, the office phone included', () => {
    const contacts = [{ name: '基教科', phone: '13800138000', address: '示例路1号3栋2单元501室' }];
    expect(refusalOf({ contacts })).toBeNull();
  });

  it('refuses a flat in an address, with the place and without the number', () => {
    const said = refusalOf({}, (state) => {
      const unit = state.unit.get('unit-01-1');
      if (!unit) throw new Error('the city has this estate');
      const addresses = [...unit.addresses, '花荄路9号2栋1单元502室'];
      return { ...state, unit: new Map(state.unit).set(unit.id, { ...unit, addresses }) };
    });
    expect(said).toMatch(/^personal-data: .*附件1第\d+行“招生范围”：住户房号/u);
    expect(said).not.toContain('502');
  });

  it('refuses a name that only the map shows', () => {
    const withRoad = (state: ProjectState): ProjectState => {
      const [road] = state.road.values();
      if (!road) throw new Error('the city has roads');
      return { ...state, road: new Map(state.road).set(road.id, { ...road, name: '张某路13900139000' }) };
    };
    expect(refusalOf({}, withRoad)).toMatch(/^personal-data: .*地图上的名称：手机号 139\*\*\*\*9000/u);
    const mapBase = { file: '/图/13900139000.png', crs: 'EPSG:4544', sha256: '' };
    expect(refusalOf({ mapBase })).toContain('地图上的名称');
  });

  it('refuses a phone in the body and a count of few children', () => {
    expect(refusalOf({ invitation: '请致电王女士 13900139000。' })).toContain('正文第');
    expect(refusalOf({ adjustmentReason: '只涉及3名适龄儿童。' })).toMatch(/^small-count: .*“3名适龄儿童”/u);
  });

  it('says how many children move, or fewer than the smallest number that is printed', () => {
    expect(bodyOf(documentOf({})).join('')).toContain('涉及适龄儿童2331人');
    const state = cityWith({});
    const unit = new Map<string, Unit>([...state.unit].map(([id, each]) => [id, { ...each, children: [] }]));
    const first = unit.get('unit-01-1');
    if (!first) throw new Error('the city has this estate');
    unit.set(first.id, { ...first, children: [{ stage: 'primary', intakeYear: 2026, count: 2 }] });
    const built = buildNotice({ ...state, unit }, planId);
    expect(built.ok && bodyOf(built.value).join('')).toContain('涉及适龄儿童不足5人');
  });
});

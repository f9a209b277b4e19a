// What all sheets of a plan's map have in common, gathered once however many sheets are drawn.
import type { NoticeTemplate } from '../../model/notice-record.ts';
import type { ProjectState } from '../../model/project-state.ts';
import type { Plan } from '../../model/records.ts';
import { type Result, refuse, succeed } from '../../model/result.ts';
import { stageNames } from '../../model/stage.ts';
import { campusTitle } from '../words/campus-title.ts';
import { markOf, type NoticeOutput, noticeOf, writeNoticeWords } from '../words/notice-words.ts';
import { printedPlanName } from '../words/printed-plan-name.ts';
import type { SheetWords } from './draw-sheet.ts';
import type { MapBaseLayer } from './map-base.ts';
import { type MapSources, pickMapSources } from './map-sources.ts';

export interface NoticeMapContent {
  readonly plan: Plan;
  readonly sources: MapSources;
  /** By campus id, as the notice names it. */
  readonly campusNames: ReadonlyMap<string, string>;
  readonly centralMeridian: number | undefined;
  /** The picture under the sheets. */
  readonly base: MapBaseLayer | null;
  /** For the overview; the sheets of a book have their own titles. */
  readonly words: SheetWords;
}

/**
 * Gathers the map of a plan (of any status, so that a draft can be previewed).
 * Refuses `plan-not-found`, and `nothing-to-draw` for a plan without catchments and schools.
 */
export function prepareNoticeMap(
  state: ProjectState,
  planId: string,
  output: NoticeOutput = 'public',
  base: MapBaseLayer | null = null,
): Result<NoticeMapContent> {
  const plan = state.plan.get(planId);
  if (!plan) return refuse(planNotFound(planId));
  const sources = pickMapSources(state, plan);
  if (sources.extent.length === 0) return refuse(nothingToDraw(plan));
  const notice = writeNoticeWords(state, plan);
  const settings = state.settings.get('settings');
  const isBilingual = noticeOf(state, planId)?.mapLabels === 'bilingual';
  return succeed({
    plan,
    sources,
    base,
    campusNames: new Map(sources.campuses.map((campus) => [campus.id, campusTitle(state, campus)])),
    centralMeridian: settings?.centralMeridian,
    words: {
      title: `${plan.schoolYear}年${
        plan.planType === 'school-districts' ? '学区' : `${stageNames[plan.stage].zh}服务片区`
      }示意图`,
      subtitle: `${printedPlanName(plan)}${isBilingual ? `　${englishTitle(plan)}` : ''}`,
      sheetLabel: '',
      rangeText: '',
      baseLabel: '',
      isOfFocus: false,
      isBilingual,
      issuer: notice.issuer,
      mapReviewNumber: output === 'public' ? notice.mapReviewNumber : '',
      mapReviewGround: output === 'public' ? notice.mapReviewGround : '',
      demonstrationNotice: settings?.demonstrationNotice ?? '',
      draftMark: markOf(plan, output),
      stamp: plan.status === 'frozen' ? stamps[notice.template] : '草稿',
    },
  });
}

function englishTitle({ schoolYear, stage, planType }: Plan): string {
  const subject =
    planType === 'school-districts' ? 'School Districts' : `${schoolsInEnglish[stage]} Service Areas`;
  return `Map of ${subject}, ${schoolYear}`;
}

const schoolsInEnglish = {
  primary: 'Primary School',
  junior: 'Junior Middle School',
  senior: 'Senior Middle School',
} as const;

/** A final paper needs none. */
const stamps: Readonly<Record<NoticeTemplate, string>> = {
  publicity: '公示',
  consultation: '征求意见稿',
  announcement: '',
  correction: '',
};

function planNotFound(planId: string) {
  return {
    code: 'plan-not-found',
    message: { zh: `没有编号为 ${planId} 的方案`, en: `There is no plan ${planId}` },
    hint: { zh: '请另选一个方案', en: 'Choose another plan' },
  };
}

function nothingToDraw(plan: Plan) {
  return {
    code: 'nothing-to-draw',
    message: {
      zh: `方案“${plan.name}”里没有片区，也没有学校，无图可画`,
      en: `Plan “${plan.name}” has neither catchments nor schools to draw`,
    },
    hint: { zh: '先导入或绘制片区', en: 'Import or draw catchments first' },
  };
}

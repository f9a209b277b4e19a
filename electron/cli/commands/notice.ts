import { type NoticeFormat, noticeFormats, type ProjectApi } from '../../../shared/api/project-api.ts';
import { noticeTemplates } from '../../../shared/model/notice-record.ts';
import { createProjectState } from '../../../shared/model/project-state.ts';
import { type Result, refuse, succeed } from '../../../shared/model/result.ts';
import {
  type Paper,
  paperOrientations,
  paperSizes,
  usualPaper,
} from '../../../shared/notice/sheets/paper.ts';
import {
  type NoticeOutput,
  type NoticeWords,
  noticeOutputs,
  writeNoticeWords,
} from '../../../shared/notice/words/notice-words.ts';
import { choosePlan } from '../choose-plan.ts';
import { type Command, type CommandInput, textOption } from '../command.ts';
import { type KeptChoices, keepNoticeChoices } from '../keep-notice-choices.ts';
import { withProject } from '../with-project.ts';

export const noticeCommand: Command = {
  usage: `PROJECT [--plan NAME] --out FOLDER [--formats ${noticeFormats.join(',')}] [--output ${noticeOutputs.join('|')}] [--paper ${paperSizes.join('|')}] [--orientation ${paperOrientations.join('|')}] [--template ${noticeTemplates.join('|')}] [--words FILE.json] [--carry-over] [--base FILE [--base-crs EPSG:n] | --no-base] [--hide-below NUMBER]`,
  summary: {
    zh: '输出公示；未定稿的方案印成草稿并标明“不得公开”',
    en: 'the public notice; a plan that is not frozen prints as a draft and says so',
  },
  options: {
    plan: { type: 'string' },
    out: { type: 'string' },
    formats: { type: 'string' },
    output: { type: 'string' },
    paper: { type: 'string' },
    orientation: { type: 'string' },
    template: { type: 'string' },
    words: { type: 'string' },
    'carry-over': { type: 'boolean' },
    base: { type: 'string' },
    'base-crs': { type: 'string' },
    'no-base': { type: 'boolean' },
    'hide-below': { type: 'string' },
  },
  positionals: [1, 1],
  run: async (input) => {
    const folder = textOption(input, 'out');
    const formats = (textOption(input, 'formats') ?? 'pdf,xlsx').split(',').map((format) => format.trim());
    const outputName = textOption(input, 'output') ?? 'internal';
    const output = noticeOutputs.find((name) => name === outputName);
    if (!output) return refuse(unknownOutput(outputName));
    const mapPaper = readPaper(input);
    if (!mapPaper.ok) return mapPaper;
    const unknown = formats.find((format) => !isNoticeFormat(format));
    if (folder === undefined || unknown !== undefined) {
      return refuse({
        code: 'wrong-usage',
        message:
          unknown === undefined
            ? { zh: '缺少 --out', en: '--out is missing' }
            : { zh: `还不能输出 ${unknown}`, en: `${unknown} can't be written yet` },
        hint: {
          zh: `写明输出文件夹 --out；格式可用：${noticeFormats.join('、')}`,
          en: `Name a folder with --out; formats: ${noticeFormats.join(', ')}`,
        },
      });
    }
    return withProject(input.positionals[0] ?? '', input.onEvent, async ({ api, state }) => {
      const plan = choosePlan(state, textOption(input, 'plan'));
      if (!plan.ok) return plan;
      const kept = await keepNoticeChoices(api, state, plan.value, input);
      if (!kept.ok) return kept;
      const written = await api.exportNotice({
        planId: plan.value.id,
        folder,
        formats: formats.filter(isNoticeFormat),
        output,
        mapPaper: mapPaper.value,
        jobId: 'command-line',
      });
      if (!written.ok) return written;
      const isDraft = plan.value.status !== 'frozen';
      const missing = await missingWords(api, plan.value.id, output);
      if (!missing.ok) return missing;
      return succeed({
        json: {
          plan: plan.value.name,
          number: plan.value.number,
          isDraft,
          carriedOver: kept.value.carriedOver,
          missing: missing.value.map(({ field }) => field),
          files: written.value,
        },
        text: written.value.map((file) => file.path),
        notes: [
          ...carriedNotes(kept.value, input),
          ...missing.value.map(({ message }) => input.say(message)),
          ...(isDraft ? [input.say(draftNote)] : []),
        ],
        status: 0 as const,
      });
    });
  },
};

/** Words that only the office knows and has not written: red placeholders stand in the files for them. */
async function missingWords(
  api: ProjectApi,
  planId: string,
  output: NoticeOutput,
): Promise<Result<NoticeWords['missing']>> {
  const current = await api.currentProject({});
  if (!current.ok) return current;
  const state = createProjectState(current.value?.records ?? []);
  const plan = state.plan.get(planId);
  const { missing } = plan ? writeNoticeWords(state, plan) : { missing: [] };
  return succeed(missing.filter(({ field }) => output !== 'words' || field !== 'map-review-number'));
}

/** What was carried over is to be looked at: numbers of documents and days are last year's until somebody says so. */
function carriedNotes({ carriedOver }: KeptChoices, input: CommandInput): string[] {
  if (carriedOver === null) return [];
  const { plan, fields } = carriedOver;
  return [
    input.say({
      zh: `沿用了“${plan}”的公示文字，请核对文号和日期：${fields.join('、')}`,
      en: `Carried over from the notice of “${plan}”; check document numbers and days: ${fields.join(', ')}`,
    }),
  ];
}

/** `--paper A3 --orientation landscape`: of the maps. */
function readPaper(input: CommandInput): Result<Paper> {
  const sizeName = textOption(input, 'paper') ?? usualPaper.size;
  const orientationName = textOption(input, 'orientation') ?? usualPaper.orientation;
  const size = paperSizes.find((name) => name === sizeName.toUpperCase());
  const orientation = paperOrientations.find((name) => name === orientationName);
  if (size && orientation) return succeed({ size, orientation });
  const wrong = size ? orientationName : sizeName;
  return refuse({
    code: 'wrong-usage',
    message: { zh: `没有“${wrong}”这种纸张或方向`, en: `There is no paper or orientation “${wrong}”` },
    hint: {
      zh: `--paper 可用 ${paperSizes.join('、')}；--orientation 可用 automatic（自动）、portrait（竖）、landscape（横）`,
      en: `--paper takes ${paperSizes.join(', ')}; --orientation takes ${paperOrientations.join(', ')}`,
    },
  });
}

function unknownOutput(name: string) {
  return {
    code: 'wrong-usage',
    message: { zh: `没有“${name}”这种输出`, en: `There is no output “${name}”` },
    hint: {
      zh: 'internal 内部工作用，words 只有文字和表格，public 公开地图（须有审图号）',
      en: 'internal for the office, words without a map, public with a reviewed map',
    },
  };
}

const draftNote = {
  zh: '方案尚未定稿：已印成草稿，不得公开。正式公示请先运行 freeze 定稿。',
  en: 'The plan is not frozen: printed as a draft, not for publication. Run “freeze” first for the final one.',
};

function isNoticeFormat(value: string): value is NoticeFormat {
  return noticeFormats.some((format) => format === value);
}

import { type NoticeFormat, noticeFormats } from '../../../shared/api/project-api.ts';
import { refuse, succeed } from '../../../shared/model/result.ts';
import { choosePlan } from '../choose-plan.ts';
import { type Command, textOption } from '../command.ts';
import { withProject } from '../with-project.ts';

export const noticeCommand: Command = {
  usage: `PROJECT [--plan NAME] --out FOLDER [--formats ${noticeFormats.join(',')}]`,
  summary: {
    zh: '输出公示；未定稿的方案印成草稿并标明“不得公开”',
    en: 'the public notice; a plan that is not frozen prints as a draft and says so',
  },
  options: { plan: { type: 'string' }, out: { type: 'string' }, formats: { type: 'string' } },
  positionals: [1, 1],
  run: async (input) => {
    const folder = textOption(input, 'out');
    const formats = (textOption(input, 'formats') ?? 'pdf,xlsx').split(',').map((format) => format.trim());
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
      const written = await api.exportNotice({
        planId: plan.value.id,
        folder,
        formats: formats.filter(isNoticeFormat),
        jobId: 'command-line',
      });
      if (!written.ok) return written;
      const isDraft = plan.value.status !== 'frozen';
      return succeed({
        json: { plan: plan.value.name, number: plan.value.number, isDraft, files: written.value },
        text: written.value.map((file) => file.path),
        notes: isDraft ? [input.say(draftNote)] : [],
        status: 0 as const,
      });
    });
  },
};

const draftNote = {
  zh: '方案尚未定稿：已印成草稿，不得公开。正式公示请先运行 freeze 定稿。',
  en: 'The plan is not frozen: printed as a draft, not for publication. Run “freeze” first for the final one.',
};

function isNoticeFormat(value: string): value is NoticeFormat {
  return noticeFormats.some((format) => format === value);
}

import { refuse, succeed } from '../../../shared/model/result.ts';
import { type Command, textOption } from '../command.ts';
import { schoolYearOption, stageOption } from '../read-options.ts';
import { withProject } from '../with-project.ts';

export const dissolveCommand: Command = {
  usage: 'PROJECT --plan NAME --by column [--stage primary|junior] [--school-year YEAR]',
  summary: {
    zh: '按一列（学校名或代码）把小区合并成片区，建立新方案',
    en: 'makes a plan whose catchments are the units grouped by a column',
  },
  options: {
    plan: { type: 'string' },
    by: { type: 'string' },
    stage: { type: 'string' },
    'school-year': { type: 'string' },
  },
  positionals: [1, 1],
  run: async (input) => {
    const by = textOption(input, 'by');
    const planName = textOption(input, 'plan') ?? by;
    if (!by || !planName) {
      return refuse({
        code: 'wrong-usage',
        message: { zh: '缺少 --by', en: '--by is missing' },
        hint: { zh: '写明按哪一列合并，例如 --by 学校', en: 'Say which column to group by: --by school' },
      });
    }
    const stage = stageOption(input);
    if (!stage.ok) return stage;
    const year = schoolYearOption(input);
    if (!year.ok) return year;
    return withProject(input.positionals[0] ?? '', input.onEvent, async ({ api }) => {
      const dissolved = await api.dissolveUnits({
        planName,
        by,
        stage: stage.value ?? 'primary',
        schoolYear: year.value ?? new Date().getFullYear(),
        jobId: 'command-line',
      });
      if (!dissolved.ok) return dissolved;
      const { planId, change, warnings } = dissolved.value;
      const catchments = change.changeSet.added.filter((record) => record.kind === 'catchment');
      return succeed({
        json: {
          plan: planName,
          planId,
          catchments: catchments.map(({ id, name }) => ({ id, name })),
          warnings: warnings.map(input.say),
        },
        text: [
          input.say({
            zh: `方案“${planName}”：${catchments.length} 个片区`,
            en: `Plan “${planName}”: ${catchments.length} catchments`,
          }),
        ],
        notes: warnings.map(input.say),
        status: 0 as const,
      });
    });
  },
};

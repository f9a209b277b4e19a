import { exportLayerNames } from '../../../data/exports/export-layer.ts';
import { type ExportFormat, exportFormats } from '../../../shared/api/project-api.ts';
import type { ProjectState } from '../../../shared/model/project-state.ts';
import { succeed } from '../../../shared/model/result.ts';
import { numberOfSmallCounts, smallestCountOf } from '../../../shared/privacy/small-counts.ts';
import { choosePlan } from '../choose-plan.ts';
import { type Command, type CommandInput, textOption } from '../command.ts';
import { missingOption, wrongOption } from '../read-options.ts';
import { withProject } from '../with-project.ts';

export const exportCommand: Command = {
  usage: `PROJECT --layer NAME [--plan NAME] --format ${exportFormats.join('|')} --out FILE [--crs EPSG:n] [--hide-small-counts]`,
  summary: { zh: '导出一个图层', en: 'data out' },
  options: {
    layer: { type: 'string' },
    plan: { type: 'string' },
    format: { type: 'string' },
    out: { type: 'string' },
    crs: { type: 'string' },
    'hide-small-counts': { type: 'boolean' },
  },
  positionals: [1, 1],
  run: async (input) => {
    const layer = textOption(input, 'layer');
    const out = textOption(input, 'out');
    const format = textOption(input, 'format');
    if (layer === undefined) return missingOption('--layer', exportLayerNames);
    if (out === undefined) return missingOption('--out', ['小区.geojson']);
    if (!isExportFormat(format)) return wrongOption('--format', format, exportFormats);
    return withProject(input.positionals[0] ?? '', input.onEvent, async ({ api, state }) => {
      const hideSmallCounts = input.options['hide-small-counts'] === true;
      let planId: string | null = null;
      if (layer === 'catchments') {
        const plan = choosePlan(state, textOption(input, 'plan'));
        if (!plan.ok) return plan;
        planId = plan.value.id;
      }
      const written = await api.exportLayer({
        layer,
        planId,
        format,
        out,
        crs: textOption(input, 'crs') ?? 'EPSG:4490',
        hideSmallCounts,
        jobId: 'command-line',
      });
      if (!written.ok) return written;
      return succeed({
        json: { files: written.value },
        text: written.value.map((file) => file.path),
        notes: layer === 'units' && !hideSmallCounts ? smallCountNotes(state, input) : [],
        status: 0 as const,
      });
    });
  },
};

/** The file is whole, for the office; who passes it on should know what is in it. */
function smallCountNotes(state: ProjectState, input: CommandInput): string[] {
  const number = numberOfSmallCounts(state);
  if (number === 0) return [];
  const smallest = smallestCountOf(state);
  return [
    input.say({
      zh: `文件里有 ${number} 处不足 ${smallest} 人的儿童人数，供本单位使用；给外单位请加 --hide-small-counts`,
      en: `The file has ${number} counts of fewer than ${smallest} children, for the office; add --hide-small-counts before passing it on`,
    }),
  ];
}

function isExportFormat(value: string | undefined): value is ExportFormat {
  return exportFormats.some((format) => format === value);
}

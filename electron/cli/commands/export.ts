import { exportLayerNames } from '../../../data/exports/export-layer.ts';
import { type ExportFormat, exportFormats } from '../../../shared/api/project-api.ts';
import { succeed } from '../../../shared/model/result.ts';
import { choosePlan } from '../choose-plan.ts';
import { type Command, textOption } from '../command.ts';
import { missingOption, wrongOption } from '../read-options.ts';
import { withProject } from '../with-project.ts';

export const exportCommand: Command = {
  usage: `PROJECT --layer NAME [--plan NAME] --format ${exportFormats.join('|')} --out FILE [--crs EPSG:n]`,
  summary: { zh: '导出一个图层', en: 'data out' },
  options: {
    layer: { type: 'string' },
    plan: { type: 'string' },
    format: { type: 'string' },
    out: { type: 'string' },
    crs: { type: 'string' },
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
        jobId: 'command-line',
      });
      if (!written.ok) return written;
      return succeed({
        json: { files: written.value },
        text: written.value.map((file) => file.path),
        status: 0 as const,
      });
    });
  },
};

function isExportFormat(value: string | undefined): value is ExportFormat {
  return exportFormats.some((format) => format === value);
}

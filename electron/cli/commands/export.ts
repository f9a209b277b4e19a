import { exportLayerNames } from '../../../data/exports/export-layer.ts';
import { type ExportFormat, exportFormats } from '../../../shared/api/project-api.ts';
import type { ProjectState } from '../../../shared/model/project-state.ts';
import { succeed } from '../../../shared/model/result.ts';
import { smallestCountOf } from '../../../shared/privacy/small-counts.ts';
import { choosePlan } from '../choose-plan.ts';
import { type Command, type CommandInput, textOption } from '../command.ts';
import { missingOption, wrongOption } from '../read-options.ts';
import { withProject } from '../with-project.ts';

export const exportCommand: Command = {
  usage: `PROJECT --layer NAME [--plan NAME] --format ${exportFormats.join('|')} --out FILE [--crs EPSG:n] [--exact-counts]`,
  summary: { zh: '导出一个图层', en: 'data out' },
  options: {
    layer: { type: 'string' },
    plan: { type: 'string' },
    format: { type: 'string' },
    out: { type: 'string' },
    crs: { type: 'string' },
    'exact-counts': { type: 'boolean' },
    // What every export does now; command lines that ask for it go on working.
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
      const exactCounts = input.options['exact-counts'] === true;
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
        exactCounts,
        jobId: 'command-line',
      });
      if (!written.ok) return written;
      const { files, hiddenCounts, rowsWithoutPlace } = written.value;
      return succeed({
        json: { files, hiddenCounts, rowsWithoutPlace },
        text: files.map((file) => file.path),
        notes: [
          ...countNotes(hiddenCounts, exactCounts, state, input),
          ...placeNotes(rowsWithoutPlace, input),
        ],
        status: 0 as const,
      });
    });
  },
};

/** What the file leaves out, or tells of few: who passes it on should know. */
function countNotes(
  hidden: number,
  exactCounts: boolean,
  state: ProjectState,
  input: CommandInput,
): string[] {
  const smallest = smallestCountOf(state);
  if (exactCounts) {
    return [
      input.say({
        zh: `按 --exact-counts 写出了准确人数，不足 ${smallest} 人的也在内：只供本单位使用`,
        en: `Written with exact counts (--exact-counts), those under ${smallest} children too: for the office alone`,
      }),
    ];
  }
  if (hidden === 0) return [];
  return [
    input.say({
      zh: `${hidden} 处不足 ${smallest} 人的儿童人数没有列出，见“未列出的人数”一列；本单位使用须准确人数时加 --exact-counts`,
      en: `${hidden} counts of fewer than ${smallest} children were left out (column 未列出的人数 says which); for the office’s own use add --exact-counts`,
    }),
  ];
}

function placeNotes(rows: number, { say }: CommandInput): string[] {
  if (rows === 0) return [];
  return [
    say({
      zh: `${rows} 行没有位置，Shapefile 写不下，没有写出；需要时改用 csv、xlsx 或 gpkg`,
      en: `${rows} rows have no place and a shapefile can’t hold them; take csv, xlsx or gpkg where they are needed`,
    }),
  ];
}

function isExportFormat(value: string | undefined): value is ExportFormat {
  return exportFormats.some((format) => format === value);
}

import { succeed } from '../../../shared/model/result.ts';
import { type Command, textOption } from '../command.ts';
import { findOverlapsInWorker } from '../find-overlaps.ts';
import { numberOption } from '../read-options.ts';
import { describeReport, exitStatusOf, reportAsJson } from '../report-output.ts';
import { writeFindings } from '../write-findings.ts';

export const overlapsCommand: Command = {
  usage: 'A.geojson [B.geojson] [--geojson OUT] [--sliver-width METRES]',
  summary: {
    zh: '只算重叠，不需要工程：A 内部，或 A 与 B 之间',
    en: 'the engine alone, no project: overlaps inside A, or between A and B',
  },
  options: { geojson: { type: 'string' }, 'sliver-width': { type: 'string' } },
  positionals: [1, 2],
  run: async (input) => {
    const sliverWidth = numberOption(input, 'sliver-width', { least: 0, most: 1_000 });
    if (!sliverWidth.ok) return sliverWidth;
    const found = await findOverlapsInWorker(input.positionals, sliverWidth.value ?? 0, input.onEvent);
    if (!found.ok) return found;
    const out = textOption(input, 'geojson');
    if (out !== undefined) {
      const written = await writeFindings(
        { path: out, inputs: input.positionals },
        found.value,
        input.language,
      );
      if (!written.ok) return written;
    }
    return succeed({
      json: reportAsJson(found.value, input.language),
      text: describeReport(found.value, input.say),
      status: exitStatusOf(found.value),
    });
  },
};

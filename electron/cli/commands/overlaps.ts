import type { CheckReport } from '../../../shared/checks/finding.ts';
import type { LocalizedText } from '../../../shared/model/localized-text.ts';
import { succeed } from '../../../shared/model/result.ts';
import { describeWidth } from '../../../shared/overlap/describe-quantities.ts';
import { smallestAreaSquareMetres, smallestWidthMetres } from '../../../shared/overlap/smallest-finding.ts';
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
    const sliverWidthMetres = sliverWidth.value ?? 0;
    const found = await findOverlapsInWorker(input.positionals, sliverWidthMetres, input.onEvent);
    if (!found.ok) return found;
    const out = textOption(input, 'geojson');
    if (out !== undefined) {
      const written = await writeFindings(
        { path: out, inputs: input.positionals },
        found.value,
        input.language,
        null,
      );
      if (!written.ok) return written;
    }
    return succeed({
      json: reportAsJson(found.value, input.language),
      text: [
        ...describeReport(found.value, input.say),
        ...notes(found.value, sliverWidthMetres).map((note) => input.say(note)),
      ],
      status: exitStatusOf(found.value),
    });
  },
};

/** By what measure the report was made, and the remedy for what it could not trust. */
function notes({ findings }: CheckReport, sliverWidthMetres: number): LocalizedText[] {
  const width = describeWidth(smallestWidthMetres);
  const left = {
    zh: `小于 ${smallestAreaSquareMetres} 平方米或窄于 ${width.zh} 的不列`,
    en: `parts under ${smallestAreaSquareMetres} m² or ${width.en} are left out`,
  };
  const measure =
    sliverWidthMetres === 0
      ? {
          zh: `没有区分细缝（--sliver-width 米数）；${left.zh}`,
          en: `Slivers are not told apart (--sliver-width METRES); ${left.en}`,
        }
      : {
          zh: `窄于 ${sliverWidthMetres} 米的算细缝（--sliver-width）；${left.zh}`,
          en: `Narrower than ${sliverWidthMetres} m is a sliver (--sliver-width); ${left.en}`,
        };
  const remedy = {
    zh: '无效图形请在原软件中修正；或用 import --repair 导入工程，会说明面积改变多少',
    en: 'Correct invalid polygons in the program they came from; or use import --repair, which says what changes',
  };
  return findings.some(({ code }) => code === 'invalid-geometry') ? [measure, remedy] : [measure];
}

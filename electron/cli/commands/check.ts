import type { CheckReport } from '../../../shared/checks/finding.ts';
import { succeed } from '../../../shared/model/result.ts';
import { smallestCountOf } from '../../../shared/privacy/small-counts.ts';
import { checkStateInWorker } from '../check-state.ts';
import { choosePlan } from '../choose-plan.ts';
import { type Command, textOption } from '../command.ts';
import { readProjectState } from '../open-for-reading.ts';
import { describeReport, exitStatusOf, reportAsJson } from '../report-output.ts';
import { writeFindings } from '../write-findings.ts';

export const checkCommand: Command = {
  usage: 'PROJECT [--plan NAME] [--geojson OUT [--exact-counts]]',
  summary: { zh: '检查一个方案，列出全部问题', en: 'all findings of a plan' },
  options: { plan: { type: 'string' }, geojson: { type: 'string' }, 'exact-counts': { type: 'boolean' } },
  positionals: [1, 1],
  run: async (input) => {
    const state = readProjectState(input.positionals[0] ?? '');
    if (!state.ok) return state;
    const plan = choosePlan(state.value, textOption(input, 'plan'));
    if (!plan.ok) return plan;
    const checked = await checkStateInWorker(state.value, plan.value.id, input.onEvent);
    if (!checked.ok) return checked;
    const report: CheckReport = checked.value;
    const out = textOption(input, 'geojson');
    const notes: string[] = [];
    if (out !== undefined) {
      const smallest = input.options['exact-counts'] === true ? null : smallestCountOf(state.value);
      const to = { path: out, inputs: input.positionals };
      const written = await writeFindings(to, report, input.language, smallest);
      if (!written.ok) return written;
      if (written.value > 0) notes.push(input.say(hiddenNote(written.value, smallest ?? 0)));
    }
    return succeed({
      json: {
        plan: plan.value.name,
        planId: plan.value.id,
        ...(reportAsJson(report, input.language) as object),
      },
      text: [plan.value.name, ...describeReport(report, input.say)],
      notes,
      status: exitStatusOf(report),
    });
  },
};

function hiddenNote(hidden: number, smallest: number) {
  return {
    zh: `写出的文件里有 ${hidden} 个问题没有列出不足 ${smallest} 人的儿童人数；本单位使用须准确人数时加 --exact-counts`,
    en: `The file leaves out the children of ${hidden} findings, fewer than ${smallest} each; for the office’s own use add --exact-counts`,
  };
}

import type { CheckReport } from '../../../shared/checks/finding.ts';
import { succeed } from '../../../shared/model/result.ts';
import { checkStateInWorker } from '../check-state.ts';
import { choosePlan } from '../choose-plan.ts';
import { type Command, textOption } from '../command.ts';
import { readProjectState } from '../open-for-reading.ts';
import { describeReport, exitStatusOf, reportAsJson } from '../report-output.ts';
import { writeFindings } from '../write-findings.ts';

export const checkCommand: Command = {
  usage: 'PROJECT [--plan NAME] [--geojson OUT]',
  summary: { zh: '检查一个方案，列出全部问题', en: 'all findings of a plan' },
  options: { plan: { type: 'string' }, geojson: { type: 'string' } },
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
    if (out !== undefined) {
      const written = await writeFindings({ path: out, inputs: input.positionals }, report, input.language);
      if (!written.ok) return written;
    }
    return succeed({
      json: {
        plan: plan.value.name,
        planId: plan.value.id,
        ...(reportAsJson(report, input.language) as object),
      },
      text: [plan.value.name, ...describeReport(report, input.say)],
      status: exitStatusOf(report),
    });
  },
};

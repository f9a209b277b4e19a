import type { ProjectState } from '../../../shared/model/project-state.ts';
import { type Result, succeed } from '../../../shared/model/result.ts';
import { isRangeRight } from '../../../shared/ranges/check-range.ts';
import type { RangeReport } from '../../../shared/ranges/report-ranges.ts';
import { choosePlan } from '../choose-plan.ts';
import { type Command, type CommandInput, textOption } from '../command.ts';
import { withProject } from '../with-project.ts';

export const rangesCommand: Command = {
  usage: 'PROJECT [--plan NAME] [--from geometry|stored] [--write]',
  summary: {
    zh: '招生范围文字：由图形写出，或读回现有文字，与图形和小区核对；--write 存入方案',
    en: 'range texts: made from the polygons, or the stored ones, read back and compared; --write stores them',
  },
  options: { plan: { type: 'string' }, from: { type: 'string' }, write: { type: 'boolean' } },
  positionals: [1, 1],
  run: async (input) =>
    withProject(input.positionals[0] ?? '', input.onEvent, async ({ api, state }) => {
      const plan = choosePlan(state, textOption(input, 'plan'));
      if (!plan.ok) return plan;
      const isStored = textOption(input, 'from') === 'stored';
      const planId = plan.value.id;
      const reports = await api.rangeTexts({
        planId,
        catchmentIds: null,
        source: isStored ? 'stored' : 'geometry',
        jobId: 'ranges',
      });
      if (!reports.ok) return reports;
      const written: Result<unknown> =
        input.options.write === true && !isStored
          ? await api.runCommand({
              command: {
                name: 'write-ranges',
                planId,
                ranges: reports.value.map(({ catchmentId, text }) => ({ catchmentId, rangeText: text })),
              },
            })
          : succeed(null);
      if (!written.ok && written.refusal.code !== 'nothing-changed') return written;
      const wrong = reports.value.filter(({ check }) => !isRangeRight(check));
      return succeed({
        json: { plan: plan.value.name, wrong: wrong.length, ranges: reports.value },
        text: [
          ...reports.value.flatMap((report) => reportLines(report, state, input)),
          input.say({
            zh: `${reports.value.length} 段文字，${wrong.length} 段与图形或小区不符`,
            en: `${reports.value.length} texts, ${wrong.length} differ from the polygon or the estates`,
          }),
        ],
        status: wrong.length > 0 ? (1 as const) : (0 as const),
      });
    }),
};

function reportLines({ catchmentId, text, check }: RangeReport, state: ProjectState, input: CommandInput) {
  const names = (ids: readonly string[]) => ids.map((id) => state.unit.get(id)?.name ?? id).join('、');
  const share = check.differenceShare;
  return [
    `${state.catchment.get(catchmentId)?.name ?? catchmentId}　${share === null ? '—' : `${(share * 100).toFixed(2)} %`}`,
    `  ${text}`,
    ...check.problems.map(({ message }) => `  ! ${input.say(message)}`),
    ...(check.estatesBeyond.length > 0
      ? [
          `  ! ${input.say({ zh: '文字多出的小区：', en: 'estates too many: ' })}${names(check.estatesBeyond)}`,
        ]
      : []),
    ...(check.estatesMissing.length > 0
      ? [
          `  ! ${input.say({ zh: '文字缺少的小区：', en: 'estates missing: ' })}${names(check.estatesMissing)}`,
        ]
      : []),
  ];
}

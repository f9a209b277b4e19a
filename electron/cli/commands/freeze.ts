import { succeed } from '../../../shared/model/result.ts';
import { choosePlan } from '../choose-plan.ts';
import { type Command, textOption } from '../command.ts';
import { withProject } from '../with-project.ts';

export const freezeCommand: Command = {
  usage: 'PROJECT [--plan NAME] [--waiver REASON]',
  summary: {
    zh: '定稿：检查、编号、锁定；仍有问题时须写明放行理由',
    en: 'freezes a plan: checked, numbered, closed; open errors need a reason to be waived',
  },
  options: { plan: { type: 'string' }, waiver: { type: 'string' } },
  positionals: [1, 1],
  run: async (input) =>
    withProject(input.positionals[0] ?? '', input.onEvent, async ({ api, state }) => {
      const plan = choosePlan(state, textOption(input, 'plan'));
      if (!plan.ok) return plan;
      const waiver = textOption(input, 'waiver');
      const frozen = await api.runCommand({
        command: { name: 'freeze-plan', planId: plan.value.id, ...(waiver === undefined ? {} : { waiver }) },
      });
      if (!frozen.ok) return frozen;
      const after = frozen.value.changeSet.updated
        .map((update) => update.after)
        .find((record) => record.kind === 'plan');
      return succeed({
        json: {
          plan: plan.value.name,
          number: after?.number ?? null,
          contentHash: after?.contentHash ?? null,
        },
        text: [input.say(frozen.value.changeSet.label)],
        status: 0 as const,
      });
    }),
};

import { succeed } from '../../../shared/model/result.ts';
import type { Command } from '../command.ts';
import { textTable } from '../text-table.ts';
import { withProject } from '../with-project.ts';

export const historyCommand: Command = {
  usage: 'PROJECT',
  summary: { zh: '编辑记录', en: 'edit log' },
  options: {},
  positionals: [1, 1],
  run: async ({ positionals, onEvent, say }) =>
    withProject(positionals[0] ?? '', onEvent, async ({ api }) => {
      const history = await api.history({ limit: 100_000 });
      if (!history.ok) return history;
      return succeed({
        json: { history: history.value.map((entry) => ({ ...entry, label: say(entry.label) })) },
        text: textTable(
          history.value.map((entry) => [
            String(entry.sequence),
            entry.at,
            `${entry.action === 'do' ? '' : `${entry.action}: `}${say(entry.label)}`,
          ]),
        ),
        status: 0 as const,
      });
    }),
};

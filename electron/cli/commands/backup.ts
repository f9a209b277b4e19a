import { succeed } from '../../../shared/model/result.ts';
import { type Command, textOption } from '../command.ts';
import { missingOption } from '../read-options.ts';
import { withProject } from '../with-project.ts';

export const backupCommand: Command = {
  usage: 'PROJECT --out FILE',
  summary: { zh: '安全备份', en: 'a safe copy' },
  options: { out: { type: 'string' } },
  positionals: [1, 1],
  run: async (input) => {
    const out = textOption(input, 'out');
    if (out === undefined) return missingOption('--out', ['备份.gpkg']);
    return withProject(input.positionals[0] ?? '', input.onEvent, async ({ api }) => {
      const written = await api.backupProject({ out });
      if (!written.ok) return written;
      return succeed({ json: written.value, text: [written.value.path], status: 0 as const });
    });
  },
};

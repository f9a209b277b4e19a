import type { LocalizedText } from '../../../shared/model/localized-text.ts';
import { succeed } from '../../../shared/model/result.ts';
import { serveProject } from '../../server/serve-project.ts';
import { buildRendererIfMissing } from '../../start/build-renderer.ts';
import type { Command } from '../command.ts';
import { numberOption } from '../read-options.ts';

export const serveCommand: Command = {
  usage: '[PROJECT] [--port N] [--no-open]',
  summary: { zh: '在本机浏览器中打开应用', en: 'the app in a browser on this machine' },
  options: { port: { type: 'string' }, 'no-open': { type: 'boolean' } },
  positionals: [0, 1],
  run: async (input) => {
    const port = numberOption(input, 'port', { least: 0, most: 65_535 });
    if (!port.ok) return port;
    const say = (text: LocalizedText) => process.stderr.write(`${input.say(text)}\n`);
    buildRendererIfMissing(say);
    const served = await serveProject({
      project: input.positionals[0] ?? null,
      port: port.value ?? 0,
      openBrowser: input.options['no-open'] !== true,
      say,
    });
    if (!served.ok) return served;
    process.stderr.write(`${served.value.address}\n`);
    await served.value.closed;
    return succeed({ json: { address: served.value.address }, text: [], status: 0 as const });
  },
};

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
    const wantedPort = numberOption(input, 'port', { least: 0, most: 65_535 });
    if (!wantedPort.ok) return wantedPort;
    const say = (text: LocalizedText) => {
      process.stderr.write(`${input.say(text)}\n`);
    };
    buildRendererIfMissing(say);
    const served = await serveProject({
      project: input.positionals[0] ?? null,
      port: wantedPort.value ?? 0,
      openBrowser: input.options['no-open'] !== true,
      say,
    });
    if (!served.ok) return served;
    const { address, port, project, closed } = served.value;
    process.stderr.write(`${address}\n`);
    return succeed({
      json: { url: address, address, port, project },
      text: [],
      status: 0 as const,
      until: closed.then(() => say({ zh: '已停止。', en: 'Stopped.' })),
    });
  },
};

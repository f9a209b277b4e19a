import { extname } from 'node:path';
import { refuse, succeed } from '../../../shared/model/result.ts';
import { createSession } from '../../session/create-session.ts';
import type { Command } from '../command.ts';

export const newCommand: Command = {
  usage: 'PROJECT [--sample]',
  summary: {
    zh: '新建空工程，或带示例城市的工程',
    en: 'makes an empty project, or one with the sample city',
  },
  options: { sample: { type: 'boolean' } },
  positionals: [1, 1],
  run: async ({ positionals, options, say, onEvent }) => {
    const [path = ''] = positionals;
    if (extname(path).toLowerCase() !== '.gpkg') return refuse(wrongName(path));
    const session = createSession({ rememberProjects: false });
    session.subscribe(onEvent);
    const created = await session.api.createProject({
      path,
      sample: options.sample === true,
      jobId: 'command-line',
    });
    if (!created.ok) return created;
    await session.api.closeProject({});
    const counts: Record<string, number> = {};
    for (const record of created.value.records) counts[record.kind] = (counts[record.kind] ?? 0) + 1;
    return succeed({
      json: { project: path, schemaVersion: created.value.schemaVersion, records: counts },
      text: [say({ zh: `已建立 ${path}`, en: `Made ${path}` })],
      status: 0 as const,
    });
  },
};

function wrongName(path: string) {
  return {
    code: 'wrong-name',
    file: path,
    message: { zh: '工程文件名要以 .gpkg 结尾', en: 'The name of a project ends in .gpkg' },
    hint: {
      zh: `例如 ${path.replace(/\.[^./\\]*$/u, '')}.gpkg`,
      en: `Such as ${path.replace(/\.[^./\\]*$/u, '')}.gpkg`,
    },
  };
}

import { readProjectFile } from '../../../data/repositories/project-file.ts';
import { succeed } from '../../../shared/model/result.ts';
import type { Command } from '../command.ts';

export const verifyCommand: Command = {
  usage: 'PROJECT',
  summary: {
    zh: '核对文件、编辑记录与数据是否完整一致',
    en: 'integrity of file, edit log and data',
  },
  options: {},
  positionals: [1, 1],
  run: async ({ positionals, say }) => {
    const file = readProjectFile(positionals[0] ?? '');
    if (!file.ok) return file;
    try {
      const report = file.value.verify();
      const problems = report.problems.map((problem) => ({ ...problem, message: say(problem.message) }));
      const isSound = problems.length === 0;
      return succeed({
        json: { sound: isSound, problems },
        text: isSound
          ? [say({ zh: '文件、编辑记录与数据一致', en: 'File, edit log and data agree' })]
          : problems.map((problem) => `${problem.code}: ${problem.message}`),
        status: isSound ? (0 as const) : (1 as const),
      });
    } finally {
      file.value.close();
    }
  },
};

import { type ReadableProjectFile, readProjectFile } from '../../../data/repositories/project-file.ts';
import { verifyTopology } from '../../../data/repositories/verify-topology.ts';
import { succeed } from '../../../shared/model/result.ts';
import type { Command } from '../command.ts';

export const verifyCommand: Command = {
  usage: 'PROJECT',
  summary: {
    zh: '核对文件、编辑记录、数据与图形是否完整一致',
    en: 'integrity of file, edit log, data and outlines',
  },
  options: {},
  positionals: [1, 1],
  run: async ({ positionals, say }) => {
    const file = readProjectFile(positionals[0] ?? '');
    if (!file.ok) return file;
    try {
      const report = file.value.verify();
      const problems = [...report.problems, ...brokenOutlines(file.value)].map((problem) => ({
        ...problem,
        message: say(problem.message),
      }));
      const isSound = problems.length === 0;
      return succeed({
        json: { sound: isSound, problems },
        text: isSound
          ? [
              say({
                zh: '文件、编辑记录与数据一致，图形无误',
                en: 'File, edit log and data agree, and no outline is broken',
              }),
            ]
          : problems.map((problem) => `${problem.code}: ${problem.message}`),
        status: isSound ? (0 as const) : (1 as const),
      });
    } finally {
      file.value.close();
    }
  },
};

/** Nothing where the records can't be read: that is a problem of its own already. */
function brokenOutlines(file: Pick<ReadableProjectFile, 'readRecords'>) {
  try {
    return verifyTopology(file.readRecords());
  } catch {
    return [];
  }
}

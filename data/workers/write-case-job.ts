import { writeCase } from '../negotiation/write-case.ts';
import type { Job } from './job.ts';
import { steadyProgress } from './steady-progress.ts';

const label = { zh: '整理争议卷宗', en: 'Putting the case file together' };

export const writeCaseJob: Job<'write-case'> = (input, onProgress) => {
  const report = steadyProgress(onProgress);
  return writeCase(input, (fraction) => report(fraction, label));
};

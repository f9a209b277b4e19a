import { writeCase } from '../negotiation/write-case.ts';
import type { Job } from './job.ts';

const label = { zh: '整理争议卷宗', en: 'Putting the case file together' };

export const writeCaseJob: Job<'write-case'> = (input, onProgress) => {
  onProgress({ fraction: null, label });
  return writeCase(input);
};

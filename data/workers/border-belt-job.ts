import { borderBelt } from '../../shared/negotiation/border-belt.ts';
import type { Job } from './job.ts';
import { steadyProgress } from './steady-progress.ts';

const label = { zh: '测量边界带', en: 'Measuring the border belt' };

export const borderBeltJob: Job<'border-belt'> = ({ state, request }, onProgress) => {
  const report = steadyProgress(onProgress);
  return borderBelt(state, request, (fraction) => report(fraction, label));
};

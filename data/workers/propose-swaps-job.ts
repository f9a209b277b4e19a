import { proposeSwaps } from '../../shared/negotiation/propose-swaps.ts';
import type { Job } from './job.ts';
import { steadyProgress } from './steady-progress.ts';

const label = { zh: '寻找数量对等的互换', en: 'Looking for swaps that balance' };

export const proposeSwapsJob: Job<'propose-swaps'> = ({ state, request }, onProgress) => {
  const report = steadyProgress(onProgress);
  return proposeSwaps(state, request, (fraction) => report(fraction, label));
};

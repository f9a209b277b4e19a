import { comparePlans } from '../../shared/checks/compare-plans.ts';
import { findRecord } from '../../shared/commands/find-record.ts';
import type { Job } from './job.ts';
import { steadyProgress } from './steady-progress.ts';

const label = { zh: '比较两个方案', en: 'Comparing two plans' };

export const comparePlansJob: Job<'compare-plans'> = ({ state, fromPlanId, toPlanId }, onProgress) => {
  const from = findRecord(state, 'plan', fromPlanId);
  if (!from.ok) return from;
  const to = findRecord(state, 'plan', toPlanId);
  if (!to.ok) return to;
  const report = steadyProgress(onProgress);
  return comparePlans(state, from.value, to.value, (fraction) => report(fraction, label));
};

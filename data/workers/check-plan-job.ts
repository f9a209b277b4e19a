import { checkPlan } from '../../shared/checks/check-plan.ts';
import { findRecord } from '../../shared/commands/find-record.ts';
import { succeed } from '../../shared/model/result.ts';
import { elapsedSince } from './elapsed-since.ts';
import type { Job } from './job.ts';
import { steadyProgress } from './steady-progress.ts';

export const checkPlanJob: Job<'check-plan'> = ({ state, planId }, onProgress) => {
  const startedAt = performance.now();
  const plan = findRecord(state, 'plan', planId);
  if (!plan.ok) return plan;
  const report = checkPlan({ state, planId, onProgress: steadyProgress(onProgress) });
  return succeed({ elapsedMs: elapsedSince(startedAt), ...report });
};

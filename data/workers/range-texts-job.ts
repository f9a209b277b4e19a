import { findRecord } from '../../shared/commands/find-record.ts';
import { succeed } from '../../shared/model/result.ts';
import { reportRanges } from '../../shared/ranges/report-ranges.ts';
import type { Job } from './job.ts';
import { steadyProgress } from './steady-progress.ts';

const label = { zh: '核对招生范围文字', en: 'Reading range texts back' };

export const rangeTextsJob: Job<'range-texts'> = ({ state, ...asked }, onProgress) => {
  const plan = findRecord(state, 'plan', asked.planId);
  if (!plan.ok) return plan;
  const report = steadyProgress(onProgress);
  return succeed(reportRanges(state, asked, (fraction) => report(fraction, label)));
};

import { succeed } from '../../shared/model/result.ts';
import { caseEvidence } from '../../shared/negotiation/case-evidence.ts';
import { caseFacts } from '../../shared/negotiation/case-options.ts';
import type { Job } from './job.ts';
import { steadyProgress } from './steady-progress.ts';

const label = { zh: '测量争议小区', en: 'Measuring for the case' };

export const measureCaseJob: Job<'measure-case'> = ({ state, request }, onProgress) => {
  const report = steadyProgress(onProgress);
  const facts = caseFacts(state, request, (fraction) => report(fraction, label));
  return facts.ok ? succeed(caseEvidence(state, facts.value)) : facts;
};

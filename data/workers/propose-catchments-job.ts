import { findRecord } from '../../shared/commands/find-record.ts';
import { succeed } from '../../shared/model/result.ts';
import { compareWithPlan, type ProposalComparison } from '../../shared/proposals/compare-with-plan.ts';
import {
  type InstanceOfPlan,
  type InstanceWishes,
  instanceOfPlan,
} from '../../shared/proposals/instance-of-plan.ts';
import { namesOfRecords } from '../../shared/proposals/names-of-records.ts';
import { withLeftOut } from '../../shared/proposals/with-left-out.ts';
import { elapsedSince } from './elapsed-since.ts';
import type { Job } from './job.ts';
import { type ProposalChoices, solveInstance, type TimedProposal } from './propose-assignment-job.ts';

export interface CatchmentsRequest {
  readonly planId: string;
  readonly wishes: InstanceWishes;
  readonly choices: ProposalChoices;
}

export interface ProposedCatchments extends Omit<InstanceOfPlan, 'instance'> {
  readonly proposal: TimedProposal;
  readonly comparison: ProposalComparison;
}

/** Measures the ways of a project's estates and proposes a campus for each. The project is only read. */
export const proposeCatchmentsJob: Job<'propose-catchments'> = async ({ state, request }, onProgress) => {
  const startedAt = performance.now();
  const plan = findRecord(state, 'plan', request.planId);
  if (!plan.ok) return plan;
  onProgress({ label: { zh: '测量步行距离', en: 'Measuring ways on foot' }, fraction: 0 });
  const asked = instanceOfPlan(state, plan.value, request.wishes);
  if (!asked.ok) return asked;
  const { instance, ...measured } = asked.value;
  const nameOf = namesOfRecords(state);
  const proposal = await solveInstance(instance, { ...request.choices, nameOf }, onProgress);
  return succeed({
    ...measured,
    proposal: {
      ...withLeftOut(proposal, measured, nameOf),
      elapsedMs: elapsedSince(startedAt),
      strangeFields: [],
    },
    comparison: compareWithPlan(instance, proposal),
  });
};

import type { LocalizedText } from '../../shared/model/localized-text.ts';
import { succeed } from '../../shared/model/result.ts';
import type { ProposalInstance } from '../../shared/proposals/instance.ts';
import type { Proposal } from '../../shared/proposals/proposal.ts';
import {
  type ProposalStep,
  type ProposeTerms,
  proposeAssignment,
} from '../../shared/proposals/propose-assignment.ts';
import { loadLinearSolver } from '../proposals/highs-solver.ts';
import { readInstance } from '../proposals/read-instance.ts';
import { elapsedSince } from './elapsed-since.ts';
import type { Job, JobProgress } from './job.ts';

/** What is chosen beside the instance. */
export type ProposalChoices = Pick<ProposeTerms, 'mode' | 'seed' | 'timeLimitSeconds'>;

export interface TimedProposal extends Proposal {
  readonly elapsedMs: number;
  /** Fields of an instance file that mean nothing to the solver. */
  readonly strangeFields: readonly string[];
}

const stepNames: Readonly<
  Record<ProposalStep, { readonly label: LocalizedText; readonly fraction: number }>
> = {
  pricing: { label: { zh: '求下界', en: 'Finding a bound' }, fraction: 0.1 },
  annealing: { label: { zh: '搜索方案', en: 'Searching' }, fraction: 0.2 },
  proving: { label: { zh: '缩小差距', en: 'Closing the gap' }, fraction: 0.5 },
  mending: {
    label: { zh: '规则不能全部满足，找违反最少的', en: 'Not every rule can be kept: breaking least' },
    fraction: 0.5,
  },
};

/** Solves an instance file. */
export const proposeAssignmentJob: Job<'propose-assignment'> = async ({ path, choices }, onProgress) => {
  const startedAt = performance.now();
  const read = await readInstance(path);
  if (!read.ok) return read;
  const { instance, strangeFields } = read.value;
  const proposal = await solveInstance(instance, choices, onProgress);
  return succeed({ ...proposal, strangeFields, elapsedMs: elapsedSince(startedAt) });
};

/** Solves an instance with HiGHS and the clock of this thread. */
export async function solveInstance(
  instance: ProposalInstance,
  choices: ProposalChoices & Pick<ProposeTerms, 'nameOf'>,
  onProgress: (progress: JobProgress) => void,
): Promise<Proposal> {
  const startedAt = performance.now();
  return proposeAssignment(instance, {
    ...choices,
    solve: await loadLinearSolver(),
    elapsedSeconds: () => (performance.now() - startedAt) / 1000,
    onProgress: (step, gap) => {
      const { label, fraction } = stepNames[step];
      const reached = gap === null ? '' : ` (${(gap * 100).toFixed(3)} %)`;
      onProgress({ label: { zh: label.zh + reached, en: label.en + reached }, fraction });
    },
  });
}

// The solver: prices and bound, annealing from the rounded relaxation, then whole-number programs until the mode's gap.
import { type Annealed, anneal } from './anneal.ts';
import { explainChoices } from './explain-choice.ts';
import type { ProposalInstance } from './instance.ts';
import { choicesWithin } from './lagrangian-bound.ts';
import type { SolveLinearProgram } from './linear-program.ts';
import { type PricedRelaxation, priceSeats } from './price-seats.ts';
import { type Choice, type Problem, prepareProblem, walkingOf } from './problem.ts';
import type { Proposal, ProposalMode, ProposalStatus } from './proposal.ts';
import { seededRandom } from './seeded-random.ts';
import { breakingMetresOf, type CutAnswer, solveByCuts } from './solve-by-cuts.ts';
import { findViolations } from './violations.ts';

/** How near to the bound each mode goes, how long it anneals, and when it stops at the latest. */
export const proposalModes: Readonly<
  Record<ProposalMode, { readonly relativeGap: number; readonly steps: number; readonly seconds: number }>
> = {
  fast: { relativeGap: 0.02, steps: 300_000, seconds: 20 },
  thorough: { relativeGap: 5e-4, steps: 1_200_000, seconds: 60 },
  prove: { relativeGap: 0, steps: 1_200_000, seconds: 600 },
};

export type ProposalStep = 'pricing' | 'annealing' | 'proving' | 'mending';

export interface ProposeTerms {
  readonly mode: ProposalMode;
  readonly seed: number;
  /** Seconds from the first call of `elapsedSeconds` on; the mode's own where none are given. */
  readonly timeLimitSeconds?: number | undefined;
  /** What people call a unit, a school or a district; its id where this is not given. */
  readonly nameOf?: ((id: string) => string) | undefined;
  readonly solve: SolveLinearProgram;
  readonly elapsedSeconds: () => number;
  /** What is done, and the gap reached where there is one. */
  readonly onProgress?: (step: ProposalStep, gap: number | null) => void;
}

interface Answer {
  readonly status: ProposalStatus;
  readonly assignment: ArrayLike<number>;
  readonly bound: number;
}

/** Steps of annealing a unit at most: small instances need no more. */
const stepsPerUnit = 1000;
const heat = 2;
/** Shares of the gap whose choices alone are tried first (kernel search, Angelelli, Mansini and Speranza 2010). */
const kernels = [1 / 8, 1 / 3];

/**
 * Proposes a school for every unit of a checked instance. The same instance, mode and seed give the same proposal as long as
 * the time limit is not reached.
 */
export function proposeAssignment(instance: ProposalInstance, terms: ProposeTerms): Proposal {
  const problem = prepareProblem(instance);
  const answer = answerFor(problem, terms);
  const { assignment } = answer;
  const { nameOf = (id) => id } = terms;
  const violations = findViolations(problem, assignment, nameOf);
  if (violations.length > 0 && (answer.status === 'optimal' || answer.status === 'feasible')) {
    throw new Error(`the solver broke a rule: ${violations[0]?.text.en}`);
  }
  const objective = walkingOf(problem, assignment);
  const bound = Math.min(answer.bound, objective);
  return {
    status: answer.status,
    objective,
    bound,
    gap: objective === bound ? 0 : (objective - bound) / bound,
    assignments: instance.units.flatMap(({ id }, unit) => {
      const school = instance.schools[assignment[unit] ?? -1];
      return school ? [{ unit: id, school: school.id }] : [];
    }),
    schools: instance.schools.map(({ id, seats }, school) => ({
      school: id,
      seats,
      children: instance.units.reduce(
        (sum, { children }, unit) => sum + (assignment[unit] === school ? children : 0),
        0,
      ),
    })),
    violations,
    why: explainChoices(problem, assignment, nameOf),
  };
}

function answerFor(problem: Problem, terms: ProposeTerms): Answer {
  const { mode, solve, elapsedSeconds, onProgress = () => undefined } = terms;
  const limits = proposalModes[mode];
  const startedAt = elapsedSeconds();
  const secondsLeft = () => (terms.timeLimitSeconds ?? limits.seconds) - (elapsedSeconds() - startedAt);
  const random = seededRandom(terms.seed);
  if (problem.choices.some((choices) => choices.length === 0))
    return leastBroken(problem, terms, random, secondsLeft);
  onProgress('pricing', null);
  const priced = priceSeats(problem, solve);
  if (!priced) return leastBroken(problem, terms, random, secondsLeft);
  onProgress('annealing', null);
  const annealed = anneal(problem, {
    start: priced.rounded,
    choices: problem.choices,
    steps: Math.min(limits.steps, stepsPerUnit * problem.children.length),
    heat,
    random,
    breakingMetres: Math.max(500, ...Array.from(priced.prices.seats)),
    isOver: () => secondsLeft() <= 0,
  });
  const solved = close(problem, priced, annealed, {
    solve,
    random,
    secondsLeft,
    relativeGap: limits.relativeGap,
    onGap: (gap) => onProgress('proving', Number.isFinite(gap) ? gap : null),
  });
  if (solved.status === 'infeasible') return leastBroken(problem, terms, random, secondsLeft);
  if (!solved.assignment)
    return { status: 'time-limit', assignment: annealed.leastBroken, bound: solved.bound };
  const status = { optimal: 'optimal', 'within-gap': 'feasible', limit: 'time-limit' } as const;
  return { status: status[solved.status], assignment: solved.assignment, bound: solved.bound };
}

interface ClosingTerms {
  readonly solve: SolveLinearProgram;
  readonly random: () => number;
  readonly secondsLeft: () => number;
  readonly relativeGap: number;
  readonly onGap: (gap: number) => void;
}

/** Closes the gap: first with few promising choices, then with all that can still be part of something better. */
function close(
  problem: Problem,
  { prices, bound }: PricedRelaxation,
  { kept }: Annealed,
  terms: ClosingTerms,
): CutAnswer {
  const { relativeGap, onGap } = terms;
  let known = kept;
  const within = (objective: number) => choicesWithin(problem, prices, { bound, objective });
  const common = {
    ...terms,
    breakingCost: null,
    bound,
    onRound: (metres: number) => onGap(metres / bound - 1),
  };
  for (const share of kernels) {
    if (!known) break;
    const metres = walkingOf(problem, known);
    if (metres <= bound * (1 + relativeGap)) break;
    const few = withChoicesOf(problem, within(bound + (metres - bound) * share), known);
    const { assignment } = solveByCuts(problem, {
      ...common,
      known,
      choicesWithin: () => few,
      relativeGap: Math.max(relativeGap, 2e-4),
    });
    known = assignment ?? known;
  }
  return solveByCuts(problem, { ...common, known, choicesWithin: within });
}

function withChoicesOf(
  problem: Problem,
  choices: readonly (readonly Choice[])[],
  assignment: ArrayLike<number>,
): (readonly Choice[])[] {
  return choices.map((some, unit) => {
    if (some.some(({ school }) => school === assignment[unit])) return some;
    return [...some, ...(problem.choices[unit] ?? []).filter(({ school }) => school === assignment[unit])];
  });
}

/** No assignment keeps all rules: the one that breaks them least, as far as it can be found in time. */
function leastBroken(
  problem: Problem,
  { solve, onProgress = () => undefined }: ProposeTerms,
  random: () => number,
  secondsLeft: () => number,
): Answer {
  onProgress('mending', null);
  const nearest = problem.choicesOfAnyGain.map(([first]) => first);
  const bound = nearest.reduce(
    (sum, choice, unit) => sum + (choice?.metres ?? 0) * (problem.children[unit] ?? 0),
    0,
  );
  const annealed = anneal(problem, {
    start: nearest.map((choice) => choice?.school ?? -1),
    choices: problem.choicesOfAnyGain,
    steps: stepsPerUnit * Math.min(200, problem.children.length),
    heat,
    random,
    breakingMetres: breakingMetresOf(problem),
    isOver: () => false,
  });
  const found = annealed.kept ?? annealed.leastBroken;
  const { assignment } = solveByCuts(problem, {
    solve,
    random,
    secondsLeft,
    choicesWithin: () => problem.choicesOfAnyGain,
    breakingCost: 10 * breakingMetresOf(problem),
    known: found,
    bound: -Infinity,
    relativeGap: 1e-5,
    onRound: () => undefined,
  });
  const isBetter =
    assignment !== null && brokenChildren(problem, assignment) <= brokenChildren(problem, found);
  return { status: 'infeasible', assignment: isBetter ? assignment : found, bound };
}

/** Children that violations are about, and a little for every violation; stability weighs a hundredth. */
function brokenChildren(problem: Problem, assignment: ArrayLike<number>): number {
  return findViolations(problem, assignment, (id) => id).reduce(
    (sum, { code, children }) => sum + (children + 0.01) * (code === 'moved-for-too-little' ? 0.01 : 1),
    0,
  );
}

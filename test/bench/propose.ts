// How near to the bound a proposal comes and how long it takes, beside the plain program in the same run: HiGHS on every choice
// with separator cuts, without our prices, our search or a start. All gaps are to the best bound that anybody proved here.
import { loadLinearSolver } from '../../data/proposals/highs-solver.ts';
import type { SolveLinearProgram } from '../../shared/proposals/linear-program.ts';
import { prepareProblem, walkingOf } from '../../shared/proposals/problem.ts';
import { proposeAssignment } from '../../shared/proposals/propose-assignment.ts';
import { seededRandom } from '../../shared/proposals/seeded-random.ts';
import { solveByCuts } from '../../shared/proposals/solve-by-cuts.ts';
import { type MadeUpTerms, madeUpInstance } from '../support/made-up-instance.ts';
import { printTable } from './measure.ts';

/** The sizes that Kong's published instances have; the second with their seats, 0.7 % more than children. */
const sizes = [
  { units: 324, schools: 15, slack: 0.05 },
  { units: 1297, schools: 18, slack: 0.007 },
  { units: 600, schools: 40, slack: 0.03 },
];
const limitSeconds = 60;
const seed = 1;

export async function benchPropose(): Promise<void> {
  for (const size of sizes) {
    for (const contiguous of [false, true]) await benchInstance({ ...size, seed, contiguous });
  }
}

/** One made-up instance: fast, thorough, and the peer. */
export async function benchInstance(terms: MadeUpTerms): Promise<void> {
  const solve = await loadLinearSolver();
  const runs = [
    { name: 'fast', ...propose(terms, 'fast', solve) },
    { name: 'thorough', ...propose(terms, 'thorough', solve) },
    { name: 'plain HiGHS with cuts', ...solvePlainly(terms, solve) },
  ];
  const bound = Math.max(...runs.map((run) => run.bound));
  const { units, schools, slack, contiguous } = terms;
  printTable([
    [
      `${units} × ${schools}, ${(slack * 100).toFixed(1)} % slack${contiguous ? ', in one piece' : ''}`,
      'status',
      'own gap %',
      'gap to the best bound %',
      'seconds',
    ],
    ['---', '---', '---', '---', '---'],
    ...runs.map((run) => [
      run.name,
      run.status,
      percent(run.objective / run.bound - 1),
      percent(run.objective / bound - 1),
      run.seconds.toFixed(1),
    ]),
  ]);
}

function percent(share: number): string {
  return Number.isFinite(share) ? Math.max(0, share * 100).toFixed(3) : '—';
}

function propose(terms: MadeUpTerms, mode: 'fast' | 'thorough', solve: SolveLinearProgram) {
  const instance = madeUpInstance(terms);
  const { elapsedSeconds } = startClock();
  const { status, objective, bound } = proposeAssignment(instance, {
    mode,
    seed,
    solve,
    elapsedSeconds,
    timeLimitSeconds: limitSeconds,
  });
  return { status, objective, bound, seconds: elapsedSeconds() };
}

function solvePlainly(terms: MadeUpTerms, solve: SolveLinearProgram) {
  const instance = madeUpInstance(terms);
  const { elapsedSeconds } = startClock();
  const problem = prepareProblem(instance);
  const { status, assignment, bound } = solveByCuts(problem, {
    solve,
    choicesWithin: () => problem.choices,
    breakingCost: null,
    known: null,
    bound: -Infinity,
    relativeGap: 5e-4,
    random: seededRandom(seed),
    secondsLeft: () => limitSeconds - elapsedSeconds(),
    onRound: () => undefined,
  });
  const objective = assignment ? walkingOf(problem, assignment) : Infinity;
  return { status: assignment ? status : 'nothing found', objective, bound, seconds: elapsedSeconds() };
}

function startClock() {
  const startedAt = performance.now();
  return { elapsedSeconds: () => (performance.now() - startedAt) / 1000 };
}

// The whole-number program, solved again and again: what its solution cuts off from a school gets separator cuts, until nothing
// is cut off. Every program has fewer rules than the question, so its bound holds for the question as well.
import {
  type AssignmentProgram,
  assignmentOf,
  assignmentProgram,
  metresPerCost,
} from './assignment-program.ts';
import type { SolveLinearProgram } from './linear-program.ts';
import { cutOffUnits, membersBySchool, type SeparatorCut, separatorCuts } from './pieces.ts';
import { type Choice, type Problem, walkingOf } from './problem.ts';

export interface CutTerms {
  readonly solve: SolveLinearProgram;
  /** Choices that an assignment of less than these children × metres can hold (all of them for Infinity). */
  readonly choicesWithin: (metres: number) => readonly (readonly Choice[])[];
  /** As in `ProgramTerms`: null where no rule may be broken. */
  readonly breakingCost: number | null;
  /** The best assignment known, and the bound proven already (-Infinity where none). */
  readonly known: Int32Array | null;
  readonly bound: number;
  /** Enough when (walking − bound) / bound is not more. */
  readonly relativeGap: number;
  readonly random: () => number;
  /** Seconds that are left; Infinity without a limit. */
  readonly secondsLeft: () => number;
  /** Set while a part is solved again: parts of parts are not. */
  readonly isMending?: boolean;
  /** Hears the walking of the best assignment before every program. */
  readonly onRound: (metres: number) => void;
}

export interface CutAnswer {
  /** `limit`: neither proven nor refuted when time ran out. */
  readonly status: 'optimal' | 'within-gap' | 'infeasible' | 'limit';
  readonly assignment: Int32Array | null;
  readonly bound: number;
}

/** Programs of divided units whose solutions give the first cuts: each takes a moment. */
const relaxedRounds = 20;
/** Every round closes the gap to a fourth, until it is so small that the next one goes all the way. */
const closing = 4;
const lastStretch = 5e-4;

/**
 * The best assignment by branch and cut, contiguity added where it is broken (Oehrlein and Haunert 2017 for regions). Without
 * `breakingCost` the answer keeps every rule; with it the answer is of least cost, breaking included.
 */
export function solveByCuts(problem: Problem, terms: CutTerms): CutAnswer {
  const { solve, breakingCost, secondsLeft } = terms;
  const mayBreak = breakingCost !== null;
  const cuts: SeparatorCut[] = [];
  const known = new Set<string>();
  let best = terms.known;
  let bestMetres = best ? walkingOf(problem, best) : Infinity;
  let { bound } = terms;
  let choices = terms.choicesWithin(bestMetres);
  if (problem.contiguous && !mayBreak) cutRelaxed();
  for (;;) {
    const gap = bestMetres / bound - 1;
    terms.onRound(bestMetres);
    if (best && bestMetres <= bound * (1 + Math.max(terms.relativeGap, 1e-9))) break;
    if (secondsLeft() <= 0) return { status: 'limit', assignment: best, bound };
    if (!mayBreak) choices = terms.choicesWithin(bestMetres);
    const built = assignmentProgram(problem, { choices, cuts, breakingCost });
    const isStage =
      best !== null && Number.isFinite(gap) && gap > lastStretch && gap / closing > terms.relativeGap;
    const answer = solve(built.program, {
      relaxed: false,
      relativeGap: isStage ? gap / closing : terms.relativeGap / 2,
      seconds: secondsLeft(),
      start: best ? columnsOf(built, best) : undefined,
    });
    if (answer.status === 'infeasible') {
      // No choice was left out that an assignment better than the best known could hold.
      return best
        ? { status: 'optimal', assignment: best, bound: bestMetres }
        : { status: 'infeasible', assignment: null, bound: Infinity };
    }
    if (!mayBreak) bound = Math.max(bound, Math.min(answer.bound * metresPerCost, bestMetres));
    if (!answer.values) return { status: 'limit', assignment: best, bound };
    const found = assignmentOf(built, answer.values, problem.children.length);
    const broken = newCuts(found);
    cuts.push(...broken);
    if (mayBreak) {
      if (broken.length > 0 && answer.status !== 'limit') continue;
      return { status: answer.status === 'limit' ? 'limit' : 'optimal', assignment: found, bound };
    }
    if (broken.length > 0) {
      mend(found);
      continue;
    }
    keepBetter(found);
    if (answer.status === 'limit') return { status: 'limit', assignment: best, bound };
    if (isStage) continue;
    if (terms.relativeGap === 0) bound = bestMetres;
    break;
  }
  const isProven = bestMetres <= bound * (1 + 1e-9);
  return { status: isProven ? 'optimal' : 'within-gap', assignment: best, bound };

  function cutRelaxed(): void {
    for (let round = 0; round < relaxedRounds && secondsLeft() > 0; round++) {
      const built = assignmentProgram(problem, { choices, cuts, breakingCost });
      const answer = solve(built.program, { relaxed: true, relativeGap: 0, seconds: secondsLeft() });
      if (answer.status !== 'optimal' || !answer.values) return;
      bound = Math.max(bound, Math.min(answer.bound * metresPerCost * (1 - 1e-9), bestMetres));
      const broken = newCuts(assignmentOf(built, answer.values, problem.children.length));
      if (broken.length === 0) return;
      cuts.push(...broken);
    }
  }

  function newCuts(found: Int32Array): SeparatorCut[] {
    if (!problem.contiguous) return [];
    return separatorCuts(problem, choices, found).filter(({ school, unit, separator }) => {
      const key = `${school} ${unit} ${separator.join(',')}`;
      if (known.has(key)) return false;
      known.add(key);
      return true;
    });
  }

  /**
   * Where the solution and the best assignment agree they are kept, the rest is solved again with everything hanging together
   * (relaxation induced neighbourhood search, Danna, Rothberg and Le Pape 2005).
   */
  function mend(found: Int32Array): void {
    if (!best || terms.isMending) return;
    const kept = best;
    const loose = new Set(
      membersBySchool(found, problem.seats.length).flatMap((members, school) =>
        cutOffUnits(problem, members, school),
      ),
    );
    const isFree = (unit: number) =>
      found[unit] !== kept[unit] ||
      loose.has(unit) ||
      (problem.neighbours[unit] ?? []).some((other) => loose.has(other));
    const freed = choices.map((some, unit) =>
      isFree(unit) ? some : some.filter(({ school }) => school === kept[unit]),
    );
    const { assignment } = solveByCuts(problem, {
      ...terms,
      choicesWithin: () => freed,
      known: kept,
      bound: -Infinity,
      relativeGap: 1e-5,
      isMending: true,
      onRound: () => undefined,
    });
    if (assignment) keepBetter(assignment);
  }

  function keepBetter(assignment: Int32Array): void {
    const metres = walkingOf(problem, assignment);
    if (metres < bestMetres) [best, bestMetres] = [assignment, metres];
  }
}

/** More than any way a child could be spared, so that no rule is broken for a shorter one. */
export function breakingMetresOf({ reachable }: Problem): number {
  const longest = reachable.map((ways) => ways.at(-1)?.metres ?? 0);
  return 1 + 2 * Math.max(0, ...longest);
}

/** A solution's whole columns; undefined where it holds a choice that has no column. */
function columnsOf({ columns }: AssignmentProgram, assignment: Int32Array): number[] | undefined {
  const values = columns.map(({ unit, school }) => (assignment[unit] === school ? 1 : 0));
  const units = new Set(columns.map(({ unit }) => unit)).size;
  const held = values.reduce<number>((sum, value) => sum + value, 0);
  return held === units ? values : undefined;
}

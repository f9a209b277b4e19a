// Prices for the bound: those of the linear relaxation, whose bound is the best that prices can prove.
import { assignmentOf, assignmentProgram, metresPerCost } from './assignment-program.ts';
import { lagrangianBound, type Prices, pricedMetres } from './lagrangian-bound.ts';
import type { SolveLinearProgram } from './linear-program.ts';
import type { Choice, Problem } from './problem.ts';

export interface PricedRelaxation {
  readonly prices: Prices;
  readonly bound: number;
  /** School by unit: where the larger part of it goes when units may be divided. */
  readonly rounded: Int32Array;
}

/** How many of a unit's nearest schools the first program knows; others come in when prices say they are cheaper. */
const firstChoices = 5;
const mostRounds = 30;

/**
 * Solves the relaxation with few choices a unit and adds those that its prices would rather take, until none is left (column
 * generation, Dantzig and Wolfe 1960). Null where even divided units don't fit: then no assignment does.
 */
export function priceSeats(problem: Problem, solve: SolveLinearProgram): PricedRelaxation | null {
  let choices: (readonly Choice[])[] = problem.choices.map((all) => all.slice(0, firstChoices));
  for (let round = 0; ; round++) {
    const built = assignmentProgram(problem, { choices, cuts: [], breakingCost: null });
    const answer = solve(built.program, { relaxed: true, relativeGap: 0, seconds: Infinity });
    const isWhole = choices.every((some, unit) => some.length === problem.choices[unit]?.length);
    if (answer.status !== 'optimal' || !answer.values) {
      if (isWhole) return null;
      choices = [...problem.choices];
      continue;
    }
    const priceOf = (row: number) => (row < 0 ? 0 : (answer.rowPrices[row] ?? 0) * metresPerCost);
    const prices: Prices = {
      seats: built.seatRows.map((row) => Math.max(0, -priceOf(row))),
      crossings: built.crossingRows.map((row) => Math.max(0, -priceOf(row))),
      parity: built.parityRows.map((row) => -priceOf(row)),
    };
    const added = round < mostRounds ? addCheaper(problem, choices, prices) : null;
    if (added) {
      choices = added;
      continue;
    }
    return {
      prices,
      bound: lagrangianBound(problem, prices),
      rounded: assignmentOf(built, answer.values, problem.children.length),
    };
  }
}

/** The choices with every unit's cheapest by these prices; null where all have it. */
function addCheaper(
  problem: Problem,
  choices: readonly (readonly Choice[])[],
  prices: Prices,
): (readonly Choice[])[] | null {
  let hasAdded = false;
  const more = choices.map((some, unit) => {
    const known = Math.min(...some.map((choice) => pricedMetres(choice, prices)));
    const cheaper = (problem.choices[unit] ?? []).filter(
      (choice) => pricedMetres(choice, prices) < known - 1e-6 && !some.includes(choice),
    );
    if (cheaper.length === 0) return some;
    hasAdded = true;
    return [...some, ...cheaper];
  });
  return hasAdded ? more : null;
}

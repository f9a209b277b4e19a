// A lower bound that anybody can check: the rules that tie units together (seats, pools, quotas) are priced instead of
// enforced, and every unit takes its cheapest school. Whatever the prices are, no assignment that keeps the rules walks less:
// Lagrangian relaxation of the generalised assignment problem (Fisher, The Lagrangian relaxation method for solving integer
// programming problems, 1981; Martello and Toth, Knapsack problems, 1990). Hanging together is left out: it only adds.
import type { Choice, Problem } from './problem.ts';

/** Metres of walking that one more child costs, by rule. */
export interface Prices {
  /** By school, at least 0. */
  readonly seats: ArrayLike<number>;
  /** By crossing, at least 0. */
  readonly crossings: ArrayLike<number>;
  /** By quota with parity, of any sign: what goes the first way pays it, what goes back gets it. */
  readonly parity: ArrayLike<number>;
}

/** Metres and prices of one choice, for each child. */
export function pricedMetres({ school, metres, crossing }: Choice, prices: Prices): number {
  const seat = metres + (prices.seats[school] ?? 0);
  if (crossing < 0) return seat;
  const parity = prices.parity[crossing >> 1] ?? 0;
  return seat + (prices.crossings[crossing] ?? 0) + (crossing % 2 === 0 ? parity : -parity);
}

/** The bound that these prices prove, in children × metres; -Infinity where a unit has no choice. */
export function lagrangianBound(problem: Problem, prices: Prices): number {
  const { children, choices, seats, pools, crossings } = problem;
  let bound = 0;
  for (const [unit, count] of children.entries()) {
    let least = Infinity;
    for (const choice of choices[unit] ?? []) least = Math.min(least, pricedMetres(choice, prices));
    if (least === Infinity) return -Infinity;
    bound += count * least;
  }
  for (const [school, count] of seats.entries()) bound -= count * (prices.seats[school] ?? 0);
  for (const { schools, seats: shared, maxPerSchool } of pools) {
    let left = shared;
    for (const price of schools.map((school) => prices.seats[school] ?? 0).sort((a, b) => b - a)) {
      const drawn = Math.min(left, maxPerSchool);
      bound -= drawn * price;
      left -= drawn;
    }
  }
  for (const [at, { most }] of crossings.entries()) bound -= most * (prices.crossings[at] ?? 0);
  return bound;
}

/**
 * Choices that an assignment of less than `objective` can hold, given that prices prove `bound`: taking another one costs at
 * least its reduced cost more (reduced-cost fixing).
 */
export function choicesWithin(
  problem: Problem,
  prices: Prices,
  { bound, objective }: { readonly bound: number; readonly objective: number },
): Choice[][] {
  const room = objective - bound + Math.abs(objective) * 1e-9 + 1e-6;
  return problem.choices.map((all, unit) => {
    const priced = all.map((choice) => pricedMetres(choice, prices));
    const least = Math.min(...priced);
    const count = problem.children[unit] ?? 0;
    return all.filter((_, at) => count * ((priced[at] as number) - least) <= room);
  });
}

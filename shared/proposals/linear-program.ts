// What the solver asks of whoever solves linear programs for it: rows over columns, some of them whole. `shared/` has no
// such program of its own; the host hands one in.

export interface LinearProgram {
  /** Cost of every column; columns run from 0 to `upper`. */
  readonly costs: readonly number[];
  readonly upper: readonly number[];
  /** Columns below this index are whole numbers, unless the program is relaxed. */
  readonly wholeColumns: number;
  readonly rows: readonly LinearRow[];
}

export interface LinearRow {
  readonly least: number;
  readonly most: number;
  readonly columns: readonly number[];
  readonly weights: readonly number[];
}

export interface SolveOptions {
  /** Fractions allowed everywhere. */
  readonly relaxed: boolean;
  /** Enough when (cost − bound) / cost is not more. */
  readonly relativeGap: number;
  /** At most, or Infinity. */
  readonly seconds: number;
  /** Stop at the first solution. */
  readonly anySolution?: boolean;
  /** Columns of a solution that is known, for a start. */
  readonly start?: readonly number[] | undefined;
}

export interface LinearAnswer {
  /** `limit`: time ran out. */
  readonly status: 'optimal' | 'infeasible' | 'limit';
  /** Columns; null where none were found. */
  readonly values: ArrayLike<number> | null;
  /** No solution costs less, as far as was proven. */
  readonly bound: number;
  /** Of a relaxed program, by row: what the cost grows by for one more of the right-hand side. */
  readonly rowPrices: ArrayLike<number>;
}

export type SolveLinearProgram = (program: LinearProgram, options: SolveOptions) => LinearAnswer;

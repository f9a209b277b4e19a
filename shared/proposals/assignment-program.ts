// The assignment of units to schools as a linear program: one column a choice, 1 where the unit goes there.
import type { LinearProgram, LinearRow } from './linear-program.ts';
import type { SeparatorCut } from './pieces.ts';
import type { Choice, Problem } from './problem.ts';

/** Costs are in child-kilometres: numbers of a size that a solver's tolerances fit. */
export const metresPerCost = 1000;

export interface AssignmentProgram {
  readonly program: LinearProgram;
  /** Unit and school of each choice's column, in the order of columns. */
  readonly columns: readonly { readonly unit: number; readonly school: number }[];
  /** Index of each school's row of seats; rows of crossings and of parity by index of crossing and quota, -1 without. */
  readonly seatRows: readonly number[];
  readonly crossingRows: readonly number[];
  readonly parityRows: readonly number[];
}

export interface ProgramTerms {
  /** By unit; every choice gets a column. */
  readonly choices: readonly (readonly Choice[])[];
  readonly cuts: readonly SeparatorCut[];
  /**
   * Children × metres that breaking a rule costs for each child. Null: no rule may be broken. A choice that only stability
   * forbids costs a hundredth of it.
   */
  readonly breakingCost: number | null;
}

/** Rows: every unit once, seats with shared seats, pools, quotas both ways, parity, and the cuts of pieces cut off. */
export function assignmentProgram(problem: Problem, terms: ProgramTerms): AssignmentProgram {
  const { children, seats, pools, crossings } = problem;
  const columns: { unit: number; school: number }[] = [];
  const columnAt = new Map<number, number>();
  const [costs, upper]: [number[], number[]] = [[], []];
  const rows: LinearRow[] = [];
  const perSchool = seats.map((): number[] => []);
  const perCrossing = crossings.map((): number[] => []);
  const key = (unit: number, school: number) => unit * seats.length + school;
  const breaking = terms.breakingCost;

  for (const [unit, choices] of terms.choices.entries()) {
    const first = columns.length;
    const allowed = new Set((problem.choices[unit] ?? []).map(({ school }) => school));
    for (const { school, metres, crossing } of choices) {
      const column = columns.length;
      columns.push({ unit, school });
      columnAt.set(key(unit, school), column);
      const unwanted = breaking !== null && !allowed.has(school) ? breaking / 100 : 0;
      costs.push(
        ((children[unit] ?? 0) * metres) / metresPerCost + ((children[unit] ?? 0) * unwanted) / metresPerCost,
      );
      upper.push(1);
      perSchool[school]?.push(column);
      if (crossing >= 0) perCrossing[crossing]?.push(column);
    }
    if (choices.length === 0) continue;
    const own = choices.map((_, at) => first + at);
    rows.push({ least: 1, most: 1, columns: own, weights: own.map(() => 1) });
  }
  const wholeColumns = columns.length;
  const addColumn = (cost: number, most: number) => {
    costs.push(cost);
    upper.push(most);
    return costs.length - 1;
  };
  const all = children.reduce((sum, count) => sum + count, 0);
  /** Columns that let a row be broken at a cost, for each child. */
  const slack = (weights: readonly number[]) =>
    breaking === null
      ? []
      : weights.map((weight) => [addColumn(breaking / metresPerCost, all), weight] as const);
  const weightsOf = (of: readonly number[]) => of.map((column) => children[columns[column]?.unit ?? -1] ?? 0);
  const addRow = (
    least: number,
    most: number,
    terms: readonly (readonly [column: number, weight: number])[],
  ) => {
    rows.push({
      least,
      most,
      columns: terms.map(([column]) => column),
      weights: terms.map(([, weight]) => weight),
    });
    return rows.length - 1;
  };
  const paired = (of: readonly number[], weights: readonly number[]) =>
    of.map((column, at) => [column, weights[at] ?? 0] as const);

  const drawn = seats.map((): (readonly [number, number])[] => []);
  for (const pool of pools) {
    const draws = pool.schools.map((school) => {
      const column = addColumn(0, Math.min(pool.maxPerSchool, pool.seats));
      drawn[school]?.push([column, -1]);
      return [column, 1] as const;
    });
    addRow(-Infinity, pool.seats, draws);
  }
  const seatRows = seats.map((most, school) =>
    addRow(-Infinity, most, [
      ...paired(perSchool[school] ?? [], weightsOf(perSchool[school] ?? [])),
      ...(drawn[school] ?? []),
      ...slack([-1]),
    ]),
  );
  const crossingRows = crossings.map(({ most }, at) =>
    addRow(-Infinity, most, [
      ...paired(perCrossing[at] ?? [], weightsOf(perCrossing[at] ?? [])),
      ...slack([-1]),
    ]),
  );
  const parityRows = problem.instance.quotas.map(({ parity }, quota) => {
    const [there, back] = [perCrossing[2 * quota] ?? [], perCrossing[2 * quota + 1] ?? []];
    if (!parity) return -1;
    return addRow(0, 0, [
      ...paired(there, weightsOf(there)),
      ...paired(
        back,
        weightsOf(back).map((weight) => -weight),
      ),
      ...slack([1, -1]),
    ]);
  });
  for (const { school, unit, separator } of terms.cuts) {
    const column = columnAt.get(key(unit, school));
    if (column === undefined) continue;
    const others = separator.flatMap((other) => columnAt.get(key(other, school)) ?? []);
    const weight = Math.max(1, children[unit] ?? 0);
    addRow(-Infinity, 0, [
      [column, weight],
      ...others.map((other) => [other, -weight] as const),
      ...slack([-1]),
    ]);
  }
  return { program: { costs, upper, wholeColumns, rows }, columns, seatRows, crossingRows, parityRows };
}

/** School by unit from the columns of a solution, -1 where a unit has no column: of fractions, the largest. */
export function assignmentOf(
  { columns }: AssignmentProgram,
  values: ArrayLike<number>,
  unitCount: number,
): Int32Array {
  const assignment = new Int32Array(unitCount).fill(-1);
  const largest = new Float64Array(unitCount).fill(-1);
  for (const [column, { unit, school }] of columns.entries()) {
    const value = values[column] ?? 0;
    if (value <= (largest[unit] ?? 0) + 1e-9) continue;
    largest[unit] = value;
    assignment[unit] = school;
  }
  return assignment;
}

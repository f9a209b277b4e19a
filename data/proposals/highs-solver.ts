// Linear and whole-number programs by HiGHS (Huangfu and Hall 2018, MIT licence), compiled to WebAssembly: one thread, the
// same answer for the same program.
import highsModule, { type Highs, type Model } from 'highs';
import type {
  LinearAnswer,
  LinearProgram,
  SolveLinearProgram,
} from '../../shared/proposals/linear-program.ts';

/** The package declares its types for CommonJS, where the loader is a property; Node gives the module its loader itself. */
const loadHighs = highsModule as unknown as typeof highsModule.default;

/** A solver that is ready. Every call makes its own model and frees it again. */
export async function loadLinearSolver(): Promise<SolveLinearProgram> {
  const highs = await loadHighs();
  return (program, options) =>
    highs.withModel(modelOf(highs, program, options.relaxed), (model: Model): LinearAnswer => {
      model.options.set({
        output_flag: false,
        random_seed: 0,
        mip_rel_gap: options.relativeGap,
        mip_abs_gap: 1e-6,
        ...(Number.isFinite(options.seconds) && { time_limit: Math.max(0.05, options.seconds) }),
        ...(options.anySolution && { mip_max_improving_sols: 1 }),
      });
      if (options.start) {
        // Only what is whole: shares of pools follow from it.
        const values = options.start.slice(0, program.wholeColumns);
        model.setSolution({ indices: values.map((_, column) => column), values });
      }
      model.run();
      const { modelStatus } = highs.constants;
      const status = model.getModelStatus();
      const isDone = status === modelStatus.optimal;
      const isInfeasible = status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible;
      const hasSolution = isDone || Number(model.info.get('primal_solution_status')) === 2;
      const solution = hasSolution ? model.getSolution() : null;
      const bound = options.relaxed
        ? isDone
          ? model.getObjectiveValue()
          : -Infinity
        : Number(model.info.get('mip_dual_bound'));
      return {
        status: isDone ? 'optimal' : isInfeasible ? 'infeasible' : 'limit',
        values: solution ? solution.colValue : null,
        bound,
        rowPrices: solution?.rowDual ?? [],
      };
    });
}

function modelOf(highs: Highs, { costs, upper, wholeColumns, rows }: LinearProgram, relaxed: boolean) {
  const unlimited = (value: number) =>
    value === Infinity ? highs.infinity : value === -Infinity ? -highs.infinity : value;
  const starts = new Int32Array(rows.length + 1);
  for (const [row, { columns }] of rows.entries()) starts[row + 1] = (starts[row] ?? 0) + columns.length;
  const { continuous, integer } = highs.constants.variableType;
  return {
    numCols: costs.length,
    numRows: rows.length,
    colCost: Float64Array.from(costs),
    colLower: new Float64Array(costs.length),
    colUpper: Float64Array.from(upper, unlimited),
    rowLower: Float64Array.from(rows, ({ least }) => unlimited(least)),
    rowUpper: Float64Array.from(rows, ({ most }) => unlimited(most)),
    matrix: {
      format: 'csr' as const,
      numRows: rows.length,
      numCols: costs.length,
      starts,
      indices: Int32Array.from(rows.flatMap(({ columns }) => columns)),
      values: Float64Array.from(rows.flatMap(({ weights }) => weights)),
    },
    ...(!relaxed && {
      integrality: costs.map((_, column) => (column < wholeColumns ? integer : continuous)),
    }),
  };
}

// Columns for the counts of children, “小学2026”, as the import reads them.
import type { Unit } from '../../shared/model/records.ts';
import { type Stage, stageNames } from '../../shared/model/stage.ts';

export interface ChildrenColumn {
  readonly column: string;
  readonly stage: Stage;
  readonly intakeYear: number;
}

/** One column for every stage and year that any unit has, primary first, years ascending. */
export function childrenColumns(units: readonly Unit[]): ChildrenColumn[] {
  return (['primary', 'junior', 'senior'] as const).flatMap((stage) => {
    const years = units.flatMap((unit) =>
      unit.children.filter((count) => count.stage === stage).map(({ intakeYear }) => intakeYear),
    );
    return [...new Set(years)]
      .sort((a, b) => a - b)
      .map((intakeYear) => ({ column: `${stageNames[stage].zh}${intakeYear}`, stage, intakeYear }));
  });
}

export function childrenValues(
  unit: Unit,
  columns: readonly ChildrenColumn[],
): Record<string, number | null> {
  return Object.fromEntries(
    columns.map(({ column, stage, intakeYear }) => [
      column,
      unit.children.find((count) => count.stage === stage && count.intakeYear === intakeYear)?.count ?? null,
    ]),
  );
}

// The children of a unit from the columns of its row, merged into what is known already.
import type { ChildrenCount } from '../model/records.ts';
import type { Stage } from '../model/stage.ts';
import { parseChildrenColumn, parseChildrenField } from './children-columns.ts';
import { parseCount } from './read-values.ts';
import type { FieldColumns } from './recognise-fields.ts';
import type { SourceRow } from './source-layer.ts';

export interface CountColumn {
  readonly column: string;
  readonly stage: Stage;
  readonly intakeYear: number;
}

/** The columns that count children, by what the person said and then by their names. */
export function findCountColumns(
  columns: FieldColumns,
  allColumns: readonly string[],
  schoolYear: number,
  requestedStage: Stage | undefined,
): CountColumn[] {
  const found: CountColumn[] = [];
  const taken = new Set<string>();
  for (const [field, column] of Object.entries(columns)) {
    const meaning = parseChildrenField(field);
    if (!meaning) continue;
    const byName = field === 'children' ? parseChildrenColumn(column) : null;
    const stage = field === 'children' ? (byName?.stage ?? requestedStage ?? meaning.stage) : meaning.stage;
    found.push({ column, stage, intakeYear: meaning.intakeYear ?? byName?.intakeYear ?? schoolYear });
    taken.add(column);
  }
  for (const column of allColumns) {
    const meaning = taken.has(column) ? null : parseChildrenColumn(column);
    if (meaning) found.push({ column, stage: meaning.stage, intakeYear: meaning.intakeYear ?? schoolYear });
  }
  return found;
}

/** New counts replace those of the same stage and year; `bad` is the first cell that is no count. */
export function readCounts(
  row: SourceRow,
  countColumns: readonly CountColumn[],
  known: readonly ChildrenCount[],
): { children: ChildrenCount[]; bad: { column: string; text: string } | null } {
  const counts = new Map(known.map((count) => [`${count.stage} ${count.intakeYear}`, count]));
  for (const { column, stage, intakeYear } of countColumns) {
    const text = row.values[column] ?? '';
    const count = parseCount(text);
    if (count === null) return { children: [], bad: { column, text } };
    if (count !== undefined) counts.set(`${stage} ${intakeYear}`, { stage, intakeYear, count });
  }
  const order: readonly Stage[] = ['primary', 'junior', 'senior'];
  const children = [...counts.values()].sort(
    (a, b) => order.indexOf(a.stage) - order.indexOf(b.stage) || a.intakeYear - b.intakeYear,
  );
  return { children, bad: null };
}

import type { BuildInput } from './build-input.ts';
import type { SourceRow } from './source-layer.ts';

/** The text of the key column, where the person named one and the cell is filled; else null. */
export function keyOf(input: Pick<BuildInput, 'request'>, row: SourceRow): string | null {
  const column = input.request.key;
  const text = column === undefined ? '' : (row.values[column] ?? '').trim();
  return text === '' ? null : text;
}

/** Columns that no field took, as the attributes of a record. Empty cells are kept: the column is there. */
export function otherColumns(
  input: BuildInput,
  row: SourceRow,
  taken: ReadonlySet<string>,
): Record<string, string> {
  return Object.fromEntries(
    input.allColumns
      .filter((column) => !taken.has(column))
      .map((column) => [column, row.values[column] ?? ''] as const),
  );
}

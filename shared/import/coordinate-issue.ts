import { rowError } from './import-issue.ts';
import type { ImportIssue } from './import-request.ts';
import type { FieldColumns } from './recognise-fields.ts';
import { unreadableCoordinate } from './row-geometry.ts';
import type { SourceRow } from './source-layer.ts';

/** A row whose coordinates are words is refused, also where the record has a place already; null for any other row. */
export function coordinateIssue(row: SourceRow, columns: FieldColumns): ImportIssue | null {
  const cell = row.geometry ? null : unreadableCoordinate(row, columns);
  return (
    cell &&
    rowError(
      'bad-number',
      row.row,
      `列“${cell.column}”的“${cell.text}”不是数字，定不了位置；请改成坐标数值`,
      `“${cell.text}” in column “${cell.column}” is no number, so the row has no place; write a coordinate`,
    )
  );
}

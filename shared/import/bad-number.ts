import { rowError } from './import-issue.ts';
import type { ImportIssue } from './import-request.ts';
import type { SourceRow } from './source-layer.ts';

/** The row is refused for a cell that should be a count. */
export function badNumber(row: SourceRow, column: string, text: string): ImportIssue {
  return rowError(
    'bad-number',
    row.row,
    `列“${column}”的“${text}”不是非负整数；请改成数字或留空`,
    `“${text}” in column “${column}” is not a count; write a number or leave it empty`,
  );
}

import type { ImportIssue } from './import-request.ts';

/** A row that is refused: says what is wrong and what to do. */
export function rowError(code: string, row: number | null, zh: string, en: string): ImportIssue {
  return { severity: 'error', code, row, message: { zh, en } };
}

/** A row (or file) that is taken, with a remark. */
export function rowWarning(code: string, row: number | null, zh: string, en: string): ImportIssue {
  return { severity: 'warning', code, row, message: { zh, en } };
}

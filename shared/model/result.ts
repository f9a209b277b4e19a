// Expected failure is a value: it names the file, the row, what is wrong and what to do. Exceptions mean a bug.
import type { LocalizedText } from './localized-text.ts';

/** Why something was not done. `code` is stable, kebab-case and never translated. */
export interface Refusal {
  readonly code: string;
  readonly message: LocalizedText;
  /** What the person can do about it. */
  readonly hint: LocalizedText;
  readonly file?: string;
  /** 1-based row of a table or feature of a layer, header rows counted as the person sees them. */
  readonly row?: number;
}

export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal };

export function succeed<Value>(value: Value): Result<Value> {
  return { ok: true, value };
}

export function refuse(refusal: Refusal): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal };
}

import type { Refusal } from '../model/result.ts';

/** A refusal of terms, in both languages: what is wrong, and what to do. */
export function termsRefusal(code: string, zh: string, en: string, hintZh: string, hintEn: string): Refusal {
  return { code, message: { zh, en }, hint: { zh: hintZh, en: hintEn } };
}

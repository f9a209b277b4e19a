import type { Language } from '../../shared/model/localized-text.ts';
import type { Refusal } from '../../shared/model/result.ts';

/** `{"error": {"code", "message", "file", "row", "hint"}}` of the contract. */
export function refusalAsJson(refusal: Refusal, language: Language): unknown {
  return {
    error: {
      code: refusal.code,
      message: refusal.message[language],
      file: refusal.file ?? null,
      row: refusal.row ?? null,
      hint: refusal.hint[language],
    },
  };
}

/** `file:row: what is wrong; what to do` of the contract. */
export function refusalAsText(refusal: Refusal, language: Language): string {
  const place = [refusal.file, refusal.row].filter((part) => part !== undefined).join(':');
  const separator = language === 'zh' ? '；' : '; ';
  return `${place ? `${place}: ` : ''}${refusal.message[language]}${separator}${refusal.hint[language]}`;
}

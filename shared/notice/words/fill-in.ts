// Words that only the office knows are printed as 【…】 so that nobody can overlook them, and never guessed.
import type { NoticeRun } from '../notice-document.ts';

/** The text as typed, or the visible placeholder for it. */
export function fillIn(text: string, placeholder: string): string {
  return text.trim() === '' ? `【${placeholder}】` : text.trim();
}

/** Splits a sentence so that its placeholders stand out. */
export function markPlaceholders(text: string): NoticeRun[] {
  return text
    .split(/(【[^】]*】)/)
    .filter((part) => part !== '')
    .map((part) => (part.startsWith('【') ? { text: part, tone: 'accent' } : { text: part }));
}

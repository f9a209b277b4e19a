// Fonts of an official document, by name: they belong to their makers and are not shipped. Where one is missing, Word,
// WPS and LibreOffice put another of the same kind in its place.
import type { NoticeRun } from '../../shared/notice/notice-document.ts';

const western = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman' };

export const bodyFont = { ...western, eastAsia: '仿宋' };
export const titleFont = { ...western, eastAsia: '方正小标宋简体' };
export const headingFont = { ...western, eastAsia: '黑体' };
export const pageFont = { ...western, eastAsia: '宋体' };

export function twips(millimetres: number): number {
  return Math.round((millimetres / 25.4) * 1440);
}

/** Six hex digits, as Word wants them. */
export function inkOf(tone: NoticeRun['tone']): string {
  return { quiet: '5D6470', accent: 'B3261E', agreement: 'B3174F', plain: '000000' }[tone ?? 'plain'];
}

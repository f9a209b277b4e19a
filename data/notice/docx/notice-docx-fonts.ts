// Fonts of an official document, by name: they belong to their makers and are not shipped. The font table names what
// stands in where one is missing, in the order of trust; the reader falls back by kind where none of them is there.
import type { NoticeRun } from '../../../shared/notice/notice-document.ts';

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

/** Other names of the same face first (Windows, older Windows, macOS), then what comes nearest. */
const substitutes: Readonly<Record<string, { readonly names: readonly string[]; readonly panose: string }>> =
  {
    仿宋: {
      names: ['FangSong', '仿宋_GB2312', 'FangSong_GB2312', 'STFangsong', '华文仿宋', 'Noto Serif CJK SC'],
      panose: '02010609060101010101',
    },
    方正小标宋简体: {
      names: ['FZXiaoBiaoSong-B05S', '方正小标宋_GBK', '华文中宋', 'STZhongsong', 'Noto Serif CJK SC'],
      panose: '03000509000000000000',
    },
    黑体: {
      names: ['SimHei', '华文黑体', 'STHeiti', 'Noto Sans CJK SC'],
      panose: '02010609060101010101',
    },
    宋体: {
      names: ['SimSun', '华文宋体', 'STSong', 'Noto Serif CJK SC'],
      panose: '02010600030101010101',
    },
  };

/** `word/fontTable.xml` (ECMA-376 part 1, 17.8): every font with the names that may stand in for it. */
export function fontTable(): string {
  const fonts = Object.entries(substitutes).map(
    ([name, { names, panose }]) =>
      `<w:font w:name="${name}"><w:altName w:val="${names.join(',')}"/><w:panose1 w:val="${panose}"/><w:charset w:val="86"/><w:family w:val="${name === '黑体' ? 'swiss' : 'roman'}"/><w:pitch w:val="variable"/></w:font>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:font w:name="Times New Roman"><w:altName w:val="Liberation Serif,Times"/><w:panose1 w:val="02020603050405020304"/><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>${fonts.join('')}</w:fonts>`;
}

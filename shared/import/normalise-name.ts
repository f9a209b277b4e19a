/** A name as it is compared: full width, case, spaces and punctuation aside. “学校 名称（全称）” → “学校名称全称”. */
export function normaliseName(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, '');
}

/** “2026年5月6日” from an ISO date or instant; text that does not start like a date comes back as it was typed. */
export function chineseDate(text: string): string {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})/.exec(text);
  if (!match) return text;
  return `${match[1]}年${Number(match[2])}月${Number(match[3])}日`;
}

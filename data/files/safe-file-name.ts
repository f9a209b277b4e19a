/** A name as Windows, macOS and Linux all take it in a file name; empty where nothing of it can stay. */
export function safeFileName(name: string): string {
  const safe = name
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .slice(0, 80);
  return /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(safe) ? '' : safe;
}

/** The first twelve digits, in fours, for reading aloud. */
export function shortHash(contentHash: string | null): string {
  return (contentHash ?? '')
    .slice(0, 12)
    .toUpperCase()
    .replace(/(.{4})(?=.)/g, '$1 ');
}

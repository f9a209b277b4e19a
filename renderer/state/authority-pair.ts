/** The two authorities that the border desk is about: either may be left open, which stands for any. */
export type AuthorityPair = readonly [string | null, string | null];

/** Whether something between these parties concerns the chosen two, in either order. */
export function concernsPair(pair: AuthorityPair, partyIds: readonly string[]): boolean {
  return pair.every((id) => id === null || partyIds.includes(id));
}

/** Milliseconds since a `performance.now()`, to a tenth. */
export function elapsedSince(startedAt: number): number {
  return Math.round((performance.now() - startedAt) * 10) / 10;
}

/** Doubled signed area of a ring, its vertices `start` up to `end`: positive where it runs counter-clockwise. */
export function signedRingSum(coordinates: Float64Array, start: number, end: number): number {
  if (end <= start) return 0;
  const originX = coordinates[start * 2] as number;
  const originY = coordinates[start * 2 + 1] as number;
  let beforeX = (coordinates[end * 2 - 2] as number) - originX;
  let beforeY = (coordinates[end * 2 - 1] as number) - originY;
  let sum = 0;
  for (let at = start * 2; at < end * 2; at += 2) {
    const x = (coordinates[at] as number) - originX;
    const y = (coordinates[at + 1] as number) - originY;
    sum += beforeX * y - beforeY * x;
    beforeX = x;
    beforeY = y;
  }
  return sum;
}

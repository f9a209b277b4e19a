// Doubled areas by pair, in a hash of two flat arrays: a plan has a few contacts for every polygon, and which pairs
// they are is known only when the sweep meets them.

export interface PairSums {
  /** Adds to the pair, whichever way round it is named; adding 0 notes that the two touch. */
  add(one: number, other: number, amount: number): void;
  has(one: number, other: number): boolean;
  /** Pairs in no particular order, the lower number first. */
  forEach(visit: (first: number, second: number, sum: number) => void): void;
}

export function createPairSums(polygonCount: number): PairSums {
  // A polygon of a plan touches half a dozen others: room for that, half empty.
  const capacity = 2 ** Math.ceil(Math.log2(Math.max(64, polygonCount * 8)));
  let keys = new Float64Array(capacity).fill(-1);
  let sums = new Float64Array(capacity);
  let count = 0;

  function slotOf(first: number, second: number): number {
    const key = first * polygonCount + second;
    const mask = keys.length - 1;
    let slot = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
    slot = (slot ^ (slot >>> 15)) & mask;
    while (keys[slot] !== -1 && keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  function grow(): void {
    const oldKeys = keys;
    const oldSums = sums;
    keys = new Float64Array(oldKeys.length * 2).fill(-1);
    sums = new Float64Array(oldKeys.length * 2);
    for (let slot = 0; slot < oldKeys.length; slot++) {
      const key = oldKeys[slot] as number;
      if (key === -1) continue;
      const first = Math.floor(key / polygonCount);
      const to = slotOf(first, key - first * polygonCount);
      keys[to] = key;
      sums[to] = oldSums[slot] as number;
    }
  }

  return {
    add(one, other, amount) {
      const first = Math.min(one, other);
      const second = Math.max(one, other);
      let slot = slotOf(first, second);
      if (keys[slot] === -1) {
        if (++count * 2 > keys.length) {
          grow();
          slot = slotOf(first, second);
        }
        keys[slot] = first * polygonCount + second;
      }
      sums[slot] = (sums[slot] as number) + amount;
    },
    has(one, other) {
      return keys[slotOf(Math.min(one, other), Math.max(one, other))] !== -1;
    },
    forEach(visit) {
      for (let slot = 0; slot < keys.length; slot++) {
        const key = keys[slot] as number;
        if (key === -1) continue;
        const first = Math.floor(key / polygonCount);
        visit(first, key - first * polygonCount, sums[slot] as number);
      }
    },
  };
}

// What is known of pairs of polygons, so that those of one polygon are exchanged without a look at the rest.
interface Pair {
  readonly indexInA: number;
  readonly indexInB: number;
}

interface PairTable<Known extends Pair> {
  /** In ascending order of the indices. */
  readonly all: () => Known[];
  readonly of: (index: number) => Known[];
  /** Forgets the pairs of a polygon and takes others of it instead. */
  readonly replace: (index: number, pairs: readonly Known[]) => void;
}

/** Every pair is there once; its first index is the lower one. */
export function createPairTable<Known extends Pair>(pairs: readonly Known[]): PairTable<Known> {
  /** By the one polygon, then by the other; every pair is in it both ways. */
  const partners = new Map<number, Map<number, Known>>();
  for (const pair of pairs) add(pair);
  return {
    all: () =>
      [...partners]
        .flatMap(([index, own]) => [...own.values()].filter(({ indexInA }) => indexInA === index))
        .sort(ascending),
    of: (index) => [...partnersOf(index).values()].sort(ascending),
    replace(index, others) {
      const own = partnersOf(index);
      for (const partner of own.keys()) partnersOf(partner).delete(index);
      own.clear();
      for (const pair of others) add(pair);
    },
  };

  function add(pair: Known): void {
    partnersOf(pair.indexInA).set(pair.indexInB, pair);
    partnersOf(pair.indexInB).set(pair.indexInA, pair);
  }

  function partnersOf(index: number): Map<number, Known> {
    const known = partners.get(index);
    if (known) return known;
    const made = new Map<number, Known>();
    partners.set(index, made);
    return made;
  }
}

function ascending(one: Pair, other: Pair): number {
  return one.indexInA - other.indexInA || one.indexInB - other.indexInB;
}

// Typed arrays are kept between runs: allocating 150 MB for every check, or 2 MB for every edit, makes the garbage
// collector walk the whole heap, which costs more than the overlay. Who borrows the pool while it is lent gets one of his own, so that a run
// inside another run's progress callback is safe.

type ArrayKind =
  | Float64ArrayConstructor
  | Int32ArrayConstructor
  | Uint8ArrayConstructor
  | Int8ArrayConstructor;

export interface ArrayPool {
  /** An array of zeros; lives until the next `take` of the same name. */
  take<Kind extends ArrayKind>(kind: Kind, name: string, length: number): InstanceType<Kind>;
}

const smallest = 1 << 8;
const shared = createArrayPool();
let isLent = false;

export function createArrayPool(): ArrayPool {
  const kept = new Map<string, InstanceType<ArrayKind>>();
  return {
    take<Kind extends ArrayKind>(kind: Kind, name: string, length: number) {
      type Array = InstanceType<Kind>;
      if (length < smallest) return new kind(length) as Array;
      const known = kept.get(name);
      if (known instanceof kind && known.length >= length) {
        return (known.subarray(0, length) as Array).fill(0) as Array;
      }
      const made = new kind(Math.ceil(length * 1.1)) as Array;
      kept.set(name, made);
      return made.subarray(0, length) as Array;
    },
  };
}

/** Runs work on the common pool, or on a new one while the common pool is lent. */
export function withArrayPool<Result>(work: (pool: ArrayPool) => Result): Result {
  if (isLent) return work(createArrayPool());
  isLent = true;
  try {
    return work(shared);
  } finally {
    isLent = false;
  }
}

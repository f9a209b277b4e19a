// Which pairs can overlap at all: those whose boxes meet, found through a static index.
import Flatbush from 'flatbush';
import type { Box } from './planar-box.ts';

export type IndexPair = readonly [indexInA: number, indexInB: number];

/** Pairs in ascending order. Without `b`: pairs inside `a`, each once, the lower index first. */
export function findCandidatePairs(a: readonly Box[], b?: readonly Box[]): IndexPair[] {
  const others = b ?? a;
  if (a.length === 0 || others.length === 0) return [];
  const index = new Flatbush(others.length);
  for (const box of others) index.add(...box);
  index.finish();
  return a.flatMap((box, first) => {
    if (!isFilled(box)) return [];
    return index
      .search(...box)
      .filter((second) => b !== undefined || second > first)
      .sort((one, another) => one - another)
      .map((second): IndexPair => [first, second]);
  });
}

/** An empty geometry has a box that is inside out: it meets nothing. */
function isFilled(box: Box): boolean {
  return box[0] <= box[2];
}

import { type FuzzCount, fuzzRound } from '../support/fuzz-overlaps.ts';
import { seededRandom } from '../support/generate-plan.ts';

/** A million degenerate pairs against GEOS; the seeds are printed, and what was wrong with its polygons. */
export function benchFuzz(): void {
  const total: FuzzCount = { pairs: 0, overlapping: 0, wrong: [] };
  for (let seed = 1; total.pairs < 1_000_000; seed++) {
    const size = 3 + (seed % 10);
    const random = seededRandom(seed);
    for (let round = 0; round < 2000; round++) fuzzRound(random, size, 6, total);
    const { pairs, overlapping, wrong } = total;
    process.stdout.write(
      `seed ${seed}, grid ${size}: ${pairs} pairs so far, ${overlapping} overlap, ${wrong.length} wrong\n`,
    );
  }
  for (const wrong of total.wrong.slice(0, 10)) process.stdout.write(`${wrong}\n`);
  if (total.wrong.length > 0) process.exitCode = 1;
}

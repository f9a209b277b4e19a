// A sample of the fuzz; `npm run bench -- fuzz` runs a million pairs.
import { describe, expect, it } from 'vitest';
import { planarAreaSquareMetres } from '../../../shared/geometry/polygon-area.ts';
import { withArrayPool } from '../../../shared/overlap/engine/array-pool.ts';
import type { CrossingContext } from '../../../shared/overlap/engine/cross-edges.ts';
import { measureOverlaps } from '../../../shared/overlap/engine/measure-overlaps.ts';
import { packPlanarPolygons } from '../../../shared/overlap/engine/packed-polygons.ts';
import type { Passages } from '../../../shared/overlap/engine/passages.ts';
import { traceUncovered } from '../../../shared/overlap/engine/trace-uncovered.ts';
import { type FuzzCount, fuzzRound } from '../../support/fuzz-overlaps.ts';
import { seededRandom } from '../../support/generate-plan.ts';

describe('degenerate pairs', () => {
  it.each([3, 4, 5, 7, 12])(
    'agree with GEOS on a grid of %i, and every traced polygon has its area',
    (size) => {
      const random = seededRandom(size);
      const total: FuzzCount = { pairs: 0, overlapping: 0, wrong: [] };
      while (total.pairs < 6000) fuzzRound(random, size, 6, total);
      expect(total.wrong).toEqual([]);
      expect(total.overlapping).toBeGreaterThan(3000);
    },
  );
});

describe('a polygon that fills a corner of the territory exactly', () => {
  it('leaves no ground there, though others cross it in the same places', () => {
    // Found by the fuzz (one of 68,000 rounds): the piece and its filling had one and the same ring.
    const rings: [number, number][][] = [
      [
        [0, 1],
        [0, 2],
        [1, 0],
        [0, 0],
        [0, 1],
      ],
      [
        [1, 1],
        [1, 2],
        [0, 2],
        [1, 1],
      ],
      [
        [1, 2],
        [0, 2],
        [1, 0],
        [1, 1],
        [1, 2],
      ],
      [
        [0, 0],
        [1, 0],
        [0, 1],
        [0, 0],
      ],
      [
        [1, 0],
        [2, 2],
        [1, 2],
        [1, 0],
      ],
      [
        [0, 1],
        [1, 0],
        [1, 1],
        [0, 1],
      ],
    ];
    const packed = packPlanarPolygons(rings.map((ring) => [[ring]]));
    const uncovered = withArrayPool((pool) => {
      const { context } = measureOverlaps({
        packed,
        pool,
        complements: [0],
        traces: 'overlaps and uncovered',
      });
      return traceUncovered(context as CrossingContext & { readonly passages: Passages });
    });
    expect(uncovered && planarAreaSquareMetres(uncovered)).toBeCloseTo(0.25, 9);
  });
});

import { describe, expect, it } from 'vitest';
import type { PlanarMultiPolygon } from '../../../shared/geometry/planar-polygon.ts';
import { describeParts } from '../../../shared/overlap/area-facts.ts';
import { withArrayPool } from '../../../shared/overlap/engine/array-pool.ts';
import type { CrossingContext } from '../../../shared/overlap/engine/cross-edges.ts';
import { measureOverlaps } from '../../../shared/overlap/engine/measure-overlaps.ts';
import { packPlanarPolygons, unpackPolygon } from '../../../shared/overlap/engine/packed-polygons.ts';
import type { Passages } from '../../../shared/overlap/engine/passages.ts';
import { traceOverlaps } from '../../../shared/overlap/engine/trace-overlaps.ts';
import { agreedOpinion, noteOpinion, withTurfMeasures } from '../../../shared/overlap/note-opinion.ts';
import { seededRandom } from '../../support/generate-plan.ts';
import { freeGeosGeometry } from '../../support/geos-peer.ts';
import { randomGridPolygon } from '../../support/random-grid-polygons.ts';
import { zone } from '../geometry/local-metres.ts';

function box(x: number, y: number, width: number, height: number): PlanarMultiPolygon {
  return [
    [
      [
        [x, y],
        [x + width, y],
        [x + width, y + height],
        [x, y + height],
        [x, y],
      ],
    ],
  ];
}

describe('the second opinion', () => {
  it.each([3, 5, 8])('agrees part by part, however they touch: degenerate pairs on a grid of %i', (size) => {
    const random = seededRandom(size);
    for (let round = 0; round < 60; round++) {
      const made = [randomGridPolygon(random, size), randomGridPolygon(random, size)];
      for (const { peer } of made) freeGeosGeometry(peer);
      const packed = packPlanarPolygons(
        made.map(({ polygons }) =>
          polygons.map((part) =>
            part.map((ring) => ring.map(([x, y]) => [475_000 + 10 * x, 3_482_000 + 10 * y] as const)),
          ),
        ),
      );
      const parts = withArrayPool((pool) => {
        const { context, pairs } = measureOverlaps({ packed, pool, traces: 'overlaps' });
        const overlapping = pairs.filter(({ areaSquareMetres }) => areaSquareMetres > 0.1);
        return traceOverlaps(context as CrossingContext & { passages: Passages }, overlapping)[0] ?? [];
      });
      const [a, b] = [unpackPolygon(packed, 0), unpackPolygon(packed, 1)];
      expect(noteOpinion(parts, a, b, false), JSON.stringify([a, b])).toEqual(agreedOpinion);
      if (parts.length === 0) continue;
      const facts = describeParts(parts, zone);
      expect(withTurfMeasures(agreedOpinion, facts, parts)).toEqual(agreedOpinion);
    }
  });

  it('says its own area where the engine’s is another', () => {
    const note = noteOpinion(box(50, 0, 50, 99), box(0, 0, 100, 100), box(50, 0, 100, 100), false);
    expect(note.facts).toEqual({ secondOpinionSquareMetres: 5000 });
    expect(note.text.zh).toContain('复核面积为 5,000 平方米');
  });

  it('leaves parts out that are too small to be reported, wherever they are', () => {
    const large = box(50, 0, 50, 100);
    const b: PlanarMultiPolygon = [...box(50, 0, 100, 100), ...box(-0.2, 40, 0.4, 0.4)];
    expect(noteOpinion(large, box(0, 0, 100, 100), b, false)).toEqual(agreedOpinion);
  });

  it('says that the outline measures otherwise where area, border or place are not the outline’s', () => {
    const parts = box(475_000, 3_482_000, 100, 20);
    const facts = describeParts(parts, zone);
    const noteWith = (changed: object) =>
      withTurfMeasures(agreedOpinion, { ...facts, ...changed }, parts).facts.secondOpinionSquareMetres;
    expect(noteWith({})).toBeUndefined();
    expect(noteWith({ areaSquareMetres: 2100 })).toBeCloseTo(2000, -1);
    expect(noteWith({ place: [100, 30] })).toBeCloseTo(2000, -1);
    expect(
      noteWith({ geometry: describeParts(box(475_000, 3_482_000, 200, 10), zone).geometry }),
    ).toBeCloseTo(2000, -1);
  });
});

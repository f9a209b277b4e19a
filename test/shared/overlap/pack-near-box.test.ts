import { describe, expect, it } from 'vitest';
import type { PlanarPosition } from '../../../shared/geometry/gauss-kruger.ts';
import { boxOfPositions } from '../../../shared/geometry/planar-box.ts';
import { withArrayPool } from '../../../shared/overlap/engine/array-pool.ts';
import { measureOverlaps } from '../../../shared/overlap/engine/measure-overlaps.ts';
import { packNearBox } from '../../../shared/overlap/engine/pack-near-box.ts';
import { joinPacked, packPlanarPolygons } from '../../../shared/overlap/engine/packed-polygons.ts';
import { seededRandom } from '../../support/generate-plan.ts';
import { freeGeosGeometry } from '../../support/geos-peer.ts';
import { randomGridPolygon } from '../../support/random-grid-polygons.ts';

describe('packNearBox', () => {
  it('leaves the far side of a large neighbour out and keeps its near edges', () => {
    const far = Array.from({ length: 50 }, (_, index): PlanarPosition => [-100 - index, 50 - index]);
    const ring: PlanarPosition[] = [[5, 0], [5, 10], [-100, 60], ...far, [-100, -10]];
    withArrayPool((pool) => {
      const { coordinates, isCounterClockwise } = packNearBox(
        [packPlanarPolygons([[[[...ring, [5, 0]]]]])],
        [0, 0, 10, 10],
        pool,
      );
      expect([...coordinates]).toEqual([5, 0, 5, 10, -100, 60, -100, -10]);
      expect([...(isCounterClockwise ?? [])]).toEqual([1]);
    });
  });

  it.each([3, 4, 6, 9, 14])('changes no overlap with what lies in the box, on a grid of %i', (size) => {
    const random = seededRandom(size);
    for (let round = 0; round < 300; round++) {
      const polygons = Array.from({ length: 5 }, () => randomGridPolygon(random, size));
      const packs = polygons.map((polygon) => packPlanarPolygons([polygon.polygons]));
      const focus = round % 5;
      const box = boxOfPositions(polygons[focus]?.polygons.flat(2) ?? []);
      const layerOf = Int32Array.from(polygons, (_, index) => Number(index === focus));
      const whole = withArrayPool(
        (pool) => measureOverlaps({ packed: joinPacked(packs), pool, layerOf }).pairs,
      );
      const near = withArrayPool(
        (pool) => measureOverlaps({ packed: packNearBox(packs, box, pool), pool, layerOf, focus }).pairs,
      );
      const areas = (pairs: typeof whole) =>
        pairs
          .map(({ first, second, areaSquareMetres }) => `${first} ${second} ${areaSquareMetres.toFixed(6)}`)
          .filter((line) => !/ -?0\.000000$/.test(line));
      expect(areas(near)).toEqual(areas(whole));
      for (const { peer } of polygons) freeGeosGeometry(peer);
    }
  });
});

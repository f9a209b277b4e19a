// Many borders through one place: the shares at which they cross an edge differ by rounding alone, and only the exact
// order lets every walk along the border of the union come home.
import { describe, expect, it } from 'vitest';
import type { PlanarPosition } from '../../../shared/geometry/gauss-kruger.ts';
import type { PlanarMultiPolygon } from '../../../shared/geometry/planar-polygon.ts';
import { planarAreaSquareMetres } from '../../../shared/geometry/polygon-area.ts';
import { withArrayPool } from '../../../shared/overlap/engine/array-pool.ts';
import type { CrossingContext } from '../../../shared/overlap/engine/cross-edges.ts';
import { layOutPlan } from '../../../shared/overlap/engine/flat-plan.ts';
import { measureOverlaps } from '../../../shared/overlap/engine/measure-overlaps.ts';
import { crossesLater } from '../../../shared/overlap/engine/order-on-edge.ts';
import { packPlanarPolygons } from '../../../shared/overlap/engine/packed-polygons.ts';
import type { Passages } from '../../../shared/overlap/engine/passages.ts';
import { traceUncovered } from '../../../shared/overlap/engine/trace-uncovered.ts';
import { seededRandom } from '../../support/generate-plan.ts';
import {
  freeGeosGeometry,
  geosDifferenceArea,
  geosUnion,
  makeGeosGeometry,
} from '../../support/geos-peer.ts';

/** No number is a third: shares of crossings in this place come out an ulp apart, in any order. */
const [middleX, middleY] = [10 / 3, 7 / 3];

function square(size: number): PlanarMultiPolygon {
  return [
    [
      [
        [-size, -size],
        [size, -size],
        [size, size],
        [-size, size],
        [-size, -size],
      ],
    ],
  ];
}

/** A triangle with whole corners and one side exactly through the middle. */
function blade(random: () => number): PlanarMultiPolygon {
  const somewhere = (): PlanarPosition => [Math.floor(random() * 40) - 20, Math.floor(random() * 40) - 20];
  const [x, y] = somewhere();
  const beyond: PlanarPosition = [x + Math.round(3 * (middleX - x)), y + Math.round(3 * (middleY - y))];
  const made: PlanarMultiPolygon = [[[[x, y], beyond, somewhere(), [x, y]]]];
  return planarAreaSquareMetres(made) === 0 ? blade(random) : made;
}

describe('the order of crossings on an edge', () => {
  it.each([1, 2, 3])(
    'closes the border of blades through one place, with the area GEOS finds (seed %i)',
    (seed) => {
      const random = seededRandom(seed);
      for (let round = 0; round < 40; round++) {
        const polygons = [square(200), ...Array.from({ length: 9 }, () => blade(random))];
        const packed = packPlanarPolygons(polygons);
        const uncovered = withArrayPool((pool) => {
          const traces = 'overlaps and uncovered';
          const { context } = measureOverlaps({ packed, pool, complements: [0], traces });
          return traceUncovered(context as CrossingContext & { readonly passages: Passages });
        });
        const [ground = 0, ...peers] = polygons.map(makeGeosGeometry);
        const union = geosUnion(peers);
        const area = uncovered && planarAreaSquareMetres(uncovered);
        expect(Math.abs((area ?? Number.NaN) - geosDifferenceArea(ground, union))).toBeLessThan(0.01);
        for (const peer of [ground, union, ...peers]) freeGeosGeometry(peer);
      }
    },
  );

  it('is that of the moved plan where three borders meet in exactly one place', () => {
    const triangle = (...corners: PlanarPosition[]): PlanarMultiPolygon => [
      [[...corners, ...corners.slice(0, 1)]],
    ];
    const packed = packPlanarPolygons([
      triangle([0, 0], [10, 0], [5, 9]),
      triangle([5, -5], [9, -5], [5, 5]),
      triangle([2, -3], [8, 3], [1, 4]),
    ]);
    withArrayPool((pool) => {
      const plan = layOutPlan(packed, pool);
      // The first edge of the first polygon, the upright last one of the second, the slanting first one of the third.
      expect([crossesLater(plan, 0, 5, 6), crossesLater(plan, 0, 6, 5)]).toEqual([false, true]);
    });
  });
});

import type { Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { placeInPolygon } from '../../../shared/geometry/point-in-polygon.ts';
import {
  type PackedPolygons,
  packPlanarPolygons,
  packPolygons,
  unpackPolygon,
} from '../../../shared/overlap/engine/packed-polygons.ts';
import { placePoints } from '../../../shared/overlap/place-points.ts';
import { seededRandom } from '../../support/generate-plan.ts';
import { kindsOfPlans } from '../../support/kinds-of-plans.ts';
import { zone } from '../geometry/local-metres.ts';

function square(x: number, y: number, size: number): [number, number][][] {
  return [
    [
      [x, y],
      [x + size, y],
      [x + size, y + size],
      [x, y + size],
      [x, y],
    ],
  ];
}

function place(packed: PackedPolygons, ...points: [number, number][]) {
  const { holder, holderCount, isOnBorder } = placePoints(packed, Float64Array.from(points.flat()));
  return points.map((_, index) => [holder[index], holderCount[index], isOnBorder[index]]);
}

describe('placePoints', () => {
  const pair = packPlanarPolygons([[square(0, 0, 10)], [square(10, 0, 10)]]);

  it('gives a point on a common border to the polygon that comes first, and says that it is on a border', () => {
    expect(place(pair, [5, 5], [15, 5], [10, 5], [10, 0])).toEqual([
      [0, 1, 0],
      [1, 1, 0],
      [0, 2, 1],
      [0, 2, 1],
    ]);
  });

  it('gives no polygon to a point outside, inside the grid or beyond it', () => {
    const apart = packPlanarPolygons([[square(0, 0, 10)], [square(30, 30, 10)]]);
    expect(place(apart, [20, 20], [500, 5], [-1, 5], [Number.NaN, 5])).toEqual(Array(4).fill([-1, 0, 0]));
  });

  it('takes what lies in a hole as outside, but its border as held', () => {
    const [outer = []] = square(0, 0, 30);
    const [hole = []] = square(10, 10, 10);
    const holed = packPlanarPolygons([[[outer, hole.toReversed()]]]);
    expect(place(holed, [15, 15], [10, 15], [5, 5])).toEqual([
      [-1, 0, 0],
      [0, 1, 1],
      [0, 1, 0],
    ]);
  });

  it('says the same whichever way the rings run, also where borders, cells and points lie on one grid', () => {
    const random = seededRandom(11);
    const boxes = Array.from({ length: 40 }, () => {
      const [ring = []] = square(
        Math.floor(random() * 12),
        Math.floor(random() * 12),
        1 + Math.floor(random() * 4),
      );
      return [[random() < 0.5 ? ring : ring.toReversed()]];
    });
    const points = Array.from({ length: 33 * 33 }, (_, index): [number, number] => [
      (index % 33) / 2,
      Math.floor(index / 33) / 2,
    ]);
    const expected = points.map(([x, y]) => {
      const places = boxes.map(([[ring = []] = []]) => {
        const [[west, south], [east, north]] = [ring[0] ?? [0, 0], ring[2] ?? [0, 0]];
        if (x < west || y < south || x > east || y > north) return 'outside';
        return x > west && y > south && x < east && y < north ? 'inside' : 'border';
      });
      const held = places.filter((each) => each !== 'outside');
      return [places.findIndex((each) => each !== 'outside'), held.length, Number(held.includes('border'))];
    });
    expect(place(packPlanarPolygons(boxes), ...points)).toEqual(expected);
  });

  it.each(Object.keys(kindsOfPlans))('says what a look at every edge says: %s', (kind) => {
    const packed = packPolygons(kindsOfPlans[kind]?.(2) ?? [], zone);
    const outlines = Array.from({ length: packed.polygonStarts.length - 1 }, (_, index) => ({
      type: 'MultiPolygon' as const,
      coordinates: unpackPolygon(packed, index) as unknown as Polygon['coordinates'][],
    }));
    const random = seededRandom(5);
    const { coordinates } = packed;
    const points = Array.from({ length: 400 }, (_, index): [number, number] => {
      const at = 2 * Math.floor((random() * coordinates.length) / 2);
      const spread = index % 4 === 0 ? 0 : 300;
      return [
        (coordinates[at] ?? 0) + (random() - 0.5) * spread,
        (coordinates[at + 1] ?? 0) + (random() - 0.5) * spread,
      ];
    });
    const expected = points.map((point) => {
      const places = outlines.map((outline) => placeInPolygon(point, outline));
      const held = places.filter((each) => each !== 'outside');
      return [places.findIndex((each) => each !== 'outside'), held.length, Number(held.includes('boundary'))];
    });
    expect(place(packed, ...points)).toEqual(expected);
  });
});

import { describe, expect, it } from 'vitest';
import { projectPolygon } from '../../../shared/geometry/planar-polygon.ts';
import { placeInPolygon } from '../../../shared/geometry/point-in-polygon.ts';
import { pointInside, representativePoint } from '../../../shared/geometry/point-inside.ts';
import { areaSquareMetres } from '../../../shared/geometry/polygon-area.ts';
import { polygonBbox } from '../../../shared/geometry/polygon-bbox.ts';
import { equivalentWidthMetres } from '../../../shared/geometry/polygon-width.ts';
import { placeInPrepared, preparePolygon } from '../../../shared/geometry/prepared-polygon.ts';
import { seededRandom } from '../../support/generate-plan.ts';
import { parts, polygon, rectangle, zone } from './local-metres.ts';

const holed = {
  type: 'Polygon' as const,
  coordinates: [
    [
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
      [0, 0],
    ],
    [
      [3, 3],
      [7, 3],
      [7, 7],
      [3, 7],
      [3, 3],
    ],
  ],
};

describe('placeInPolygon', () => {
  it.each([
    [[1, 1], 'inside'],
    [[5, 5], 'outside'],
    [[3, 5], 'boundary'],
    [[10, 10], 'boundary'],
    [[-1, 10], 'outside'],
    [[11, 0], 'outside'],
    [[2, 3], 'inside'],
    [[2, 7], 'inside'],
  ])('%j is %s', (point, place) => {
    expect(placeInPolygon(point, holed)).toBe(place);
  });

  it('agrees with the prepared polygon at a thousand places', () => {
    const geometry = polygon([
      [0, 0],
      [90, 10],
      [40, 40],
      [95, 80],
      [10, 99],
      [30, 50],
      [0, 0],
    ]);
    const prepared = preparePolygon(geometry, 105);
    const planar = { type: 'MultiPolygon' as const, coordinates: projectPolygon(geometry, zone) as never };
    const random = seededRandom(5);
    const places = Array.from({ length: 1000 }, () => [475_000 + random() * 100, 3_482_000 + random() * 100]);
    const wrong = places.filter(
      ([x = 0, y = 0]) => placeInPrepared(x, y, prepared) !== placeInPolygon([x, y], planar),
    );
    expect(wrong).toEqual([]);
  });
});

describe('pointInside', () => {
  it.each([
    ['a polygon with a hole', holed],
    [
      'a comb',
      polygon([
        [0, 0],
        [50, 0],
        [50, 90],
        [48, 90],
        [48, 2],
        [2, 2],
        [2, 90],
        [0, 90],
        [0, 0],
      ]),
    ],
    [
      'steps with an edge exactly at half height',
      polygon([
        [0, 30],
        [10, 20],
        [10, 30],
        [30, 30],
        [30, 40],
        [0, 30],
      ]),
    ],
    ['parts apart', parts(rectangle(0, 0, 1, 1), rectangle(50, 0, 90, 20))],
  ])('lies inside %s', (_, geometry) => {
    expect(placeInPolygon(pointInside(geometry) ?? [], geometry)).toBe('inside');
  });

  it('is null for a polygon without area, and the point itself for a point', () => {
    expect(pointInside({ type: 'MultiPolygon', coordinates: [] })).toBeNull();
    expect(representativePoint({ type: 'Point', coordinates: [104, 31] })).toEqual([104, 31]);
  });
});

describe('measures', () => {
  it('takes holes off the area', () => {
    const ring = [rectangle(0, 0, 100, 100), rectangle(20, 20, 10, 10)].flatMap(
      ({ coordinates }) => coordinates,
    );
    expect(areaSquareMetres({ type: 'Polygon', coordinates: ring }, zone)).toBeCloseTo(9900, 3);
  });

  it.each([
    [3, 500],
    [40, 60],
    [0.05, 200],
  ])('measures a strip %f m wide and %f m long', (width, length) => {
    expect(equivalentWidthMetres(projectPolygon(rectangle(0, 0, width, length), zone))).toBeCloseTo(width, 4);
  });

  it('boxes all parts', () => {
    expect(
      polygonBbox(
        parts(holed, {
          ...holed,
          coordinates: [
            [
              [20, -5],
              [21, -5],
              [21, 0],
              [20, -5],
            ],
          ],
        }),
      ),
    ).toEqual([0, -5, 21, 10]);
  });
});

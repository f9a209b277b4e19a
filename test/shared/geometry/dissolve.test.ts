import type { MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { dissolve } from '../../../shared/geometry/dissolve.ts';
import { areaSquareMetres } from '../../../shared/geometry/polygon-area.ts';
import { validatePolygon } from '../../../shared/geometry/validate-polygon.ts';
import { generatePlan, seededRandom } from '../../support/generate-plan.ts';
import { degrees, parts, polygon, rectangle, zone } from './local-metres.ts';

function united(...geometries: readonly (Polygon | MultiPolygon)[]): MultiPolygon {
  const result = dissolve(geometries);
  if (!result.ok) throw new Error(result.refusal.message.en);
  return result.value.geometry;
}

const shape = ({ coordinates }: MultiPolygon) => coordinates.map((rings) => rings.map((ring) => ring.length));
const has = ({ coordinates }: MultiPolygon, [x, y]: Position) =>
  coordinates.flat(2).some((position) => position[0] === x && position[1] === y);

describe('dissolve', () => {
  it('unites neighbours and keeps every vertex of the outer border where it was', () => {
    const union = united(rectangle(0, 0, 100, 100), rectangle(100, 0, 100, 100));
    expect(shape(union)).toEqual([[7]]);
    for (const corner of [degrees(0, 0), degrees(100, 0), degrees(200, 100)])
      expect(has(union, corner)).toBe(true);
  });

  it('keeps a hole that the parts leave between them', () => {
    const around = [
      rectangle(0, 0, 30, 10),
      rectangle(0, 20, 30, 10),
      polygon([
        [0, 10],
        [10, 10],
        [10, 20],
        [0, 20],
        [0, 10],
      ]),
      polygon([
        [20, 10],
        [30, 10],
        [30, 20],
        [20, 20],
        [20, 10],
      ]),
    ];
    const union = united(...around);
    expect(union.coordinates.map((rings) => rings.length)).toEqual([2]);
    expect(areaSquareMetres(union, zone)).toBeCloseTo(800, 3);
  });

  it('keeps parts that touch in a corner apart', () => {
    expect(shape(united(rectangle(0, 0, 10, 10), rectangle(10, 10, 10, 10)))).toEqual([[5], [5]]);
  });

  it('unites overlapping parts', () => {
    const union = united(
      rectangle(0, 0, 100, 100),
      rectangle(50, 0, 100, 100),
      parts(rectangle(300, 0, 10, 10)),
    );
    expect(areaSquareMetres(union, zone)).toBeCloseTo(15_100, 2);
    expect(union.coordinates).toHaveLength(2);
  });

  it('leaves no crack where a border ends on the middle of an edge', () => {
    const union = united(rectangle(0, 0, 100, 100), rectangle(100, 0, 100, 37), rectangle(100, 37, 100, 63));
    expect(union.coordinates.map((rings) => rings.length)).toEqual([1]);
    expect(areaSquareMetres(union, zone)).toBeCloseTo(20_000, 3);
  });

  it('keeps vertices on straight borders, which neighbours may share', () => {
    const bent = polygon([
      [0, 0],
      [50, 0],
      [100, 0],
      [100, 100],
      [0, 100],
      [0, 0],
    ]);
    const union = united(bent, rectangle(90, 50, 100, 100));
    expect(has(union, degrees(50, 0))).toBe(true);
  });

  it.each([1, 2, 3, 4, 5])('has the area of its parts, whatever group is taken (seed %i)', (seed) => {
    const { features } = generatePlan({ catchments: 36, verticesEach: 60, bulging: 0, seed });
    const random = seededRandom(seed);
    const group = features.map(({ geometry }) => geometry).filter(() => random() < 0.6);
    const union = united(...group);
    const sum = group.reduce((total, geometry) => total + areaSquareMetres(geometry, zone), 0);
    expect(areaSquareMetres(union, zone)).toBeCloseTo(sum, 3);
    expect(validatePolygon(union)).toEqual([]);
  });
});

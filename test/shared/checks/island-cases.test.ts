import type { Feature, FeatureCollection, MultiPolygon, Point } from 'geojson';
import { describe, expect, it } from 'vitest';
import { fixtureCases } from '../geometry/fixture-cases.ts';
import { toDegrees } from '../geometry/local-metres.ts';
import { campus, check, west } from './small-plan.ts';

type Input = FeatureCollection<MultiPolygon | Point>;

describe('islands', () => {
  it.each(fixtureCases<Input, number[]>('islands'))('$name', ({ input, expected }) => {
    const [outline] = input.features as [Feature<MultiPolygon>];
    const campuses = input.features.flatMap(({ id, geometry }) =>
      geometry.type === 'Point'
        ? [campus(String(id), geometry.coordinates[0] ?? 0, geometry.coordinates[1] ?? 0)]
        : [],
    );
    const catchment = {
      ...west,
      geometry: toDegrees(outline.geometry),
      campusIds: campuses.map(({ id }) => id),
    };
    const islands = check(catchment, ...campuses).filter(({ code }) => code === 'island');
    expect(islands.map(({ areaSquareMetres }) => areaSquareMetres)).toEqual(
      expected.map((area) => expect.closeTo(area, 1)),
    );
    expect(islands.every(({ a, severity }) => a === 'west' && severity === 'error')).toBe(true);
  });
});

import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { validatePolygon } from '../../../shared/geometry/validate-polygon.ts';
import { fixtureCases } from './fixture-cases.ts';

describe('validatePolygon', () => {
  const cases = fixtureCases<Feature<Polygon | MultiPolygon>, unknown[]>('validate');
  it.each(cases)('$name', ({ input, expected }) => {
    expect(validatePolygon(input.geometry).map(({ fault, place }) => ({ fault, place }))).toEqual(expected);
  });

  it('names a coordinate that is not a number', () => {
    const ring = [
      [0, 0],
      [1, Number.NaN],
      [1, 1],
      [0, 0],
    ];
    expect(validatePolygon({ type: 'Polygon', coordinates: [ring] })).toMatchObject([
      { fault: 'not-a-number' },
    ]);
  });
});

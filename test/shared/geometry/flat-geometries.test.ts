import { describe, expect, it } from 'vitest';
import {
  buffersOf,
  flattenGeometries,
  unflattenGeometries,
} from '../../../shared/geometry/flat-geometries.ts';
import { generatePlan } from '../../support/generate-plan.ts';

describe('flat geometries', () => {
  it('give back the same polygons, holes and parts, bit for bit, after a transfer', () => {
    const [a, b, c] = generatePlan({ catchments: 3, verticesEach: 40, bulging: 0.5, seed: 4 }).features.map(
      ({ geometry }) => geometry.coordinates,
    );
    const hole = [
      [104.1, 31.1],
      [104.2, 31.1],
      [104.1, 31.2],
      [104.1, 31.1],
    ];
    const geometries = [
      { type: 'MultiPolygon' as const, coordinates: [[...(a ?? []), hole], b ?? []] },
      { type: 'MultiPolygon' as const, coordinates: [] },
      { type: 'MultiPolygon' as const, coordinates: [c ?? []] },
    ];
    const flat = flattenGeometries(geometries);
    const received = structuredClone(flat, { transfer: buffersOf(flat) });
    expect(flat.coordinates).toHaveLength(0);
    expect(unflattenGeometries(received)).toEqual(geometries);
  });
});

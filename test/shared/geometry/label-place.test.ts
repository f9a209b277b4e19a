import { describe, expect, it } from 'vitest';
import { labelPlace } from '../../../shared/geometry/label-place.ts';
import { isPointInPolygon } from '../../../shared/geometry/point-in-polygon.ts';
import { area } from '../../renderer/map/small-project.ts';

describe('labelPlace', () => {
  it('is the centre of a plain area', () => {
    const place = labelPlace(area([0, 0], [4, 0], [4, 2], [0, 2]));
    expect(place).toEqual([2, 1]);
  });

  it('stays inside an area whose centre of mass lies outside', () => {
    const horseshoe = area([0, 0], [9, 0], [9, 9], [8, 9], [8, 1], [1, 1], [1, 9], [0, 9]);
    expect(isPointInPolygon(labelPlace(horseshoe) ?? [-1, -1], horseshoe)).toBe(true);
  });
});

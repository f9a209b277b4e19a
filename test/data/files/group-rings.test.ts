import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { groupRings } from '../../../data/files/group-rings.ts';

const square = (from: number, size: number): Position[] => [
  [from, from],
  [from, from + size],
  [from + size, from + size],
  [from + size, from],
  [from, from],
];
const ringCounts = (rings: Position[][]) => {
  const geometry = groupRings(rings);
  return geometry.type === 'Polygon'
    ? [geometry.coordinates.length]
    : geometry.coordinates.map((part) => part.length);
};

describe('rings of a shapefile', () => {
  it('belong together where the second winds the other way inside the first', () => {
    expect(ringCounts([square(0, 10), square(2, 3).toReversed()])).toEqual([2]);
  });

  it('are holes by nesting where all wind alike, an island in a hole a part again', () => {
    expect(ringCounts([square(0, 10), square(2, 6), square(3, 1)])).toEqual([2, 1]);
  });

  it('are two parts where two outer rings overlap', () => {
    expect(ringCounts([square(0, 10), square(5, 10), square(20, 1).toReversed()])).toEqual([1, 1, 1]);
  });

  it('come out with outer rings counter-clockwise', () => {
    expect(groupRings([square(0, 10)])).toEqual({
      type: 'Polygon',
      coordinates: [square(0, 10).toReversed()],
    });
  });
});

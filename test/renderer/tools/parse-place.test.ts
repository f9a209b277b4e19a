import { describe, expect, it } from 'vitest';
import { parsePlace } from '../../../renderer/tools/coordinate-entry/parse-place.ts';
import { gaussKruger } from '../../../shared/geometry/gauss-kruger.ts';

const limits = { centralMeridian: 105, extent: [104.6, 31.3, 104.9, 31.6] } as const;
const placeOf = (text: string) => {
  const result = parsePlace(text, limits);
  return result.ok ? result.value.map((value) => Number(value.toFixed(7))) : result.refusal.code;
};
const [east, north] = gaussKruger(105).forward([104.7312, 31.4652]);

describe('parsePlace', () => {
  it.each([
    '104.7312, 31.4652',
    '31.4652 104.7312',
    '104.7312°E，31.4652°N',
    `${east}, ${north}`,
    `${35_000_000 + east}, ${north}`,
    `${north} ${35_000_000 + east}`,
  ])('reads %s', (text) => {
    expect(placeOf(text)).toEqual([104.7312, 31.4652]);
  });

  it.each([
    ['', 'not-a-place'],
    ['104.7312', 'not-a-place'],
    ['104.7, 31.4, 12', 'not-a-place'],
    ['临园路', 'not-a-place'],
    ['104.7, 31.4x', 'not-a-place'],
    [`${36_000_000 + east}, ${north}`, 'other-zone'],
    ['12345, 67890', 'not-a-place'],
    ['105.7312, 31.4652', 'far-away'],
    ['-104.7312, 31.4652', 'not-a-place'],
  ])('refuses “%s”', (text, code) => {
    expect(placeOf(text)).toBe(code);
  });
});

import { expect, test } from 'vitest';
import { overlapMeridian } from '../../../data/workers/overlap-meridian.ts';
import { squareAt } from '../files/read-fixtures.ts';

const at = (id: string, longitude: number) => ({
  id,
  geometry: { type: 'Polygon' as const, coordinates: [squareAt(longitude, 31)] },
});

test('the zone is that of the middle of both layers, whichever feature comes first', () => {
  expect(overlapMeridian([[at('east', 107)], [at('west', 101)]])).toEqual({ ok: true, value: 105 });
  expect(overlapMeridian([[at('west', 101), at('east', 101.2)]])).toEqual({ ok: true, value: 102 });
});

test('polygons a continent apart are refused with their names', () => {
  const refused = overlapMeridian([[at('绵阳', 104.7), at('空岛', 0)]]);
  expect(refused).toMatchObject({ ok: false, refusal: { code: 'too-wide' } });
  expect(!refused.ok && refused.refusal.message.zh).toContain('要素 空岛');
});

test('polygons without a usable number are left to the check', () => {
  const nowhere = { id: 1, geometry: { type: 'Polygon' as const, coordinates: [[[Number.NaN, 31]]] } };
  expect(overlapMeridian([[nowhere]])).toEqual({ ok: true, value: 105 });
});

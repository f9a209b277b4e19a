import { expect, it } from 'vitest';
import { formatArea, formatCount, formatDifference, formatLength } from '../../../renderer/words/format.ts';

it('separates thousands and signs differences', () => {
  expect(formatCount(4500)).toBe('4,500');
  expect(formatDifference(-1200)).toBe('−1,200');
  expect(formatDifference(3)).toBe('+3');
});

it('writes square metres below one hectare and hectares from there', () => {
  expect(formatArea(78.9, 'zh')).toBe('79 平方米');
  expect(formatArea(9999.4, 'en')).toBe('9,999 m²');
  expect(formatArea(12_400, 'zh')).toBe('1.24 公顷');
});

it('writes metres up to two kilometres and kilometres above', () => {
  expect(formatLength(2000, 'en')).toBe('2,000 m');
  expect(formatLength(2100, 'zh')).toBe('2.1 公里');
});

import { expect, it } from 'vitest';
import { sortRows } from '../../../renderer/components/sort-rows.ts';

it('sorts numbers by size and words by pinyin, rows without a value last either way', () => {
  const numbers = [3, null, 10, 1];
  expect(sortRows(numbers, (value) => value, false)).toEqual([1, 3, 10, null]);
  expect(sortRows(numbers, (value) => value, true)).toEqual([10, 3, 1, null]);
  expect(sortRows(['游仙', '安州', '涪城'], (value) => value, false)).toEqual(['安州', '涪城', '游仙']);
});

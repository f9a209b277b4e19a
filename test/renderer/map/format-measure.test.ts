import { expect, it } from 'vitest';
import { formatArea, formatDistance } from '../../../renderer/map/format-measure.ts';

it('writes areas in square metres below one hectare and hectares above', () => {
  expect([820.4, 9_999, 10_000, 124_000].map((area) => formatArea(area, 'zh'))).toEqual([
    '820 平方米',
    '9,999 平方米',
    '1.00 公顷',
    '12.40 公顷',
  ]);
});

it('writes distances in metres up to two kilometres and then in kilometres', () => {
  expect([423, 1_994, 2_000, 12_340].map((length) => formatDistance(length, 'en'))).toEqual([
    '420 m',
    '1,990 m',
    '2.0 km',
    '12.3 km',
  ]);
});

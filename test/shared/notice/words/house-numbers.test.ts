import { expect, it } from 'vitest';
import { joinHouseNumbers } from '../../../../shared/notice/words/house-numbers.ts';

it('names a street once and its numbers in ascending order', () => {
  expect(joinHouseNumbers(['天文大道17号', '青云路5号', '天文大道3号', '天文大道35号', '天文大道3号'])).toBe(
    '天文大道3、17、35号，青云路5号',
  );
});

it('keeps what is no house number as it is written, after the streets', () => {
  expect(joinHouseNumbers(['花荄镇益昌村三组', '垭口街12号附3号', '垭口街12号附1号', ''])).toBe(
    '垭口街12号附1、3号，花荄镇益昌村三组',
  );
});

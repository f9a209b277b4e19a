import { expect, it } from 'vitest';
import { wordsOf } from '../../../renderer/panels/notice/notice-words.ts';
import { isDay } from '../../../shared/model/is-day.ts';

it('prefills nothing, least of all the map review number', () => {
  expect(wordsOf(null).mapReviewNumber).toBe('');
  expect(Object.values(wordsOf(null)).every((value) => value.length === 0)).toBe(true);
});

it('knows a day of the calendar', () => {
  expect(isDay('2026-06-01')).toBe(true);
  expect(isDay('2026-02-30')).toBe(false);
  expect(isDay('1 June')).toBe(false);
});

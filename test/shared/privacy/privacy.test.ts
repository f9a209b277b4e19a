import { describe, expect, it } from 'vitest';
import { findPersonalWord } from '../../../shared/privacy/personal-words.ts';
import { findSmallCount, sayPersons } from '../../../shared/privacy/small-counts.ts';

describe('words that name a person or a household', () => {
  it.each([
    ['家长 11010519491231002X 反映', 'identity-number', '110105********2X'],
    ['请回电 138 0013 8000', 'mobile-phone', '138****8000'],
    ['临园路12号3栋2单元501室', 'flat', '栋2单元5**室'.replace('5**', '5**')],
    ['翠湖苑 2单元0301', 'flat', null],
  ])('finds %s', (text, wordKind, covered) => {
    const found = findPersonalWord(text);
    expect(found?.wordKind).toBe(wordKind);
    if (covered !== null && wordKind !== 'flat') expect(found?.covered).toBe(covered);
    expect(found?.covered.includes('501') || found?.covered.includes('0013')).toBe(false);
  });

  it.each([
    '临园路东段12、17号3栋',
    '监督电话 0816-2345678',
    '学校标识码 2151000123，方案 202612345678901234',
    '2026年小学招生，72班',
  ])('lets %s pass', (text) => {
    expect(findPersonalWord(text)).toBeNull();
  });
});

describe('counts of few people', () => {
  it('are said as fewer than the smallest that is printed, nought and larger ones as they are', () => {
    expect([0, 1, 4, 5, 86].map((count) => sayPersons(count, 5))).toEqual([
      '0人',
      '不足5人',
      '不足5人',
      '5人',
      '86人',
    ]);
    expect(sayPersons(2, 0)).toBe('2人');
  });

  it.each(['涉及3名适龄儿童', '适龄儿童共4人', '新生2人'])('are found in %s', (text) => {
    expect(findSmallCount(text, 5)).not.toBeNull();
  });

  it.each(['涉及适龄儿童不足5人', '适龄儿童86人', '3个小区', '儿童公园路4号', '涉及12名儿童'])(
    'are not seen in %s',
    (text) => {
      expect(findSmallCount(text, 5)).toBeNull();
    },
  );
});

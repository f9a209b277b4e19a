import { describe, expect, it } from 'vitest';
import { parseRange } from '../../../shared/ranges/parse-range.ts';
import type { RangeWords } from '../../../shared/ranges/range-words.ts';
import { writeRange } from '../../../shared/ranges/write-range.ts';

const lines = new Set(['临园路东段', '长虹大道', '涪江', '从善路', '至诚街', '涪城区界']);
const isLine = (name: string) => lines.has(name);
const plain = (line: string, side: '东' | '南' | '西' | '北') =>
  ({ limitType: 'line', line, side, from: null, to: null }) as const;

describe('the grammar of range texts', () => {
  it('writes what it reads, every form of it', () => {
    const words: RangeWords = {
      areas: [
        [
          {
            limitType: 'line',
            line: '从善路',
            side: '西',
            from: { placeType: 'crossing', other: '至诚街', ordinal: null },
            to: { placeType: 'along', other: '涪江', ordinal: 2, direction: '东南', metres: 320 },
          },
          {
            limitType: 'bends',
            places: [
              {
                placeType: 'offset',
                line: '长虹大道',
                other: '至诚街',
                ordinal: null,
                eastMetres: -300,
                northMetres: 120,
              },
              { placeType: 'coordinates', longitude: 104.7412, latitude: 31.4651 },
              { placeType: 'coordinates', longitude: -76.7536, latitude: -39.3073 },
            ],
            side: '北',
          },
          {
            limitType: 'line',
            line: '临园路东段',
            side: '东北',
            from: { placeType: 'end', direction: '东' },
            to: { placeType: 'crossing', other: '涪城区界', ordinal: 1 },
          },
          plain('涪城区界', '南'),
        ],
        [plain('从善路', '西'), plain('长虹大道', '北'), plain('涪江', '东')],
      ],
      exceptAreas: [[plain('长虹大道', '西'), plain('临园路东段', '北'), plain('涪江', '东')]],
      memberEstates: ['书香苑二期', '状元府'],
      alsoEstates: ['翠湖苑', '书香苑一期'],
      exceptEstates: ['荷塘苑'],
    };
    const text = writeRange(words);
    expect(text).toContain('从善路从至诚街交叉口至第2处涪江交叉口以东南约320米处段以西');
    expect(text).toContain('东经104.74120°北纬31.46510°处—西经76.75360°南纬39.30730°处');
    expect(parseRange(text, isLine)).toEqual({ words, problems: [] });
  });

  it('reads 四至 and half-planes in any order as a way round', () => {
    const four = parseRange('东至：涪江；', isLine).words.areas[0];
    expect(four).toEqual([plain('涪江', '西')]);
    const { words } = parseRange('从善路以北、涪江以西、长虹大道以东、至诚街以南地区', isLine);
    expect(words.areas[0]?.map((limit) => limit.side)).toEqual(['西', '北', '东', '南']);
  });

  it('names a limit that it can’t read', () => {
    const { problems } = parseRange('涪江以西，大概到那边，长虹大道以东区域', isLine);
    expect(problems.map(({ code, message }) => [code, message.zh])).toEqual([
      ['limit-unreadable', '读不懂“大概到那边”'],
    ]);
  });
});

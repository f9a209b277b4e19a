import { describe, expect, it } from 'vitest';
import { breakLines } from '../../../../shared/notice/drawing/break-lines.ts';
import { breakTitle } from '../../../../shared/notice/drawing/break-title.ts';
import { seededRandom } from '../../../support/generate-plan.ts';

const measure = (text: string) =>
  [...text].reduce((sum, character) => sum + (character < '\u2000' ? 0.5 : 1), 0);
const linesOf = (text: string, width: number) =>
  breakLines([{ text, style: 'plain' }], { width, measure }).map((line) =>
    line.segments.map((segment) => segment.text).join(''),
  );

describe('breakLines', () => {
  it('starts no line with a closing mark', () => {
    expect(linesOf('翠湖苑、锦绣府。', 3)).toEqual(['翠湖', '苑、锦', '绣府。']);
  });

  it('ends no line with an opening mark', () => {
    expect(linesOf('依据《义务教育法》', 3)).toEqual(['依据', '《义务', '教育', '法》']);
  });

  it('keeps a number with its unit', () => {
    expect(linesOf('临园路东段128号', 6)).toEqual(['临园路东段', '128号']);
  });

  it('keeps a number whole that has a comma', () => {
    expect(linesOf('大约3,930米', 4)).toEqual(['大约', '3,930米']);
  });

  it('keeps Latin words whole and breaks one that is wider than the line', () => {
    expect(linesOf('Relay ES', 3)).toEqual(['Relay', 'ES']);
    expect(linesOf('Catonsville', 3)).toEqual(['Catons', 'ville']);
  });

  it('loses no character, whatever the text and the width', () => {
    const random = seededRandom(3);
    const alphabet = [...'荄垭埝①小区（）《》、。，；：“”12号A b【】〔〕·—'];
    for (let round = 0; round < 400; round += 1) {
      const text = Array.from({ length: 40 }, () => alphabet[Math.floor(random() * alphabet.length)]).join(
        '',
      );
      const lines = linesOf(text, 2 + random() * 12);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    }
  });
});

describe('breakTitle', () => {
  it('breaks between words into lines of like length', () => {
    expect(breakTitle('关于公示2026年小学服务片区划分方案的公告', 14, measure)).toEqual([
      '关于公示2026年小学',
      '服务片区划分方案的公告',
    ]);
  });
});

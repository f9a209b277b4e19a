import { expect, it } from 'vitest';
import { splitName } from '../../../../shared/notice/labels/split-name.ts';

it.each([
  ['火炬实验小学西校区', 2, ['火炬实验小学', '西校区']],
  ['高水九年一贯制学校', 2, ['高水九年', '一贯制学校']],
  ['花荄云台小学', 2, ['花荄云台', '小学']],
  ['三江实验学校', 2, ['三江实验', '学校']],
  ['示例·桂香花园', 2, ['示例·', '桂香花园']],
  ['翠湖（二期）', 2, ['翠湖', '（二期）']],
  ['明月', 3, ['明', '月']],
  ['听涛小学', 1, ['听涛小学']],
  ['Tingtao Primary School', 2, ['Tingtao', 'Primary School']],
])('sets %s in %i lines between its words', (name, lineCount, lines) => {
  expect(splitName(name, lineCount)).toEqual(lines);
});

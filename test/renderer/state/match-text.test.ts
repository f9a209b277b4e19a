import { expect, it } from 'vitest';
import { findByName } from '../../../renderer/state/find-by-name.ts';
import { loadPinyinMatch, matchWords } from '../../../renderer/state/match-text.ts';
import { createProjectState } from '../../../shared/model/project-state.ts';
import { smallCityRecords } from '../../shared/commands/small-city.ts';

it.each([
  ['警钟街小学', '警钟', 0],
  ['警钟街小学', '小学', 1],
  ['Undo', 'UN', 0],
  ['警钟街小学', 'jingzhongjie', 2],
  ['警钟街小学', 'jzjxx', 2],
  ['警钟街小学', 'jing zhong j', 2],
  ['警钟街小学', 'xx', 3],
  ['绵阳中学', "mian'yang", 2],
  ['警钟街小学', 'jjx', null],
  ['警钟街小学', 'qx', null],
  ['警钟街小学', '三江', null],
  ['警钟街小学', '', 0],
])('%s is found by “%s” with rank %s', async (text, wanted, rank) => {
  const match = await loadPinyinMatch();
  expect(match(text, wanted)).toBe(rank);
});

it('finds by words alone until the table of pinyin is there', () => {
  expect([matchWords('警钟街小学', 'jzj'), matchWords('警钟街小学', '钟')]).toEqual([null, 1]);
});

it('finds schools, estates and catchments by the initials of their names, those that begin with them first', async () => {
  const state = createProjectState(smallCityRecords());
  const found = findByName(state, 'plan', 'sj', 10, await loadPinyinMatch());
  expect(found.map(({ name }) => name)).toEqual(['三江实验学校片区', '1校（三江实验学校）']);
  expect(findByName(state, 'plan', 'haoxq', 10, await loadPinyinMatch())).toHaveLength(6);
});

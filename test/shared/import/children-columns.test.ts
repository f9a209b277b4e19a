import { expect, it } from 'vitest';
import { parseChildrenColumn } from '../../../shared/import/children-columns.ts';

it.each([
  ['2026小学新生', 'primary', 2026],
  ['2026年小学适龄儿童', 'primary', 2026],
  ['2027初中', 'junior', 2027],
  ['小学·2026年', 'primary', 2026],
  ['七年级新生（2028）', 'junior', 2028],
  ['小学适龄儿童', 'primary', null],
  ['children_primary_2026', 'primary', 2026],
])('%s counts %s children of %s', (column, stage, intakeYear) => {
  expect(parseChildrenColumn(column)).toEqual({ column, stage, intakeYear });
});

it.each(['小学班数', '对口初中', '小学学位', '2026年', '户数', '小学名称'])(
  '%s is no count of children',
  (column) => {
    expect(parseChildrenColumn(column)).toBeNull();
  },
);

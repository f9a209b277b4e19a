import { describe, expect, it } from 'vitest';
import { unitColumns } from '../../../renderer/panels/plans/unit-columns.ts';
import { createProjectState } from '../../../shared/model/project-state.ts';
import type { Unit } from '../../../shared/model/records.ts';

function unit(index: number, attributes: Record<string, string>): Unit {
  return {
    kind: 'unit',
    id: `unit:${index}`,
    name: `小区${index}`,
    community: '',
    geometry: { type: 'Point', coordinates: [104.7, 31.4] },
    households: 0,
    children: [],
    addresses: [],
    attributes,
  };
}

describe('unitColumns', () => {
  it('offers columns that group estates and leaves those that name each, name none or are mostly empty', () => {
    const units = Array.from({ length: 12 }, (_, index) =>
      unit(index, {
        现属学校: index % 2 === 0 ? '警钟街小学' : '三江实验学校',
        编号: String(index),
        城市: '绵阳',
        备注: index < 3 ? '甲' : '',
      }),
    );
    expect(unitColumns(createProjectState(units))).toEqual(['现属学校']);
  });
});

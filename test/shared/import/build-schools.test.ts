import { describe, expect, it } from 'vitest';
import { createProjectState } from '../../../shared/model/project-state.ts';
import type { Authority } from '../../../shared/model/records.ts';
import {
  emptySettings,
  pointAt,
  recordsOf,
  refusalOf,
  requestFor,
  squareAt,
  takeImport,
} from './import-harness.ts';

const authority = (id: string, name: string, west: number, type: Authority['authorityType']): Authority => ({
  kind: 'authority',
  id,
  name,
  authorityType: type,
  geometry: { type: 'MultiPolygon', coordinates: [squareAt(west, 31.4, 0.1).coordinates] },
  phone: '',
});
const state = createProjectState([
  emptySettings,
  authority('authority:fucheng', '涪城区', 104.7, 'district'),
  authority('authority:zone', '经开区', 104.8, 'functional-zone'),
]);

function importRows(...rows: Record<string, string>[]) {
  return takeImport(
    requestFor('schools'),
    rows.map((values) => ({ values, geometry: pointAt(104.75, 31.45) })),
    state,
  );
}

describe('stages of a school', () => {
  it.each([
    ['小学', ['primary']],
    ['初级中学', ['junior']],
    ['九年一贯制学校', ['primary', 'junior']],
    ['完全中学', ['junior', 'senior']],
    ['高级中学', ['senior']],
    ['ES', ['primary']],
    ['MS', ['junior']],
    ['HS', ['senior']],
  ])('%s offers %j', (type, stages) => {
    const [campus] = recordsOf(importRows({ 学校名称: '某校', 办学类型: type }), 'campus');
    expect(campus?.stages.map(({ stage }) => stage)).toEqual(stages);
  });

  it('have classes and seats of their own', () => {
    const values = { 学校名称: '某校', 班数·小学: '4', 班数·初中: '6', 学位·小学: '180', 学位·初中: '' };
    const [campus] = recordsOf(importRows(values), 'campus');
    expect(campus?.stages).toEqual([
      { stage: 'primary', classesPerGrade: 4, baseSeats: 180 },
      { stage: 'junior', classesPerGrade: 6, baseSeats: 300 },
    ]);
  });

  it('may be unknown: the school is taken, with a warning', () => {
    const { report } = importRows({ NAME: 'Ridge', TYPE: 'SP' });
    expect(report).toMatchObject({ imported: 1, issues: [{ severity: 'warning', code: 'stage-unknown' }] });
  });

  it('refuse a row whose classes are no number', () => {
    const rows = [{ values: { 学校名称: '某小学', 小学班数: '六' }, geometry: pointAt(104.75, 31.45) }];
    expect(refusalOf(requestFor('schools'), rows, state)).toMatchObject({ code: 'bad-number', row: 1 });
  });
});

describe('campuses', () => {
  it('of one school are told apart by 校区', () => {
    const prepared = importRows(
      { 学校名称: '火炬实验小学', 标识码: '2151000123', 校区: 'A校区' },
      { 学校名称: '火炬实验小学', 标识码: '', 校区: 'B校区' },
    );
    expect(recordsOf(prepared, 'school').map(({ id }) => id)).toEqual(['school:2151000123']);
    expect(recordsOf(prepared, 'campus').map(({ name }) => name)).toEqual([
      '火炬实验小学A校区',
      '火炬实验小学B校区',
    ]);
  });

  it('listed once for each stage are one campus', () => {
    const prepared = importRows(
      { 学校名称: '实验学校', 学段: '小学' },
      { 学校名称: '实验学校', 学段: '初中' },
    );
    expect(recordsOf(prepared, 'campus').map(({ stages }) => stages.length)).toEqual([2]);
  });

  it('listed twice are refused', () => {
    const row = { values: { 学校名称: '一小', 学段: '小学' }, geometry: pointAt(104.75, 31.45) };
    expect(refusalOf(requestFor('schools'), [row, row], state)).toMatchObject({
      code: 'duplicate-row',
      row: 2,
    });
  });
});

describe('the authority of a school', () => {
  it('is named by its bureau', () => {
    const prepared = importRows({ 学校名称: '一小', 主管部门: '经开区教育体育局' });
    expect(recordsOf(prepared, 'school')[0]?.authorityId).toBe('authority:zone');
  });

  it('is where the school stands, if nobody is named', () => {
    expect(recordsOf(importRows({ 学校名称: '一小' }), 'school')[0]?.authorityId).toBe('authority:fucheng');
  });
});

describe('a cluster', () => {
  it('gathers its schools with their roles', () => {
    const prepared = importRows(
      { 学校名称: '一小', 大学区: '城北学区', 学区角色: '领航校' },
      { 学校名称: '村小', 大学区: '城北学区', 学区角色: '农村成员校' },
    );
    expect(recordsOf(prepared, 'cluster')).toMatchObject([
      {
        name: '城北学区',
        members: [
          { schoolId: 'school:一小', role: 'lead' },
          { schoolId: 'school:村小', role: 'rural-member' },
        ],
      },
    ]);
  });
});

describe('a table', () => {
  it('gives places in survey axes, X north and Y east', () => {
    const rows = [{ values: { 学校名称: '一小', X: '3482448', Y: '35475470' } }];
    const [campus] = recordsOf(takeImport(requestFor('schools'), rows, state), 'campus');
    expect(campus?.location.coordinates[0]).toBeCloseTo(104.742, 2);
    expect(campus?.location.coordinates[1]).toBeCloseTo(31.465, 2);
  });
});

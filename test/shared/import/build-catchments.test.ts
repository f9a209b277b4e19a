import { describe, expect, it } from 'vitest';
import { applyChangeSet } from '../../../shared/history/apply-change-set.ts';
import { createProjectState, listRecords, type ProjectState } from '../../../shared/model/project-state.ts';
import {
  emptyState,
  pointAt,
  recordsOf,
  refusalOf,
  requestFor,
  squareAt,
  takeImport,
} from './import-harness.ts';

const roster = [
  {
    values: { 学校名称: '警钟街小学', 标识码: '2151000001', 学段: '小学' },
    geometry: pointAt(104.742, 31.462),
  },
  {
    values: { 学校名称: '三江实验学校', 标识码: '3151000002', 学段: '九年一贯制' },
    geometry: pointAt(104.752, 31.462),
  },
];
const withSchools: ProjectState = (() => {
  const { changeSet } = takeImport(requestFor('schools'), roster);
  return changeSet ? applyChangeSet(emptyState, changeSet) : emptyState;
})();

const rows = [
  { values: { 片区: '警钟街片区', 学校: '绵阳市警钟街小学' }, geometry: squareAt(104.74, 31.46) },
  {
    values: { 片区: '三江片区', 学校: '3151000002', 招生范围: '临园路以南' },
    geometry: squareAt(104.75, 31.46),
  },
];
const request = requestFor('catchments', { plan: '2025年小学招生方案' });

describe('catchments', () => {
  it('find their campuses by name and by code', () => {
    const catchments = recordsOf(takeImport(request, rows, withSchools), 'catchment');
    expect(catchments.map(({ name, campusIds }) => [name, campusIds])).toEqual([
      ['三江片区', ['campus:3151000002']],
      ['警钟街片区', ['campus:2151000001']],
    ]);
  });

  it('are MultiPolygons with their range in words', () => {
    const [sanjiang] = recordsOf(takeImport(request, rows, withSchools), 'catchment');
    expect(sanjiang).toMatchObject({ rangeText: '临园路以南', geometry: { type: 'MultiPolygon' } });
  });

  it('are taken with a warning where the school is not known', () => {
    const { report } = takeImport(request, rows, emptyState);
    expect(report).toMatchObject({ imported: 2, refused: 0 });
    expect(report.issues.map(({ code, row }) => [code, row])).toEqual([
      ['school-unknown', 1],
      ['school-unknown', 2],
    ]);
  });

  it('of one name are told apart by their schools', () => {
    const twins = rows.map(({ values, geometry }) => ({ values: { ...values, 片区: '第一片区' }, geometry }));
    expect(recordsOf(takeImport(request, twins, withSchools), 'catchment')).toHaveLength(2);
  });

  it('need a name or a school', () => {
    const nameless = [{ values: { 面积: '3' }, geometry: squareAt(104.74, 31.46) }];
    expect(refusalOf(request, nameless, withSchools)).toMatchObject({ code: 'missing-column' });
  });

  it('of another stage are refused', () => {
    const junior = [{ values: { 片区: '初中片区', 学段: '初中' }, geometry: squareAt(104.74, 31.46) }];
    expect(refusalOf({ ...request, stage: 'primary' }, junior, withSchools)).toMatchObject({
      code: 'other-stage',
    });
  });
});

describe('the plan of catchments', () => {
  it('is made as a draft, with stage and year from its name', () => {
    expect(recordsOf(takeImport(request, rows, withSchools), 'plan')).toMatchObject([
      { name: '2025年小学招生方案', status: 'draft', stage: 'primary', schoolYear: 2025 },
    ]);
  });

  it('takes more catchments while it is a draft', () => {
    const { changeSet } = takeImport(request, rows.slice(0, 1), withSchools);
    const state = changeSet ? applyChangeSet(withSchools, changeSet) : withSchools;
    const again = takeImport(request, rows, state);
    expect(recordsOf(again, 'plan')).toEqual([]);
    expect(recordsOf(again, 'catchment').map(({ name }) => name)).toEqual(['三江片区']);
  });

  it.each(['frozen', 'approved'] as const)('takes nothing once it is %s', (status) => {
    const { changeSet } = takeImport(request, rows, withSchools);
    const state = changeSet ? applyChangeSet(withSchools, changeSet) : withSchools;
    const settled = listRecords(state).map((record) =>
      record.kind === 'plan' ? { ...record, status } : record,
    );
    expect(refusalOf(request, rows, createProjectState(settled))).toMatchObject({
      code: 'plan-not-editable',
    });
  });

  it('needs a stage', () => {
    expect(refusalOf(requestFor('catchments', { plan: '方案一' }), rows, withSchools)).toMatchObject({
      code: 'stage-unknown',
    });
  });
});

import { describe, expect, it } from 'vitest';
import { describeHit } from '../../../renderer/map/overlays/describe-hit.ts';
import { seatLoads } from '../../../renderer/map/sources/plan-facts.ts';
import type { MapContent } from '../../../renderer/map/sources/source-recipe.ts';
import type { Agreement, ServiceRelation } from '../../../shared/model/records.ts';
import { agreement } from '../../shared/checks/small-plan.ts';
import { planId, smallProject } from './small-project.ts';

const item = { unitId: 'u1', fromAuthorityId: 'authority:1', campusId: '东', seats: 10 };
const swap: Agreement = {
  ...agreement([], { stage: 'primary', fromSchoolYear: 2025, toSchoolYear: 2026 }),
  id: 'agreement:1',
  agreementKind: 'parity-swap',
  partyIds: ['authority:1', 'authority:2'],
  items: [item],
};
const lottery: ServiceRelation = {
  kind: 'service-relation',
  id: 'relation:1',
  unitId: 'u1',
  campusId: '东',
  stage: 'primary',
  relationKind: 'lottery',
  quota: 10,
  priority: 2,
  fromSchoolYear: 2025,
  toSchoolYear: null,
  authorityId: 'authority:2',
  agreementId: null,
  basis: '',
};

function contentOf(changes: Partial<MapContent> = {}): MapContent {
  const { project = smallProject() } = changes;
  const shown = { project, planId, report: null, selection: null, language: 'zh' } as const;
  return { ...shown, loads: seatLoads(project, planId), ...changes };
}

describe('describeHit', () => {
  it('says who serves an estate, its children and the straight-line distance', () => {
    expect(describeHit({ kind: 'unit', id: 'u1' }, contentOf())).toEqual({
      title: 'u1小区',
      lines: ['40 名适龄儿童 · 1,200 户', '服务学校  西小学 · 直线距离 290 米'],
    });
  });

  it('says when no school serves it', () => {
    const lines = describeHit({ kind: 'unit', id: 'u3' }, contentOf({ language: 'en' }))?.lines;
    expect(lines?.at(-1)).toBe('Served by no school in this plan');
  });

  it('adds the campus that an agreement opens, and says so', () => {
    const lines = describeHit({ kind: 'unit', id: 'u1' }, contentOf({ project: smallProject(swap) }))?.lines;
    expect(lines?.slice(1)).toEqual([
      '服务学校  东小学 · 直线距离 1,240 米 · 按学位共享协议',
      '西小学 · 直线距离 290 米',
    ]);
  });

  it('adds the school whose lottery the estate takes part in, after its own', () => {
    const project = smallProject(lottery);
    const lines = describeHit({ kind: 'unit', id: 'u1' }, contentOf({ project }))?.lines;
    expect(lines?.at(-1)).toBe('东小学 · 直线距离 1,240 米 · 多校划片（派位）');
  });

  it('leaves out an agreement of other years', () => {
    const project = smallProject({ ...swap, toSchoolYear: 2024, fromSchoolYear: 2023 });
    expect(describeHit({ kind: 'unit', id: 'u1' }, contentOf({ project }))?.lines).toHaveLength(2);
  });
});

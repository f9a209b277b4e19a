import { expect, test } from 'vitest';
import { choosePlan } from '../../../electron/cli/choose-plan.ts';
import { createProjectState } from '../../../shared/model/project-state.ts';
import type { Plan } from '../../../shared/model/records.ts';

const plan = (id: string, name: string): Plan => ({
  kind: 'plan',
  id,
  name,
  planType: 'catchments',
  stage: 'primary',
  schoolYear: 2026,
  status: 'draft',
  parentId: null,
  authorityId: null,
  number: null,
  contentHash: null,
  frozenAt: null,
  createdAt: '2026-03-01T08:00:00+08:00',
});
const state = createProjectState([plan('plan:1', '甲'), plan('plan:2', '甲'), plan('plan:3', '乙')]);

test('a plan is called by its name or its id', () => {
  expect(choosePlan(state, '乙')).toMatchObject({ value: { id: 'plan:3' } });
  expect(choosePlan(state, 'plan:2')).toMatchObject({ value: { id: 'plan:2' } });
});

test('a name that two plans bear is refused with their ids, never taken for one of them', () => {
  expect(choosePlan(state, '甲')).toMatchObject({
    refusal: { code: 'plan-ambiguous', hint: { zh: expect.stringContaining('plan:1、plan:2') } },
  });
});

import { expect, it } from 'vitest';
import { currentPlan } from '../../../shared/model/current-plan.ts';
import { createProjectState } from '../../../shared/model/project-state.ts';
import { plan, settings } from '../../renderer/sample-records.ts';

const later = { ...plan, id: 'later', createdAt: '2026-02-01T00:00:00+08:00' };
const archived = {
  ...plan,
  id: 'archived',
  status: 'archived' as const,
  createdAt: '2026-03-01T00:00:00+08:00',
};

it('is the plan looked at, else the active one, else the newest that is not archived', () => {
  const state = createProjectState([settings, plan, later, archived]);
  expect(currentPlan(state, 'later')?.id).toBe('later');
  expect(currentPlan(state, 'gone')?.id).toBe('plan');
  const inactive = createProjectState([{ ...settings, activePlanId: null }, plan, later, archived]);
  expect(currentPlan(inactive, null)?.id).toBe('later');
});

import { expect, it } from 'vitest';
import { createCompareStore } from '../../../renderer/state/compare-store.ts';
import { comparablePlans, draftsToCopyTo, otherPlan } from '../../../renderer/state/other-plan.ts';
import { plansToCompare } from '../../../renderer/state/plans-to-compare.ts';
import type { PlanComparison } from '../../../shared/checks/compare-plans.ts';
import { createProjectState } from '../../../shared/model/project-state.ts';
import { type Result, refuse, succeed } from '../../../shared/model/result.ts';
import { createFakeRemote } from '../fake-remote-project.ts';
import { borderRecords, plan, unit } from '../sample-records.ts';

const parent = { ...plan, id: 'parent', schoolYear: 2025, status: 'approved' as const };
const branch = { ...plan, id: 'branch', parentId: 'parent' };
const junior = { ...plan, id: 'junior', stage: 'junior' as const };
const records = createProjectState([...borderRecords, parent, branch, junior]);
const plans = { fromPlanId: 'parent', toPlanId: 'branch' };
const nothing: PlanComparison = {
  moves: [],
  schools: [],
  totals: { units: 0, children: 0, areaSquareMetres: 0 },
  failures: [],
};
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

function storeOf(answer: () => Promise<Result<PlanComparison>>) {
  let jobs = 0;
  const remote = createFakeRemote({ comparePlans: answer, cancelJob: async () => succeed(null) });
  const store = createCompareStore(remote, () => {
    jobs += 1;
    return `job ${jobs}`;
  });
  return { store, remote, asked: () => remote.calls.map(({ method }) => method) };
}

it('compares with the parent first, never with another stage', () => {
  expect(comparablePlans(records, branch).map(({ id }) => id)).toEqual(['parent', 'plan']);
  expect(otherPlan(records, branch, null)?.id).toBe('parent');
  expect(otherPlan(records, branch, 'plan')?.id).toBe('plan');
  expect(otherPlan(records, junior, 'parent')).toBeNull();
  // A catchment is copied to drafts only, and of the same stage.
  expect(draftsToCopyTo(records, 'parent').map(({ id }) => id)).toEqual(['branch', 'plan']);
  expect(draftsToCopyTo(records, 'junior')).toEqual([]);
});

it('is about something only while the tab is in sight', () => {
  const view = { desk: 'catchments', isDrawerOpen: true, drawerTab: 'compare', planId: 'branch' } as const;
  expect(plansToCompare(records, view, null)).toEqual(plans);
  expect(plansToCompare(records, { ...view, isDrawerOpen: false }, null)).toBeNull();
  expect(plansToCompare(records, { ...view, drawerTab: 'history' }, null)).toBeNull();
});

it('compares when looked at, again after a change that matters, and not when nothing changed', async () => {
  const { store, asked } = storeOf(async () => succeed(nothing));
  store.getState().watch(records, null);
  store.getState().watch(records, plans);
  await settled();
  store.getState().watch(records, null);
  store.getState().watch(records, plans);
  expect(asked()).toEqual(['comparePlans']);
  store
    .getState()
    .watch(createProjectState([...borderRecords, parent, branch, unit('new', 104.7, 3)]), plans);
  expect(store.getState()).toMatchObject({ isStale: true, phase: 'running', comparison: nothing });
  await settled();
  expect(store.getState()).toMatchObject({ isStale: false, phase: 'idle' });
});

it('ends the work when nobody looks any more, and drops the answer that comes too late', async () => {
  const answers: ((result: Result<PlanComparison>) => void)[] = [];
  const { store, remote, asked } = storeOf(() => new Promise((resolve) => answers.push(resolve)));
  store.getState().watch(records, plans);
  store.getState().report('job 1', 0.5);
  expect(store.getState().fraction).toBe(0.5);
  store.getState().watch(records, null);
  answers[0]?.(succeed(nothing));
  await settled();
  expect(remote.calls.at(-1)).toEqual({ method: 'cancelJob', request: { jobId: 'job 1' } });
  expect(store.getState()).toMatchObject({ comparison: null, isShown: false, phase: 'idle' });
  store.getState().watch(records, plans);
  expect(asked().filter((method) => method === 'comparePlans')).toHaveLength(2);
});

it('keeps the reason where it failed, and can be asked again', async () => {
  const words = { zh: '已取消', en: 'Cancelled' };
  const answers = [refuse({ code: 'cancelled', message: words, hint: words }), succeed(nothing)];
  const { store } = storeOf(async () => answers.shift() ?? succeed(nothing));
  store.getState().watch(records, plans);
  await settled();
  expect(store.getState()).toMatchObject({ phase: 'failed', refusal: { code: 'cancelled' } });
  store.getState().compareAgain();
  await settled();
  expect(store.getState()).toMatchObject({ phase: 'idle', comparison: nothing });
});

import { expect, it } from 'vitest';
import { createNumbersStore } from '../../../renderer/state/numbers-store.ts';
import type { NumbersAnswer, NumbersRequest } from '../../../renderer/workers/numbers-messages.ts';
import { planNumbers } from '../../../shared/numbers/plan-numbers.ts';
import { catchment, plan, stateWith, unit } from '../../shared/checks/small-plan.ts';

const state = stateWith(unit('u', 100, 100));
const numbers = planNumbers({ state, plan, membership: new Map([['u', ['west']]]), distances: null });
const fuller = planNumbers({ state, plan, membership: new Map([['u', ['east']]]), distances: null });
const draft = { id: 'west', geometry: catchment('west', [0, 0, 500, 500]).geometry };

function open() {
  const asked: NumbersRequest[] = [];
  let answer: (answer: NumbersAnswer) => void = () => undefined;
  const store = createNumbersStore((onAnswer) => {
    answer = onAnswer;
    return (request) => asked.push(request);
  });
  store.getState().watch(state, 'plan');
  return { store, asked, answer: (given: NumbersAnswer) => answer(given) };
}

const tried: NumbersAnswer = { name: 'tried', changed: [], total: fuller.total };

it('sends all records once, then only what an edit changed', () => {
  const { store, asked } = open();
  const west = catchment('west', [0, 0, 900, 1000]);
  store.getState().watch({ ...state, catchment: new Map(state.catchment).set('west', west) }, 'plan');
  store.getState().watch({ ...state, catchment: new Map(state.catchment).set('west', west) }, 'plan');
  expect(asked).toMatchObject([
    { name: 'change', isOther: true },
    { name: 'change', isOther: false, put: [{ id: 'west' }], removed: [] },
  ]);
});

it('asks one try at a time, the newest next, and forgets them when the hand lets go', () => {
  const { store, asked, answer } = open();
  answer({ name: 'stored', numbers });
  for (let step = 0; step < 3; step++) store.getState().tryDrafts([{ ...draft, id: `step ${step}` }]);
  answer(tried);
  expect(asked.filter(({ name }) => name === 'try')).toMatchObject([
    { ids: ['step 0'] },
    { ids: ['step 2'] },
  ]);
  expect(store.getState().tried?.total).toBe(fuller.total);
  store.getState().tryDrafts([]);
  answer(tried);
  expect(store.getState().tried).toBeNull();
});

it('keeps what was before an edit, but not before another plan', () => {
  const { store, answer } = open();
  answer({ name: 'stored', numbers });
  expect(store.getState().before).toBeNull();
  answer({ name: 'stored', numbers: fuller });
  expect(store.getState().before).toBe(numbers);
  answer({ name: 'stored', numbers: { ...numbers, planId: 'other' } });
  expect(store.getState().before).toBeNull();
});

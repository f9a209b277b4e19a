import { expect, test } from 'vitest';
import { authoritySeats } from '../../../shared/checks/authority-seats.ts';
import type { Plan } from '../../../shared/model/records.ts';
import { lifeUntilInForce } from '../commands/agreements/agreement-terms.ts';
import { afterCommands, smallCity } from '../commands/small-city.ts';

test('both sides of a swap keep their seats, and each child is counted on one side', () => {
  const state = afterCommands(smallCity(), lifeUntilInForce);
  const seats = authoritySeats(state, state.plan.get('plan') as Plan);
  expect(seats.get('fucheng')).toEqual({ base: 180, in: 12, out: 12, available: 180, children: 24 });
  expect(seats.get('jingkai')).toEqual({ base: 180, in: 12, out: 12, available: 180, children: 24 });
  const children = [...seats.values()].reduce((sum, one) => sum + one.children, 0);
  expect(children).toBe(6 * 12);
});

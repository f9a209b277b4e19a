import { expect, it } from 'vitest';
import { levelSeats } from '../../../renderer/panels/agreements/level-seats.ts';
import { agreementBalance } from '../../../shared/agreements/balance.ts';
import type { AgreementItem } from '../../../shared/model/records.ts';

const parties = ['a', 'b'] as const;

function item(unitId: string, fromAuthorityId: string, seats: number): AgreementItem {
  return { unitId, fromAuthorityId, campusId: 'c', seats };
}

it('brings the larger direction down to the smaller, whole seats in proportion', () => {
  const items = [item('1', 'a', 10), item('2', 'a', 5), item('3', 'a', 5), item('4', 'b', 9)];
  expect(levelSeats(items, parties).map(({ seats }) => seats)).toEqual([5, 2, 2, 9]);
});

it('always ends equal and never raises an item', () => {
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  for (let round = 0; round < 300; round += 1) {
    const items = Array.from({ length: 2 + random(8) }, (_, place) =>
      item(
        String(place),
        place === 0 ? 'a' : place === 1 ? 'b' : random(2) === 0 ? 'a' : 'b',
        1 + random(40),
      ),
    );
    const level = levelSeats(items, parties);
    expect(agreementBalance({ partyIds: parties, items: level }).isBalanced).toBe(true);
    level.forEach(({ seats }, place) => {
      expect(seats).toBeLessThanOrEqual(items[place]?.seats ?? 0);
    });
  }
});

it('leaves items alone where one direction has none', () => {
  const items = [item('1', 'a', 10)];
  expect(levelSeats(items, parties)).toBe(items);
});

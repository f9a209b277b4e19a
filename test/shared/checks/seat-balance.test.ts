import { describe, expect, it } from 'vitest';
import { seatBalance, seatTotals } from '../../../shared/checks/seat-balance.ts';
import { unitMembership } from '../../../shared/checks/unit-membership.ts';
import type { ProjectRecord } from '../../../shared/model/records.ts';
import { agreement, campus, catchment, stateWith, unit } from './small-plan.ts';

const wideWest = catchment('west', [0, 0, 1100, 1000]);

function balances(...records: readonly ProjectRecord[]): string[] {
  return seatBalance(stateWith(...records), 'plan').map(
    ({ catchmentId, children, seats, level }) => `${catchmentId} ${children}/${seats} ${level}`,
  );
}

describe('seatBalance', () => {
  it.each([
    [89, 'ok'],
    [90, 'tight'],
    [100, 'tight'],
    [101, 'over'],
  ])('calls %i children for 100 seats %s', (children, level) => {
    expect(seatBalance(stateWith(unit('u', 100, 100, children)), 'plan')[1]?.level).toBe(level);
  });

  it('does not judge where no seats are known', () => {
    expect(balances(campus('west', 500, 500, 0), unit('u', 100, 100))).toEqual([
      'east 0/100 ok',
      'west 10/0 unknown',
    ]);
  });

  it('counts an undeclared unit in both catchments but once in the totals', () => {
    const records = [wideWest, unit('u', 1030, 100)];
    expect(balances(...records)).toEqual(['east 10/100 ok', 'west 10/100 ok']);
    expect(seatTotals(stateWith(...records), 'plan')).toEqual({ seats: 200, children: 10 });
  });

  it('moves the children of a swap to the receiving campus', () => {
    const swap = agreement([['u', 'east', 'west', 10]], { agreementKind: 'parity-swap' });
    expect(balances(unit('u', 1500, 100), swap)).toEqual(['east 0/100 ok', 'west 10/100 ok']);
    expect(balances(wideWest, unit('u', 1030, 100), swap)).toEqual(['east 0/100 ok', 'west 10/100 ok']);
  });

  it('counts a dual unit once, at home, with the seats promised elsewhere', () => {
    const dual = agreement([['u', 'east', 'west', 6]]);
    expect(balances(wideWest, unit('u', 1030, 100), dual)).toEqual(['east 10/106 ok', 'west 0/94 ok']);
  });

  it('counts a declared share of a dual unit with the receiver, and states a range where none is declared', () => {
    const dual = agreement([['u', 'east', 'west', 6]]);
    const items = dual.items.map((item) => ({ ...item, sharePercent: 40 }));
    expect(balances(wideWest, unit('u', 1030, 100), { ...dual, items })).toEqual([
      'east 6/102 ok',
      'west 4/98 ok',
    ]);
    const ranges = (...records: readonly ProjectRecord[]) =>
      seatBalance(stateWith(...records), 'plan').map(({ leastChildren, mostChildren }) => [
        leastChildren,
        mostChildren,
      ]);
    expect(ranges(wideWest, unit('u', 1030, 100), dual)).toEqual([
      [0, 10],
      [0, 10],
    ]);
    expect(ranges(wideWest, unit('u', 1030, 100), { ...dual, items })).toEqual([
      [6, 6],
      [4, 4],
    ]);
    expect(seatTotals(stateWith(wideWest, unit('u', 1030, 100), { ...dual, items }), 'plan').children).toBe(
      10,
    );
  });

  it('moves the seats of every campus that is promised to one unit', () => {
    const west2 = { ...campus('west-2', 600, 600), schoolId: 'west' };
    const both = { ...wideWest, campusIds: ['west', 'west-2'] };
    const dual = agreement([
      ['u', 'east', 'west', 6],
      ['u', 'east', 'west-2', 3],
    ]);
    expect(balances(west2, both, unit('u', 1030, 100), dual)).toEqual(['east 10/109 ok', 'west 0/191 ok']);
  });

  it('ignores agreements that are not in force', () => {
    const draft = agreement([['u', 'east', 'west', 6]], { status: 'draft' });
    expect(balances(unit('u', 1500, 100), draft)).toEqual(['east 10/100 ok', 'west 0/100 ok']);
  });
});

describe('unitMembership', () => {
  const membersOf = (...records: readonly ProjectRecord[]) =>
    unitMembership(stateWith(...records), 'plan').get('u');

  it('puts a point into every catchment it lies in', () => {
    expect(membersOf(wideWest, unit('u', 1050, 100, 10, true))).toEqual(['east', 'west']);
  });

  it('puts an outline where at least half of it lies', () => {
    expect(membersOf(unit('u', 970, 100))).toEqual(['west']);
    expect(membersOf(wideWest, unit('u', 1050, 100))).toEqual(['east', 'west']);
    expect(membersOf(wideWest, unit('u', 1085, 100))).toEqual(['east']);
  });

  it('gives an outline of which nobody has half to the largest share', () => {
    const narrow = catchment('west', [0, 0, 990, 1000]);
    const far = catchment('east', [1010, 0, 990, 1000]);
    expect(membersOf(narrow, far, unit('u', 977, 100))).toEqual(['west']);
    expect(membersOf(narrow, far, unit('u', 983, 100))).toEqual(['east']);
  });

  it('leaves a unit in no catchment without any', () => {
    expect(membersOf(unit('u', 3000, 100))).toEqual([]);
  });
});

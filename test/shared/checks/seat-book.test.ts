import { describe, expect, it } from 'vitest';
import { seatBook } from '../../../shared/checks/seat-book.ts';
import type { ProjectRecord } from '../../../shared/model/records.ts';
import { agreement, check, plan, stateWith, unit } from './small-plan.ts';

const estates = [unit('w', 900, 100), unit('e', 1100, 100)];
const swap = agreement(
  [
    ['w', 'west', 'east', 7],
    ['e', 'east', 'west', 7],
  ],
  { agreementKind: 'parity-swap' },
);
const rows = (...records: readonly ProjectRecord[]) => {
  const book = seatBook(stateWith(...records), plan);
  const campuses = book.campuses.map(
    (campus) => `${campus.campusId} ${campus.base}+${campus.in}-${campus.out}=${campus.available}`,
  );
  return [...campuses, `${book.inWithoutHome} without home`, `${book.totalBase}=${book.totalAvailable}`];
};

describe('seatBook', () => {
  it('moves a seat out of the campus that promised it and into the home campus of the estate', () => {
    const dual = agreement([['w', 'west', 'east', 6]]);
    expect(rows(...estates, dual)).toEqual([
      'east 100+0-6=94',
      'west 100+6-0=106',
      '0 without home',
      '200=200',
    ]);
  });

  it('keeps the seats for the children that a declared share counts with the receiver there', () => {
    const dual = agreement([['w', 'west', 'east', 6]]);
    const declared = { ...dual, items: dual.items.map((item) => ({ ...item, sharePercent: 40 })) };
    expect(rows(...estates, declared)).toEqual([
      'east 100+0-2=98',
      'west 100+2-0=102',
      '0 without home',
      '200=200',
    ]);
  });

  it('leaves both sides of a swap as many seats as before', () => {
    expect(rows(...estates, swap)).toEqual([
      'east 100+7-7=100',
      'west 100+7-7=100',
      '0 without home',
      '200=200',
    ]);
  });

  it('keeps the seats of an estate that its own side does not hold, so that the books still close', () => {
    const stray = agreement([['e', 'west', 'east', 4]]);
    expect(rows(...estates, stray)).toEqual([
      'east 100+0-4=96',
      'west 100+0-0=100',
      '4 without home',
      '200=200',
    ]);
  });

  it('moves nothing for an agreement that does not bind in the plan’s year', () => {
    expect(rows(...estates, { ...swap, toSchoolYear: 2025 })[0]).toBe('east 100+0-0=100');
  });
});

describe('the check of a swap', () => {
  const drifts = (childrenTolerance: number, children: number) =>
    check(unit('w', 900, 100, children), unit('e', 1100, 100, 10), {
      ...swap,
      childrenTolerance,
      fromSchoolYear: 2026,
    })
      .filter(({ code }) => code === 'swap-drift')
      .map(({ severity, text }) => [severity, text.zh]);

  it('warns of children beyond what the parties allowed', () => {
    expect([drifts(3, 13), drifts(3, 14)]).toEqual([
      [],
      [
        [
          'warning',
          '协议“协议”：2026 年west区 14 人、east区 10 人，连同往年结转 0 人共相差 4 人，超过约定的 3 人',
        ],
      ],
    ]);
  });
});

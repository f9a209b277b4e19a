import { expect, it } from 'vitest';
import { agreementLedger, type LedgerYear } from '../../../shared/agreements/agreement-ledger.ts';
import { createProjectState } from '../../../shared/model/project-state.ts';
import type { Agreement, AgreementItem, ChildrenCount } from '../../../shared/model/records.ts';
import { agreement, stateWith, unit } from '../checks/small-plan.ts';

const children = (...counts: readonly (readonly [intakeYear: number, count: number])[]): ChildrenCount[] =>
  counts.map(([intakeYear, count]) => ({ stage: 'primary', intakeYear, count }));

const state = stateWith(
  { ...unit('w', 900, 100), children: children([2026, 10], [2027, 14], [2028, 9]) },
  {
    ...unit('e', 1100, 100),
    children: [...children([2026, 8], [2027, 12]), { stage: 'junior', intakeYear: 2027, count: 99 }],
  },
);
const swap = agreement(
  [
    ['w', 'west', 'east', 10],
    ['e', 'east', 'west', 10],
  ],
  { agreementKind: 'parity-swap', fromSchoolYear: 2026, toSchoolYear: 2028, childrenTolerance: 3 },
);
const inShort = (years: readonly LedgerYear[]) =>
  years.map((year) => [
    year.schoolYear,
    year.childrenOfFirst,
    year.childrenOfSecond,
    year.balanceChildren,
    year.carriedOverChildren,
    year.isWithinTolerance,
  ]);

it('has a row for every year of the term, with children of the stage, what differs, and what was carried over', () => {
  expect(inShort(agreementLedger(state, swap))).toEqual([
    [2026, 10, 8, 2, 0, true],
    [2027, 14, 12, 2, 2, false],
    [2028, 9, null, null, 4, null],
  ]);
});

it('promises the same seats in every year, and says by how many they differ', () => {
  const [item] = swap.items as readonly [AgreementItem];
  const uneven: Agreement = { ...swap, items: [item] };
  expect(agreementLedger(state, uneven).map(({ balanceSeats }) => balanceSeats)).toEqual([10, 10, 10]);
});

it('counts the children of an estate once, however many campuses receive it', () => {
  const [first, second] = swap.items as readonly [AgreementItem, AgreementItem];
  const twice: Agreement = { ...swap, items: [first, { ...first, campusId: 'another' }, second] };
  expect(agreementLedger(state, twice)[0]).toMatchObject({ seatsForFirst: 20, childrenOfFirst: 10 });
});

it('watches parity of swaps only', () => {
  const dual: Agreement = { ...swap, agreementKind: 'dual-service', childrenTolerance: 0 };
  expect(agreementLedger(state, dual).map(({ isWithinTolerance }) => isWithinTolerance)).toEqual([
    null,
    null,
    null,
  ]);
});

it('knows no children of estates that are gone', () => {
  expect(agreementLedger(createProjectState([]), swap)[0]?.childrenOfFirst).toBeNull();
});

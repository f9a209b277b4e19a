import { describe, expect, test } from 'vitest';
import { comparePlans } from '../../../shared/checks/compare-plans.ts';
import { preparePolygon } from '../../../shared/geometry/prepared-polygon.ts';
import type { Catchment, ProjectRecord } from '../../../shared/model/records.ts';
import { campus, catchment, plan, stateWith, unit, west } from './small-plan.ts';

const next = { ...plan, id: 'next', name: '新方案' };

/** A catchment of the second plan: another id than the first plan's, the same school. */
function inNext(school: string, ...sides: readonly (readonly [number, number, number, number])[]): Catchment {
  return { ...catchment(school, ...sides), id: `next-${school}`, planId: 'next' };
}

function compare(...records: readonly ProjectRecord[]) {
  const compared = comparePlans(stateWith(next, ...records), plan, next);
  if (!compared.ok) throw new Error(compared.refusal.message.en);
  return compared.value;
}

const units = [unit('a', 100, 100, 7), unit('b', 900, 100, 11), unit('c', 1500, 100, 13)];

describe('two plans side by side', () => {
  test('the same borders under other ids: nothing moves', () => {
    const comparison = compare(
      ...units,
      inNext('west', [0, 0, 1000, 1000]),
      inNext('east', [1000, 0, 1000, 1000]),
    );
    expect([comparison.moves, comparison.totals]).toEqual([
      [],
      { units: 0, children: 0, areaSquareMetres: 0 },
    ]);
  });

  test('a strip given to the neighbour: its estates, children and ground by pair of schools', () => {
    const { moves, totals } = compare(
      ...units,
      inNext('west', [0, 0, 800, 1000]),
      inNext('east', [800, 0, 1200, 1000]),
    );
    expect(moves).toEqual([
      {
        from: 'west小学',
        to: 'east小学',
        units: ['b'],
        children: 11,
        areaSquareMetres: expect.closeTo(200_000, -1),
        ground: expect.objectContaining({ type: 'MultiPolygon' }),
      },
    ]);
    expect([totals.units, totals.children]).toEqual([1, 11]);
  });

  test('seats and children of every school before and after', () => {
    const { schools } = compare(
      ...units,
      inNext('west', [0, 0, 800, 1000]),
      inNext('east', [800, 0, 1200, 1000]),
    );
    expect(schools).toEqual([
      { school: 'east小学', before: { seats: 100, children: 13 }, after: { seats: 100, children: 24 } },
      { school: 'west小学', before: { seats: 100, children: 18 }, after: { seats: 100, children: 7 } },
    ]);
  });

  test('what no catchment holds any more moves to nowhere, and its ground with it', () => {
    const { moves } = compare(...units, inNext('west', [0, 0, 1000, 1000]));
    expect(moves.map(({ ground, ...move }) => [move, ground?.coordinates.length])).toEqual([
      [
        {
          from: 'east小学',
          to: null,
          units: ['c'],
          children: 13,
          areaSquareMetres: expect.closeTo(1_000_000, -2),
        },
        1,
      ],
    ]);
  });

  test('ground that nobody had comes from nowhere', () => {
    const { moves, totals } = compare(
      ...units,
      west,
      catchment('east', [1200, 0, 800, 1000]),
      inNext('west', [0, 0, 1000, 1000]),
      inNext('east', [1000, 0, 1000, 1000]),
    );
    expect(
      moves.map(({ from, to, areaSquareMetres }) => [from, to, Math.round(areaSquareMetres / 100)]),
    ).toEqual([[null, 'east小学', 2000]]);
    expect(totals.areaSquareMetres).toBeCloseTo(200_000, -1);
  });

  test('the ground drawn is the ground counted', () => {
    const { moves } = compare(
      ...units,
      inNext('west', [0, 0, 800, 1000]),
      inNext('east', [800, 0, 1200, 1000]),
    );
    const [move] = moves;
    const drawn = move?.ground ? preparePolygon(move.ground, 105).areaSquareMetres : 0;
    expect(drawn).toBeCloseTo(move?.areaSquareMetres ?? 0, 1);
  });

  test('an overlap that both plans have moves nothing', () => {
    const both = [inNext('west', [0, 0, 1100, 1000]), inNext('east', [1000, 0, 1000, 1000])];
    const west = catchment('west', [0, 0, 1100, 1000]);
    expect(compare(...units, west, ...both).moves).toEqual([]);
  });

  test('ground thinner than a sliver is how people draw', () => {
    const { moves } = compare(inNext('west', [0, 0, 999, 1000]), inNext('east', [999, 0, 1001, 1000]));
    expect(moves).toEqual([]);
  });

  test('two campuses of one name are two schools', () => {
    const twin = { ...campus('north', 500, 900), name: 'west小学' };
    const { moves } = compare(
      ...units,
      twin,
      inNext('north', [0, 0, 1000, 1000]),
      inNext('east', [1000, 0, 1000, 1000]),
    );
    expect(moves.map(({ from, to }) => [from, to])).toEqual([['west小学（west）', 'west小学（north）']]);
  });

  test('a school without known seats has null seats, not none', () => {
    const { schools } = compare(campus('east', 1500, 500, 0), inNext('east', [0, 0, 2000, 1000]));
    expect(schools[0]?.after).toEqual({ seats: null, children: 0 });
  });

  test('plans of two stages are refused', () => {
    const junior = { ...next, stage: 'junior' as const };
    const compared = comparePlans(stateWith(junior), plan, junior);
    expect(compared.ok ? 'compared' : compared.refusal.code).toBe('plans-not-comparable');
  });
});

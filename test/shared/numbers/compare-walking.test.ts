import { describe, expect, test } from 'vitest';
import { comparePlans } from '../../../shared/checks/compare-plans.ts';
import type { ProjectRecord } from '../../../shared/model/records.ts';
import { compareWalking } from '../../../shared/numbers/compare-walking.ts';
import { createDistanceLookup } from '../../../shared/walking/distance-lookup.ts';
import { measureWalking } from '../../../shared/walking/walking-distances.ts';
import { campus, catchment, plan, stateWith, unit } from '../checks/small-plan.ts';

const next = { ...plan, id: 'next', name: '新方案' };
const strip: readonly ProjectRecord[] = [
  next,
  campus('west', 100, 100),
  campus('east', 1900, 100),
  { ...catchment('west', [0, 0, 800, 1000]), id: 'next-west', planId: 'next' },
  { ...catchment('east', [800, 0, 1200, 1000]), id: 'next-east', planId: 'next' },
  unit('a', 100, 500, 7),
  unit('b', 900, 100, 11),
];

const state = stateWith(...strip);
const distances = createDistanceLookup(measureWalking(state));
const metres = (unitId: string, campusId: string) =>
  distances.between(unitId, campusId)?.metres ?? Number.NaN;

function compared() {
  const moves = comparePlans(state, plan, next);
  if (!moves.ok) throw new Error(moves.refusal.message.en);
  return compareWalking(state, { from: plan, to: next }, { moves: moves.value.moves, distances });
}

describe('ways to school under two plans, straight where there are no roads', () => {
  test('an estate given to the neighbour walks to the other school', () => {
    const [move, ...more] = compared().moves;
    expect(more).toEqual([]);
    expect(move?.before).toMatchObject({ method: 'straight', meanMetres: metres('b', 'west') });
    expect(move?.after).toMatchObject({ meanMetres: metres('b', 'east'), childrenMeasured: 11 });
    expect(metres('b', 'east') - metres('b', 'west')).toBeGreaterThan(50);
  });

  test('every school, weighed by children', () => {
    const west = compared().schools.get('west小学');
    expect(west?.before?.meanMetres).toBeCloseTo((7 * metres('a', 'west') + 11 * metres('b', 'west')) / 18);
    expect(west?.after?.meanMetres).toBe(metres('a', 'west'));
  });

  test('the plans as wholes count every child once', () => {
    const { before, after } = compared().total;
    expect([before?.childrenMeasured, after?.childrenMeasured]).toEqual([18, 18]);
    expect(after?.meanMetres).toBeCloseTo((7 * metres('a', 'west') + 11 * metres('b', 'east')) / 18);
  });
});

import { describe, expect, it } from 'vitest';
import { unitMembership } from '../../../shared/checks/unit-membership.ts';
import type { ProjectRecord } from '../../../shared/model/records.ts';
import { usualWarningLevels } from '../../../shared/model/warning-levels.ts';
import { planNumbers } from '../../../shared/numbers/plan-numbers.ts';
import { createDistanceLookup } from '../../../shared/walking/distance-lookup.ts';
import { measureWalking } from '../../../shared/walking/walking-distances.ts';
import { agreement, campus, plan, stateWith, unit } from '../checks/small-plan.ts';
import { road } from '../walking/small-town.ts';

function numbersOf(...records: readonly ProjectRecord[]) {
  const state = stateWith(...records);
  const distances = createDistanceLookup(measureWalking(state));
  return planNumbers({ state, plan, membership: unitMembership(state, 'plan'), distances });
}

const west = (...records: readonly ProjectRecord[]) => numbersOf(...records).catchments.get('west');
const withLevels = (changes: Partial<typeof usualWarningLevels>): ProjectRecord => {
  const settings = stateWith().settings.get('settings');
  if (!settings) throw new Error('the small plan has settings');
  return { ...settings, warningLevels: { ...usualWarningLevels, ...changes } };
};

describe('seats and children', () => {
  it('counts every intake year from the plan on', () => {
    expect(west(unit('u', 100, 100, 80))?.years).toEqual([
      { intakeYear: 2026, children: 80, seats: 100 },
      { intakeYear: 2027, children: 500, seats: 100 },
    ]);
  });

  it('says what a swap sends and brings', () => {
    const swap = agreement(
      [
        ['e', 'east', 'west', 30],
        ['w', 'west', 'east', 30],
      ],
      { agreementKind: 'parity-swap' },
    );
    const own = west(unit('w', 100, 100, 12), unit('e', 1500, 100, 30), unit('x', 300, 300, 5), swap);
    expect(own).toMatchObject({ children: 35, swappedIn: 30, swappedOut: 12, seats: 100, sharedOut: 0 });
  });

  it('says what seats are shared in and out', () => {
    const dual = agreement([['e', 'east', 'west', 6]]);
    const { catchments } = numbersOf(unit('e', 1500, 100), dual);
    expect(catchments.get('west')).toMatchObject({ baseSeats: 100, sharedIn: 0, sharedOut: 6, seats: 94 });
    expect(catchments.get('east')).toMatchObject({ baseSeats: 100, sharedIn: 6, sharedOut: 0, seats: 106 });
  });

  it('judges the load by the levels of the project', () => {
    expect(west(unit('u', 100, 100, 80))?.level).toBe('ok');
    expect(west(unit('u', 100, 100, 80), withLevels({ tightLoadPercent: 75 }))?.level).toBe('tight');
    expect(west(unit('u', 100, 100, 105), withLevels({ fullLoadPercent: 110 }))?.level).toBe('tight');
  });
});

describe('class sizes', () => {
  it.each([
    [110, 55, 'ok'],
    [111, 56, 'large'],
    [131, 66, 'oversize'],
  ])('of %i children in two classes are %i: %s', (children, classSize, classLevel) => {
    expect(west(unit('u', 100, 100, children))).toMatchObject({ classes: 2, classSize, classLevel });
  });

  it('are not known where no campus has classes', () => {
    const empty = { ...campus('west', 500, 500), stages: [] };
    expect(west(unit('u', 100, 100), empty)).toMatchObject({ classSize: null, classLevel: 'unknown' });
  });
});

describe('ways to school', () => {
  const near = unit('near', 400, 500, 30, true);
  const far = unit('far', 500, 990, 10, true);

  it('weigh estates by their children', () => {
    const corner = [
      road('a', [
        [0, 500],
        [500, 500],
      ]),
      road('b', [
        [500, 500],
        [500, 990],
      ]),
    ];
    const { walking } = west(near, far, ...corner) ?? {};
    expect(walking?.method).toBe('walked');
    expect(walking?.meanMetres).toBeCloseTo((30 * 100 + 10 * 490) / 40, 1);
    expect(walking?.longestMetres).toBeCloseTo(490, 1);
  });

  it('tell who is beyond the reference radius, and that it is a straight line', () => {
    const walking = west(near, unit('far', 10, 990, 10, true))?.walking;
    expect(walking).toMatchObject({
      method: 'straight',
      childrenBeyond: 10,
      shareBeyond: 0.25,
      radiusMetres: 500,
    });
    const wide = west(near, unit('far', 10, 990, 10, true), withLevels({ primaryRadiusMetres: 800 }));
    expect(wide?.walking.childrenBeyond).toBe(0);
  });

  it('keep children without a way apart', () => {
    const street = road('street', [
      [300, 500],
      [500, 500],
    ]);
    const walking = west(near, unit('lost', 20, 20, 7, true), street)?.walking;
    expect(walking).toMatchObject({ childrenMeasured: 30, childrenWithoutWay: 7 });
  });
});

describe('the plan as a whole', () => {
  it('sums seats, counts children once and says who is in no catchment', () => {
    const { total } = numbersOf(unit('w', 100, 100, 95), unit('e', 1200, 100, 101), unit('o', 5000, 5000, 3));
    expect(total).toMatchObject({
      seats: 200,
      children: 196,
      childrenElsewhere: 3,
      level: 'tight',
      tightCatchments: 1,
      overCatchments: 1,
    });
  });

  it('is as compact as its squares', () => {
    expect(numbersOf().total.compactness).toBeCloseTo(Math.PI / 4, 4);
  });
});

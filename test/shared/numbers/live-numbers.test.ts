import type { MultiPolygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { unitMembership } from '../../../shared/checks/unit-membership.ts';
import { createLiveNumbers } from '../../../shared/numbers/live-numbers.ts';
import { planNumbers } from '../../../shared/numbers/plan-numbers.ts';
import { createDistanceLookup } from '../../../shared/walking/distance-lookup.ts';
import { measureWalking } from '../../../shared/walking/walking-distances.ts';
import { seededRandom } from '../../support/generate-plan.ts';
import { agreement, plan, stateWith, unit } from '../checks/small-plan.ts';
import { parts, polygon, rectangle } from '../geometry/local-metres.ts';

/** West and east with the border between them bent to `x` in its middle. */
function bent(x: number): { id: string; geometry: MultiPolygon }[] {
  const west = polygon([
    [0, 0],
    [1000, 0],
    [x, 500],
    [1000, 1000],
    [0, 1000],
    [0, 0],
  ]);
  const east = polygon([
    [1000, 0],
    [2000, 0],
    [2000, 1000],
    [1000, 1000],
    [x, 500],
    [1000, 0],
  ]);
  return [
    { id: 'west', geometry: parts(west) },
    { id: 'east', geometry: parts(east) },
  ];
}

describe('numbers while dragging', () => {
  it.each([1, 2, 3, 4, 5, 6])('are those from scratch, seed %i', (seed) => {
    const random = seededRandom(seed);
    const units = Array.from({ length: 60 }, (_, index) =>
      unit(`u${index}`, random() * 1960, random() * 960, Math.floor(random() * 20), random() < 0.3),
    );
    const swap = agreement(
      [
        ['u1', 'east', 'west', 5],
        ['u2', 'west', 'east', 5],
      ],
      { agreementKind: 'parity-swap' },
    );
    const state = stateWith(...units, swap);
    const distances = createDistanceLookup(measureWalking(state));
    const live = createLiveNumbers(state, plan, distances);
    for (let step = 0; step < 12; step++) {
      const outlines = bent(200 + random() * 1600).slice(0, step % 3 === 0 ? 1 : 2);
      const catchment = new Map(state.catchment);
      for (const { id, geometry } of outlines) {
        const before = state.catchment.get(id);
        if (before) catchment.set(id, { ...before, geometry });
      }
      const moved = { ...state, catchment };
      const membership = unitMembership(moved, 'plan');
      expect(live.try(outlines)).toEqual(planNumbers({ state: moved, plan, membership, distances }));
    }
    expect(live.stored).toEqual(
      planNumbers({ state, plan, membership: unitMembership(state, 'plan'), distances }),
    );
  });

  it('follow an estate over the border', () => {
    const live = createLiveNumbers(stateWith(unit('u', 1050, 480, 25)), plan, null);
    const children = (numbers: typeof live.stored) =>
      [...numbers.catchments.values()].map((own) => `${own.catchmentId} ${own.children}`);
    expect(children(live.stored)).toEqual(['east 25', 'west 0']);
    expect(children(live.try(bent(1300)))).toEqual(['east 0', 'west 25']);
  });

  it('give the seats of both to a catchment that unites them, and count none for the one that is gone', () => {
    const live = createLiveNumbers(stateWith(unit('u', 1050, 480, 25)), plan, null);
    const west = parts(rectangle(0, 0, 2000, 1000));
    const united = live.try([
      { id: 'west', geometry: west, campusIds: ['west', 'east'] },
      { id: 'east', geometry: parts() },
    ]);
    const { seats: seatsWest = 0 } = live.stored.catchments.get('west') ?? {};
    const { seats: seatsEast = 0 } = live.stored.catchments.get('east') ?? {};
    expect([...united.catchments.keys()]).toEqual(['west']);
    expect(united.catchments.get('west')).toMatchObject({ seats: seatsWest + seatsEast, children: 25 });
    expect(seatsEast).toBeGreaterThan(0);
    expect(united.total.seats).toBe(live.stored.total.seats);
  });

  it('leave out what is not of the plan', () => {
    const live = createLiveNumbers(stateWith(unit('u', 100, 100)), plan, null);
    expect(live.try([{ id: 'nobody', geometry: parts() }])).toEqual(live.stored);
  });
});

// Borders drawn onto a neighbour's edge are shared in the file, not only on the screen.
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { positionKey } from '../../../../shared/commands/borders/border-vertices.ts';
import { applyChangeSet } from '../../../../shared/history/apply-change-set.ts';
import { invertChangeSet } from '../../../../shared/history/invert-change-set.ts';
import { at, cutting, planChange, smallCity } from '../small-city.ts';

const keysOf = (geometry: MultiPolygon | undefined) => geometry?.coordinates.flat(2).map(positionKey) ?? [];

function draw(ring: readonly Position[]) {
  const geometry: Polygon = { type: 'Polygon', coordinates: [[...ring, ...ring.slice(0, 1)]] };
  return planChange(smallCity(), {
    name: 'create-catchment',
    planId: 'plan',
    catchmentName: '新片区',
    authorityId: null,
    campusIds: [],
    geometry,
  });
}

const drawnOn = (ring: readonly Position[]) => {
  const change = draw(ring);
  return { change, state: applyChangeSet(smallCity(), change) };
};

describe('moving a vertex onto a neighbour’s edge', () => {
  it('gives the neighbour that vertex', () => {
    const apart = drawnOn([at(0.2, 1.1), at(0.8, 1.1), at(0.8, 1.5)]).state;
    const state = applyChangeSet(
      apart,
      planChange(apart, {
        name: 'move-vertices',
        planId: 'plan',
        moves: [{ from: at(0.2, 1.1), to: at(0.25, 1) }],
        splits: cutting,
      }),
    );
    expect(keysOf(state.catchment.get('a')?.geometry)).toContain(positionKey(at(0.25, 1)));
  });
});

describe('drawing a catchment onto a neighbour’s edge', () => {
  // A third of the way along the upper edge of A, as snapping would place it, to the middle of that of B.
  const [start, end] = [at(1 / 3, 1), at(1.5, 1)];
  const ring = [start, end, at(1.5, 2), at(1 / 3, 2)];

  it('gives every neighbour the vertices that lie on its edges', () => {
    const { state } = drawnOn(ring);
    expect(keysOf(state.catchment.get('a')?.geometry)).toContain(positionKey(start));
    expect(keysOf(state.catchment.get('b')?.geometry)).toContain(positionKey(end));
  });

  it('takes over the neighbours’ vertices that lie on the new edges', () => {
    const { change } = drawnOn(ring);
    const made = change.added[0];
    expect(made?.kind === 'catchment' && keysOf(made.geometry)).toContain(positionKey(at(1, 1)));
  });

  it('leaves neighbours alone that it does not touch', () => {
    expect(draw(ring).updated.map(({ before }) => before.id)).toEqual(['a', 'b']);
    expect(draw([at(5, 5), at(6, 5), at(6, 6)]).updated).toEqual([]);
  });

  it('takes the vertices out again with one undo', () => {
    const { change, state } = drawnOn(ring);
    expect(applyChangeSet(state, invertChangeSet(change)).catchment).toEqual(smallCity().catchment);
  });
});

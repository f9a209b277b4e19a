import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { positionKey } from '../../../../shared/commands/borders/border-vertices.ts';
import type { ProjectState } from '../../../../shared/model/project-state.ts';
import { afterCommands, at, cutting, planChange, refusalOf, smallCity } from '../small-city.ts';

const ownersOf = (state: ProjectState, place: Position) =>
  [...state.catchment.values()]
    .filter(({ geometry }) =>
      geometry.coordinates.flat(2).some((other) => positionKey(other) === positionKey(place)),
    )
    .map(({ id }) => id);

describe('moving border vertices', () => {
  it('moves a shared vertex in both owners and in nobody else', () => {
    const state = afterCommands(smallCity(), [
      {
        name: 'move-vertices',
        planId: 'plan',
        moves: [{ from: at(1, 1), to: at(1.2, 1.1) }],
        splits: cutting,
      },
    ]);
    expect([ownersOf(state, at(1, 1)), ownersOf(state, at(1.2, 1.1))]).toEqual([[], ['a', 'b']]);
  });

  it('closes the ring again where its first vertex moves', () => {
    const state = afterCommands(smallCity(), [
      { name: 'move-vertices', planId: 'plan', moves: [{ from: at(0, 0), to: at(-0.1, 0) }] },
    ]);
    const ring = state.catchment.get('a')?.geometry.coordinates[0]?.[0] ?? [];
    expect([ring.at(0), ring.at(-1)]).toEqual([at(-0.1, 0), at(-0.1, 0)]);
  });

  it('says what was moved, how far, and who follows', () => {
    const { label } = planChange(smallCity(), {
      name: 'move-vertices',
      planId: 'plan',
      moves: [{ from: at(1, 1), to: at(1.2, 1) }],
      splits: cutting,
    });
    expect(label).toEqual({
      zh: '把 警钟街小学片区 的 1 个边界点移动了 19 米，邻片区 三江实验学校片区 同步',
      en: 'Moved 1 border point of 警钟街小学片区 by 19 m; 三江实验学校片区 follow',
    });
  });

  it.each([
    ['a place without a vertex', at(0.5, 0.5), at(0.6, 0.5), 'no-vertex-there'],
    ['a move that makes a border cross itself', at(1, 1), at(0.5, -1), 'invalid-geometry'],
    ['a move to where it is', at(1, 1), at(1, 1), 'nothing-changed'],
  ])('refuses %s', (_, from, to, code) => {
    expect(refusalOf(smallCity(), { name: 'move-vertices', planId: 'plan', moves: [{ from, to }] })).toBe(
      code,
    );
  });
});

describe('inserting a border vertex', () => {
  it('puts it into both owners of the edge', () => {
    const state = afterCommands(smallCity(), [
      {
        name: 'insert-vertex',
        planId: 'plan',
        edge: [at(1, 1), at(1, 0)],
        at: at(1.1, 0.5),
        splits: cutting,
      },
    ]);
    expect(ownersOf(state, at(1.1, 0.5))).toEqual(['a', 'b']);
  });

  it('finds the edge that closes the ring', () => {
    const state = afterCommands(smallCity(), [
      { name: 'insert-vertex', planId: 'plan', edge: [at(0, 0), at(0, 1)], at: at(-0.1, 0.5) },
    ]);
    expect(state.catchment.get('a')?.geometry.coordinates[0]?.[0]).toHaveLength(6);
  });

  it('refuses two places that no edge joins', () => {
    expect(
      refusalOf(smallCity(), {
        name: 'insert-vertex',
        planId: 'plan',
        edge: [at(0, 0), at(2, 0)],
        at: at(1, 0.1),
      }),
    ).toBe('no-edge-there');
  });
});

describe('deleting a border vertex', () => {
  it('takes it out of both owners', () => {
    const bent = afterCommands(smallCity(), [
      {
        name: 'insert-vertex',
        planId: 'plan',
        edge: [at(1, 1), at(1, 0)],
        at: at(1.1, 0.5),
        splits: cutting,
      },
      { name: 'delete-vertex', planId: 'plan', at: at(1.1, 0.5) },
    ]);
    expect(ownersOf(bent, at(1.1, 0.5))).toEqual([]);
  });

  it('refuses a vertex where borders fork', () => {
    expect(refusalOf(smallCity(), { name: 'delete-vertex', planId: 'plan', at: at(1, 1) })).toBe(
      'borders-fork-there',
    );
  });

  it('keeps three vertices', () => {
    const triangle = afterCommands(smallCity(), [
      { name: 'delete-vertex', planId: 'plan', at: at(0, 0), splits: cutting },
    ]);
    expect(refusalOf(triangle, { name: 'delete-vertex', planId: 'plan', at: at(0, 1) })).toBe(
      'too-few-vertices',
    );
  });
});

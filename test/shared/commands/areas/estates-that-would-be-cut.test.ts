// Every command that draws asks about estates it would cut, and both sides of the cut can have them whole.
import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { unitShares } from '../../../../shared/checks/unit-shares.ts';
import { sidesOfCutUnits } from '../../../../shared/commands/areas/sides-of-cut-units.ts';
import type { ProjectCommand, Splits, SplittingCommand } from '../../../../shared/commands/command.ts';
import { createProjectState, type ProjectState } from '../../../../shared/model/project-state.ts';
import type { Catchment } from '../../../../shared/model/records.ts';
import {
  afterCommands,
  at,
  createTestContext,
  cutting,
  planChange,
  rectangle,
  refusalOf,
  smallCity,
  smallCityRecords,
} from '../small-city.ts';

const move: SplittingCommand = {
  name: 'move-vertices',
  planId: 'plan',
  moves: [{ from: at(1, 1), to: at(1.2, 1) }],
};
const insert: SplittingCommand = {
  name: 'insert-vertex',
  planId: 'plan',
  edge: [at(1, 1), at(1, 0)],
  at: at(1.2, 0.5),
};
const draw: SplittingCommand = {
  name: 'create-catchment',
  planId: 'plan',
  catchmentName: '新片区',
  authorityId: null,
  campusIds: [],
  geometry: rectangle(0.02, 0, 0.3, 1),
};
const split: SplittingCommand = {
  name: 'split-catchment',
  catchmentId: 'a',
  line: [at(0.15, -0.1), at(0.15, 1.1)],
  newName: '新片区',
  newCampusIds: [],
};
const hole: SplittingCommand = {
  name: 'give-area',
  planId: 'plan',
  area: rectangle(0.96, 0.1, 1.2, 0.9),
  fromCatchmentIds: null,
  toCatchmentId: null,
};
/** The border between a and b has a bend around the estate unit-2, which a holds. */
const bent = afterCommands(smallCity(), [
  {
    name: 'give-area',
    planId: 'plan',
    area: rectangle(0.9, 0.1, 1.48, 0.9),
    fromCatchmentIds: null,
    toCatchmentId: 'a',
  },
]);
const straighten: SplittingCommand = { name: 'delete-vertex', planId: 'plan', at: at(1.48, 0.1) };
const withSplits = (command: SplittingCommand, splits: Splits): ProjectCommand => ({ ...command, splits });

/** Which catchments hold how much of an estate. */
const sharesOf = (state: ProjectState, unitId: string) =>
  Object.fromEntries(unitShares(state, 'plan').get(unitId) ?? []);

const sidesOf = (command: SplittingCommand, state = smallCity()) =>
  sidesOfCutUnits(state, planChange(state, withSplits(command, cutting), createTestContext()));

describe('an edit that would cut an estate', () => {
  it.each<[SplittingCommand, ProjectState?]>([[move], [insert], [draw], [split], [hole], [straighten, bent]])(
    'is asked about: $name',
    (command, state = smallCity()) => {
      expect(refusalOf(state, command)).toBe('would-split-units');
      expect(refusalOf(state, withSplits(command, cutting))).toBe('done');
    },
  );

  it('offers the sides of a border, the one with most of the estate first', () => {
    expect(sidesOf(move).map(({ splits }) => splits)).toEqual([
      { toCatchmentId: 'b' },
      { toCatchmentId: 'a' },
    ]);
  });

  it('offers the catchment that it makes beside the one that is there', () => {
    expect(sidesOf(split)).toEqual([
      { splits: { toCatchmentId: 'a' }, name: '警钟街小学片区' },
      { splits: { to: 'new-catchment' }, name: '新片区' },
    ]);
    expect(sidesOf(draw)).toHaveLength(2);
  });

  it('offers nobody where a part of the estate would lie in no catchment', () => {
    expect(sidesOf(hole).map(({ splits }) => splits)).toEqual([{ toCatchmentId: 'b' }, { to: 'nobody' }]);
  });

  it('offers each of several estates to the side that has most of it', () => {
    const wide: SplittingCommand = { ...hole, area: rectangle(0.7, 0.1, 1.2, 0.9), toCatchmentId: 'c' };
    expect(sidesOf(wide)[0]).toEqual({ splits: { to: 'larger-side' }, name: null });
    const state = afterCommands(smallCity(), [withSplits(wide, { to: 'larger-side' })]);
    expect([sharesOf(state, 'unit-1'), sharesOf(state, 'unit-2')]).toEqual([{ c: 1 }, { b: 1 }]);
  });

  it.each<[string, SplittingCommand, Splits, string, unknown]>([
    ['the one catchment', move, { toCatchmentId: 'a' }, 'unit-2', { a: 1 }],
    ['the other', move, { toCatchmentId: 'b' }, 'unit-2', { b: 1 }],
    ['the catchment that was there', split, { toCatchmentId: 'a' }, 'unit-0', { a: 1 }],
    ['the new catchment', split, { to: 'new-catchment' }, 'unit-0', { 'catchment:1': 1 }],
    ['nobody', hole, { to: 'nobody' }, 'unit-2', {}],
  ])('gives it whole to %s', (_, command, splits, unitId, shares) => {
    const state = afterCommands(smallCity(), [withSplits(command, splits)]);
    expect(sharesOf(state, unitId)).toEqual(shares);
    expect(state['unit-split'].size).toBe(0);
  });

  it('stores the reason for cutting it', () => {
    const state = afterCommands(smallCity(), [withSplits(move, { reason: ' 两期分属两校 ' })]);
    expect([...state['unit-split'].values()].map(({ unitId, reason }) => [unitId, reason])).toEqual([
      ['unit-2', '两期分属两校'],
    ]);
  });

  it('knows no new catchment where it makes none', () => {
    expect(refusalOf(smallCity(), withSplits(move, { to: 'new-catchment' }))).toBe('not-found');
  });

  it('is not asked about what a lock stands against anyway', () => {
    const locks = [{ targetKind: 'catchment', targetId: 'b' }] as const;
    const locked = afterCommands(smallCity(), [{ name: 'set-locks', planId: 'plan', locks, locked: true }]);
    expect(refusalOf(locked, move)).toBe('locked');
  });

  it('is not asked about where the border would turn its ring over anyway', () => {
    const outline = (id: string, ...ring: readonly Position[]) => ({
      ...(smallCity().catchment.get('a') as Catchment),
      id,
      geometry: { type: 'MultiPolygon' as const, coordinates: [[[...ring, ...ring.slice(0, 1)]]] },
    });
    const state = createProjectState([
      ...smallCityRecords().filter(({ kind }) => kind === 'settings' || kind === 'plan'),
      outline('hill', at(0, 0), at(1, 0), at(0.5, 0.2)),
      ...smallCityRecords().flatMap((record) =>
        record.id === 'unit-0' && record.kind === 'unit'
          ? [{ ...record, geometry: rectangle(0.4, 0.3, 0.6, 0.7) }]
          : [],
      ),
    ]);
    const beyond = (y: number): ProjectCommand => ({
      name: 'insert-vertex',
      planId: 'plan',
      edge: [at(0, 0), at(1, 0)],
      at: at(0.5, y),
    });
    expect(refusalOf(state, beyond(0.6))).toBe('meets-another-border');
  });
});

describe('moving a vertex over somebody else', () => {
  it('is refused, unless they lay over each other before', () => {
    const over: SplittingCommand = {
      name: 'move-vertices',
      planId: 'plan',
      moves: [{ from: at(0, 1), to: at(1.02, 0.9) }],
      splits: cutting,
    };
    expect(refusalOf(smallCity(), over)).toBe('meets-another-border');
    const laid = afterCommands(smallCity(), [
      { ...draw, geometry: rectangle(0.98, 1, 1.04, 0), splits: cutting },
    ]);
    const further: ProjectCommand = {
      name: 'move-vertices',
      planId: 'plan',
      moves: [{ from: at(1.04, 0), to: at(1.045, 0) }],
      splits: cutting,
    };
    expect(refusalOf(laid, further)).toBe('done');
  });
});

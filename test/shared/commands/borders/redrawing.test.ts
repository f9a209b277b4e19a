// What the commands that cut, unite and move whole pieces of ground do to a small city, and what they refuse.
import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../../../shared/checks/check-plan.ts';
import type { ProjectCommand } from '../../../../shared/commands/command.ts';
import { areaSquareMetres } from '../../../../shared/geometry/polygon-area.ts';
import { zoneOfProject } from '../../../../shared/geometry/project-zone.ts';
import {
  createProjectState,
  listRecords,
  type ProjectState,
} from '../../../../shared/model/project-state.ts';
import type { ProjectRecord } from '../../../../shared/model/records.ts';
import { afterCommands, at, planChange, rectangle, refusalOf, smallCity } from '../small-city.ts';

const codesOf = (state: ProjectState) =>
  checkPlan({ state, planId: 'plan' }).findings.map(({ code }) => code);

/** A catchment's area in thousandths of a degree squared, as the grid of the small city counts. */
function cellsOf(state: ProjectState, id: string): number {
  const zone = zoneOfProject(state);
  const geometry = state.catchment.get(id)?.geometry;
  const cell = areaSquareMetres(rectangle(0, 0, 1, 1), zone);
  return geometry ? Math.round((areaSquareMetres(geometry, zone) / cell) * 1000) / 1000 : 0;
}

const cells = (state: ProjectState) => ['a', 'b', 'c'].map((id) => cellsOf(state, id));

describe('reshaping a border', () => {
  const reshape = (...line: Position[]): ProjectCommand => ({
    name: 'reshape-border',
    planId: 'plan',
    catchmentId: 'a',
    line,
  });

  it('takes in what the line encloses beyond the border', () => {
    const over = reshape(at(0.98, 0.1), at(1.5, 0.1), at(1.5, 0.9), at(0.98, 0.9));
    const change = planChange(smallCity(), over);
    const state = afterCommands(smallCity(), [over]);
    expect(cells(state)).toEqual([1.4, 0.6, 1]);
    expect(change.label.zh).toMatch(/^按画线调整 警钟街小学片区 的边界：划入 .*，1 个小区换了片区$/u);
    expect(codesOf(state)).not.toContain('overlap');
  });

  it('gives what it cuts off to who lies beyond', () => {
    const state = afterCommands(smallCity(), [reshape(at(0.525, -0.1), at(0.525, 1.1))]);
    expect(cells(state)).toEqual([0.525, 1.475, 1]);
    expect(codesOf(state)).not.toContain('gap');
  });

  it('reaches the border with an end that was drawn on it, hand-wide beside it', () => {
    const line = [at(0.999997, 0.05), at(0.97, 0.1), at(0.999997, 0.15)];
    expect(planChange(smallCity(), reshape(...line)).updated.map(({ after }) => after.id)).toEqual([
      'a',
      'b',
    ]);
  });

  it.each([
    ['a line that ends inside', reshape(at(0.9, 0.1), at(1.1, 0.1)), 'line-does-not-cut'],
    [
      'a line that crosses itself',
      reshape(at(0.98, -0.1), at(0.98, 0.9), at(0.99, 0.9), at(0.97, 0.1), at(1.1, 0.1)),
      'line-meets-itself',
    ],
    ['a line through an estate', reshape(at(0.7, -0.1), at(0.7, 1.1)), 'would-split-units'],
  ])('refuses %s', (_, command, code) => {
    expect(refusalOf(smallCity(), command)).toBe(code);
  });
});

describe('splitting a catchment', () => {
  const split = (newCampusIds: readonly string[], ...line: Position[]): ProjectCommand => ({
    name: 'split-catchment',
    catchmentId: 'a',
    line,
    newName: ' 新片区 ',
    newCampusIds,
  });

  it('makes the side without a school the new catchment, and both share the cut', () => {
    const state = afterCommands(smallCity(), [split([], at(0.475, -0.1), at(0.475, 1.1))]);
    const made = [...state.catchment.values()].find(({ name }) => name === '新片区');
    expect(made && cellsOf(state, made.id)).toBe(0.475);
    expect(codesOf(state).filter((code) => code === 'gap' || code === 'overlap')).toEqual([]);
  });

  it('takes the side of the new campus, which leaves the old catchment', () => {
    const state = afterCommands(smallCity(), [split(['campus-fucheng'], at(0.475, -0.1), at(0.475, 1.1))]);
    const made = [...state.catchment.values()].find(({ name }) => name === '新片区');
    expect([made && cellsOf(state, made.id), state.catchment.get('a')?.campusIds]).toEqual([0.525, []]);
  });

  it.each([
    ['a line that stops half-way', split([], at(0.475, -0.1), at(0.475, 0.5)), 'line-does-not-cut'],
    ['a campus that is not there', split(['x'], at(0.475, -0.1), at(0.475, 1.1)), 'not-found'],
  ])('refuses %s', (_, command, code) => {
    expect(refusalOf(smallCity(), command)).toBe(code);
  });
});

describe('merging catchments', () => {
  const merge = (...catchmentIds: string[]): ProjectCommand => ({
    name: 'merge-catchments',
    intoCatchmentId: 'a',
    catchmentIds,
  });

  it('unites ground and campuses and does away with the others', () => {
    const state = afterCommands(smallCity(), [merge('b')]);
    expect(cells(state)).toEqual([2, 0, 1]);
    expect(state.catchment.get('a')?.campusIds).toEqual(['campus-fucheng', 'campus-jingkai']);
    expect(state.catchment.get('a')?.geometry.coordinates).toHaveLength(1);
  });

  it('refuses a catchment with itself', () => {
    expect(refusalOf(smallCity(), merge('a'))).toBe('nothing-changed');
  });
});

describe('clipping to the authority', () => {
  const clip: ProjectCommand = { name: 'clip-to-authority', catchmentId: 'a' };

  it('takes away what lies beyond its border', () => {
    const wide = afterCommands(smallCity(), [
      {
        name: 'give-area',
        planId: 'plan',
        area: rectangle(0.9, -0.1, 1.5, 1.1),
        fromCatchmentIds: null,
        toCatchmentId: 'a',
      },
    ]);
    expect(codesOf(wide)).toContain('outside-district');
    const state = afterCommands(wide, [clip]);
    expect([cells(state), codesOf(state).includes('outside-district')]).toEqual([[1, 0.5, 1], false]);
  });

  it('refuses a catchment that keeps within it', () => {
    expect(refusalOf(smallCity(), clip)).toBe('nothing-outside');
  });
});

describe('filling a gap', () => {
  const hole: ProjectCommand = {
    name: 'give-area',
    planId: 'plan',
    area: rectangle(0.96, 0.3, 1.04, 0.6),
    fromCatchmentIds: null,
    toCatchmentId: null,
  };
  const fill = (place: Position): ProjectCommand => ({
    name: 'fill-gap',
    planId: 'plan',
    at: place,
    toCatchmentId: 'b',
  });

  it('gives the gap around the place to the catchment', () => {
    const torn = afterCommands(smallCity(), [hole]);
    expect(codesOf(torn)).toContain('gap');
    const state = afterCommands(torn, [fill(at(1, 0.4))]);
    expect([codesOf(state).includes('gap'), cells(state)]).toEqual([false, [0.988, 1.012, 1]]);
  });

  it('refuses a place that is held', () => {
    expect(refusalOf(smallCity(), fill(at(0.5, 0.5)))).toBe('no-gap-there');
  });
});

describe('copying a catchment from another plan', () => {
  const other = createProjectState([
    ...listRecords(smallCity()),
    ...listRecords(smallCity()).flatMap((record): ProjectRecord[] => {
      if (record.kind === 'plan') return [{ ...record, id: 'other', name: '另一方案' }];
      if (record.kind !== 'catchment' || record.id !== 'a') return [];
      return [{ ...record, id: 'wide', planId: 'other', geometry: rectangle(0, 0, 1.5, 1) }];
    }),
  ]);
  const copy = (takesGround: boolean, catchmentId = 'wide'): ProjectCommand => ({
    name: 'copy-catchment',
    catchmentId,
    toPlanId: 'plan',
    takesGround,
  });

  it('lays it over what is there, or has the others make room', () => {
    const over = afterCommands(other, [copy(false)]);
    expect([cells(over), codesOf(over).includes('overlap')]).toEqual([[1, 1, 1], true]);
    const first = afterCommands(other, [{ name: 'delete-catchment', catchmentId: 'a' }, copy(true)]);
    expect([cells(first), codesOf(first).includes('overlap')]).toEqual([[0, 0.5, 1], false]);
  });

  it('takes the place of the catchment of the same school, and of no other', () => {
    const state = afterCommands(other, [copy(true)]);
    expect([cells(state), codesOf(state).includes('overlap')]).toEqual([[0, 0.5, 1], false]);
    expect([...state.catchment.values()].filter(({ planId }) => planId === 'plan')).toHaveLength(3);
    const elsewhere = { ...other, catchment: new Map(other.catchment) };
    const wide = other.catchment.get('wide');
    if (wide) elsewhere.catchment.set('wide', { ...wide, campusIds: ['campus-jingkai'] });
    expect(refusalOf(elsewhere, copy(true))).toBe('keeps-no-ground');
  });

  it('refuses one that is in the plan already', () => {
    expect(refusalOf(other, copy(true, 'b'))).toBe('same-plan');
  });
});

import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../../../shared/checks/check-plan.ts';
import { unitMembership } from '../../../../shared/checks/unit-membership.ts';
import type { ProjectCommand } from '../../../../shared/commands/command.ts';
import {
  createProjectState,
  listRecords,
  type ProjectState,
} from '../../../../shared/model/project-state.ts';
import type { ProjectRecord } from '../../../../shared/model/records.ts';
import { afterCommands, at, planChange, refusalOf, smallCity } from '../small-city.ts';

const assign = (
  unitIds: readonly string[],
  toCatchmentId: string | null,
  more: Partial<Extract<ProjectCommand, { name: 'assign-units' }>> = {},
): ProjectCommand => ({ name: 'assign-units', planId: 'plan', unitIds, toCatchmentId, ...more });

function withRecords(...records: ProjectRecord[]): ProjectState {
  return createProjectState([...listRecords(smallCity()), ...records]);
}

const road = (...coordinates: Position[]): ProjectRecord => ({
  kind: 'road',
  id: 'road',
  name: '临园路',
  roadClass: 'main',
  isBridge: false,
  geometry: { type: 'LineString', coordinates },
});

const holderOf = (state: ProjectState, unitId: string) => unitMembership(state, 'plan').get(unitId);

/** Thousandths of a degree east of the small city's corner. */
const eastOf = (state: ProjectState, id: string) =>
  (state.catchment.get(id)?.geometry.coordinates.flat(2) ?? []).map(
    ([x = 0]) => Math.round((x - 104.74) * 1e6) / 1e3,
  );

const groundFindings = (state: ProjectState) =>
  checkPlan({ state, planId: 'plan' })
    .findings.map(({ code }) => code)
    .filter((code) => ['gap', 'overlap', 'split-unit', 'orphan-unit', 'multi-unit', 'island'].includes(code));

describe('giving estates to a catchment', () => {
  it('draws the border half-way between what goes and what stays', () => {
    const state = afterCommands(smallCity(), [assign(['unit-2'], 'a')]);
    expect([holderOf(state, 'unit-2'), holderOf(state, 'unit-3')]).toEqual([['a'], ['b']]);
    expect(groundFindings(state)).toEqual([]);
    // Half-way from unit-2 (…1.45) to the school of b (1.5), and to unit-3 (1.55…) above and below it.
    expect(Math.max(...eastOf(state, 'a'))).toBeCloseTo(1.5, 2);
    expect(Math.min(...eastOf(state, 'b'))).toBeLessThan(1.48);
  });

  it('runs along a road where the road parts them', () => {
    const state = afterCommands(withRecords(road(at(1.47, -0.2), at(1.47, 1.2))), [assign(['unit-2'], 'a')]);
    expect([Math.max(...eastOf(state, 'a')), Math.min(...eastOf(state, 'b'))]).toEqual([1.47, 1.47]);
    expect(groundFindings(state)).toEqual([]);
  });

  it('says what moves', () => {
    expect(planChange(smallCity(), assign(['unit-2', 'unit-3'], 'a')).label.zh).toBe(
      '把 2 个小区从 三江实验学校片区 划入 警钟街小学片区',
    );
  });

  it('leaves the school its ground when all estates go', () => {
    const state = afterCommands(smallCity(), [assign(['unit-2', 'unit-3'], 'a')]);
    expect(state.catchment.get('b')?.geometry.coordinates.length).toBeGreaterThan(0);
    expect(checkPlan({ state, planId: 'plan' }).findings.map(({ code }) => code)).not.toContain(
      'school-outside',
    );
  });

  it('takes estates from several catchments at once', () => {
    const state = afterCommands(smallCity(), [assign(['unit-1', 'unit-4'], 'b')]);
    expect(['unit-0', 'unit-1', 'unit-4', 'unit-5'].map((id) => holderOf(state, id))).toEqual([
      ['a'],
      ['b'],
      ['b'],
      ['c'],
    ]);
    expect(groundFindings(state)).toEqual([]);
  });

  it('makes a new catchment of them', () => {
    const newCatchment = { name: ' 新片区 ', authorityId: 'jingkai', campusIds: [] };
    const change = planChange(smallCity(), assign(['unit-2'], null, { newCatchment }));
    expect(change.added).toMatchObject([{ kind: 'catchment', name: '新片区', authorityId: 'jingkai' }]);
    expect(change.label.zh).toBe('把 1 个小区从 三江实验学校片区 划入 新片区');
  });

  it('gives them to nobody, and back to somebody', () => {
    const torn = afterCommands(smallCity(), [assign(['unit-2'], null)]);
    expect(holderOf(torn, 'unit-2')).toEqual([]);
    const state = afterCommands(torn, [assign(['unit-2'], 'b')]);
    expect([holderOf(state, 'unit-2'), groundFindings(state)]).toEqual([['b'], []]);
  });

  it.each([
    ['estates it has', assign(['unit-0'], 'a'), 'nothing-changed'],
    ['an estate that is not there', assign(['x'], 'a'), 'not-found'],
    [
      'a new catchment without a name',
      assign(['unit-2'], null, { newCatchment: { name: ' ', authorityId: null, campusIds: [] } }),
      'empty-name',
    ],
  ])('refuses %s', (_, command, code) => {
    expect(refusalOf(smallCity(), command)).toBe(code);
  });
});

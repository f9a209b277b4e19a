import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../../../shared/checks/check-plan.ts';
import type { ProjectCommand } from '../../../../shared/commands/command.ts';
import { runProjectCommand } from '../../../../shared/commands/run-project-command.ts';
import {
  afterCommands,
  at,
  createTestContext,
  planChange,
  rectangle,
  refusalOf,
  smallCity,
} from '../small-city.ts';

const give = (
  area: ReturnType<typeof rectangle>,
  toCatchmentId: string | null,
  more: Partial<Extract<ProjectCommand, { name: 'give-area' }>> = {},
): ProjectCommand => ({
  name: 'give-area',
  planId: 'plan',
  area,
  fromCatchmentIds: null,
  toCatchmentId,
  ...more,
});

/** From the border between a and b over one whole estate of b. */
const overOneEstate = rectangle(0.9, -0.1, 1.5, 1.1);
const throughOneEstate = rectangle(0.9, -0.1, 1.2, 1.1);

describe('giving an area to a catchment', () => {
  it('says which estates move, from whom, to whom', () => {
    expect(planChange(smallCity(), give(overOneEstate, 'a', { fromCatchmentIds: ['b'] })).label).toEqual({
      zh: '把 1 个小区从 三江实验学校片区 划入 警钟街小学片区',
      en: 'Moved 1 estate from 三江实验学校片区 to 警钟街小学片区',
    });
  });

  it('puts the ends of the new border, bit for bit, into both sides', () => {
    const state = afterCommands(smallCity(), [give(overOneEstate, 'a', { fromCatchmentIds: ['b'] })]);
    const verticesOf = (id: string) =>
      new Set(
        (state.catchment.get(id)?.geometry.coordinates.flat(2) ?? []).map((position) => position.join()),
      );
    const common = [...verticesOf('a')].filter((vertex) => verticesOf('b').has(vertex));
    expect(common).toHaveLength(2);
  });

  it('refuses to cut an estate and names it', () => {
    const result = runProjectCommand(smallCity(), give(throughOneEstate, 'a'), createTestContext());
    expect(result.ok ? null : [result.refusal.code, result.refusal.message.zh]).toEqual([
      'would-split-units',
      '这条边界会切开 1 个小区：2号小区',
    ]);
  });

  it('takes the whole estate along where that is chosen', () => {
    const state = afterCommands(smallCity(), [
      give(throughOneEstate, 'a', { splits: { toCatchmentId: 'a' } }),
    ]);
    const findings = checkPlan({ state, planId: 'plan' }).findings.map(({ code }) => code);
    expect(findings).not.toContain('split-unit');
    expect(
      planChange(smallCity(), give(throughOneEstate, 'a', { splits: { toCatchmentId: 'a' } })).label.zh,
    ).toBe('把 1 个小区从 三江实验学校片区 划入 警钟街小学片区');
  });

  it('cuts it for a reason, which the check shows instead of a mistake', () => {
    const state = afterCommands(smallCity(), [
      give(throughOneEstate, 'a', { splits: { reason: ' 两期分属两校 ' } }),
    ]);
    const split = checkPlan({ state, planId: 'plan' }).findings.find(({ code }) => code === 'split-unit');
    expect([split?.severity, split?.units]).toEqual(['declared', ['unit-2']]);
    expect(split?.text.zh).toContain('已说明理由：两期分属两校');
  });

  it('forgets the reason when the estate is whole again', () => {
    const state = afterCommands(smallCity(), [
      give(throughOneEstate, 'a', { splits: { reason: '两期分属两校' } }),
      give(rectangle(1.04, 0, 1.46, 1), 'a'),
    ]);
    expect(state['unit-split'].size).toBe(0);
  });

  it('cuts a hole where the ground goes to nobody', () => {
    const state = afterCommands(smallCity(), [give(rectangle(0.46, 0.3, 0.54, 0.6), null)]);
    expect(state.catchment.get('a')?.geometry.coordinates[0]).toHaveLength(2);
  });

  it.each([
    ['an area that holds it already', give(rectangle(0.1, 0.1, 0.9, 0.9), 'a'), 'nothing-changed'],
    ['all that a catchment has', give(rectangle(0.9, -0.1, 2.1, 1.1), 'a'), 'keeps-no-ground'],
    ['a catchment that is not there', give(overOneEstate, 'x'), 'not-found'],
    [
      'a split without a reason',
      give(throughOneEstate, 'a', { splits: { reason: ' ' } }),
      'split-without-reason',
    ],
    [
      'an area that crosses itself',
      give(
        { type: 'MultiPolygon', coordinates: [[[at(0, 0), at(1, 1), at(1, 0), at(0, 1), at(0, 0)]]] },
        'b',
      ),
      'invalid-geometry',
    ],
  ])('refuses %s', (_, command, code) => {
    expect(refusalOf(smallCity(), command)).toBe(code);
  });
});

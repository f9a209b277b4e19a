import { describe, expect, it } from 'vitest';
import { dissolveUnits } from '../../../../shared/commands/areas/dissolve-units.ts';
import { openRingsOf } from '../../../../shared/commands/borders/border-vertices.ts';
import { applyChangeSet } from '../../../../shared/history/apply-change-set.ts';
import { createProjectState } from '../../../../shared/model/project-state.ts';
import type { Catchment, Unit } from '../../../../shared/model/records.ts';
import { at, createTestContext, rectangle, smallCityRecords } from '../small-city.ts';

/** Blocks side by side with a school each; the fourth has none, the fifth is a point. */
function blocks(): Unit[] {
  const schools = ['警钟街小学', '警钟街小学', '三江实验学校', '', '三江实验学校', '未知学校'];
  return schools.map((school, index) => ({
    kind: 'unit',
    id: `block-${index}`,
    name: `${index}号地块`,
    community: '',
    geometry: index === 4 ? { type: 'Point', coordinates: at(4.5, 0.5) } : rectangle(index, 0, index + 1, 1),
    households: 1,
    children: [],
    addresses: [],
    attributes: { OptA: school },
  }));
}

const request = { planName: '方案甲', by: 'OptA', stage: 'primary', schoolYear: 2026 } as const;
const state = createProjectState([...smallCityRecords().filter(({ kind }) => kind !== 'unit'), ...blocks()]);

function dissolved() {
  const result = dissolveUnits(state, request, createTestContext());
  if (!result.ok) throw new Error(result.refusal.message.en);
  return result.value;
}

describe('a plan from a column', () => {
  it('unites the units of a value along their common border, under the school that the value names', () => {
    const catchments = dissolved().changeSet.added.filter(
      (record): record is Catchment => record.kind === 'catchment',
    );
    expect(
      catchments.map(({ name, campusIds, authorityId, geometry }) => [
        name,
        campusIds,
        authorityId,
        openRingsOf(geometry).map((ring) => ring.length),
      ]),
    ).toEqual([
      ['三江实验学校', ['campus-jingkai'], 'jingkai', [4]],
      ['未知学校', [], null, [4]],
      ['警钟街小学', ['campus-fucheng'], 'fucheng', [6]],
    ]);
  });

  it('fits the state, and opens the plan', () => {
    const { changeSet, planId } = dissolved();
    const after = applyChangeSet(state, changeSet);
    expect(after.settings.get('settings')?.activePlanId).toBe(planId);
  });

  it('says what was left out and which value names no school', () => {
    expect(dissolved().warnings.map(({ zh }) => zh)).toEqual([
      '1 个小区只有点位、没有范围，没有并入任何片区',
      '1 个小区的“OptA”是空的，没有并入任何片区',
      '“OptA”的 1 个值没有对应的学校，片区先用原值命名：未知学校',
    ]);
  });

  it('refuses a project without estates by that reason, not by the column', () => {
    const result = dissolveUnits(createProjectState([]), request, createTestContext());
    expect(result.ok ? 'done' : result.refusal.code).toBe('no-units');
  });

  it.each([
    ['a column that is not there', { ...request, by: 'OptZ' }, 'no-such-column'],
    ['a name that is taken', { ...request, planName: '2026 小学' }, 'plan-name-taken'],
  ])('refuses %s', (_, wrong, code) => {
    const result = dissolveUnits(state, wrong, createTestContext());
    expect(result.ok ? 'done' : result.refusal.code).toBe(code);
  });
});

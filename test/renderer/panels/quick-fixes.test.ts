// Every fix that is offered puts its finding right and nothing else wrong, in one step that undo takes back.
import { describe, expect, it } from 'vitest';
import { quickFixes } from '../../../renderer/panels/fixes/quick-fixes.ts';
import { checkPlan } from '../../../shared/checks/check-plan.ts';
import { editEffects } from '../../../shared/checks/edit-effects.ts';
import type { Finding, FindingCode } from '../../../shared/checks/finding.ts';
import { runProjectCommand } from '../../../shared/commands/run-project-command.ts';
import { applyChangeSet } from '../../../shared/history/apply-change-set.ts';
import { invertChangeSet } from '../../../shared/history/invert-change-set.ts';
import { createProjectState, type ProjectState } from '../../../shared/model/project-state.ts';
import { createTestContext, rectangle, smallCityRecords } from '../../shared/commands/small-city.ts';

/** The small city with other outlines for some of its catchments. */
function cityWith(outlines: Readonly<Record<string, ReturnType<typeof rectangle>>>): ProjectState {
  return createProjectState(
    smallCityRecords().map((record) => {
      const geometry = record.kind === 'catchment' ? outlines[record.id] : undefined;
      return record.kind === 'catchment' && geometry ? { ...record, geometry } : record;
    }),
  );
}

function planOf(state: ProjectState) {
  const plan = state.plan.get('plan');
  if (!plan) throw new Error('no plan');
  return plan;
}

function findingsOf(state: ProjectState): readonly Finding[] {
  return checkPlan({ state, planId: 'plan' }).findings;
}

function findingOf(state: ProjectState, code: FindingCode): Finding {
  const finding = findingsOf(state).find((one) => one.code === code);
  if (!finding) throw new Error(`no ${code} in ${findingsOf(state).map((one) => one.code)}`);
  return finding;
}

const wide = { a: rectangle(0, 0, 1.25, 1) };
const cases: { code: FindingCode; city: ProjectState; offered: number }[] = [
  { code: 'overlap', city: cityWith(wide), offered: 2 },
  { code: 'multi-unit', city: cityWith({ a: rectangle(0, 0, 1.45, 1) }), offered: 2 },
  { code: 'sliver', city: cityWith({ a: rectangle(0, 0, 1.01, 1) }), offered: 3 },
  {
    code: 'split-unit',
    city: cityWith({ a: rectangle(0, 0, 1.25, 1), b: rectangle(1.25, 0, 2, 1) }),
    offered: 2,
  },
  { code: 'gap', city: cityWith({ a: rectangle(0, 0, 0.9, 1) }), offered: 1 },
  { code: 'orphan-unit', city: cityWith({ a: rectangle(0, 0, 0.5, 1) }), offered: 1 },
  { code: 'outside-district', city: cityWith(wide), offered: 1 },
];

describe('quick fixes', () => {
  it.each(cases)('of $code put it right in one step', ({ code, city, offered }) => {
    const finding = findingOf(city, code);
    const fixes = quickFixes(city, planOf(city), finding, findingsOf(city));
    expect(fixes).toHaveLength(offered);
    const others = new Set(findingsOf(city).map(({ code: other }) => other));
    for (const { label, command } of fixes) {
      const done = runProjectCommand(city, command, createTestContext());
      if (!done.ok) throw new Error(`${label.en}: ${done.refusal.message.en}`);
      const after = applyChangeSet(city, done.value);
      const left = findingsOf(after);
      expect(
        left.map(({ id }) => id),
        label.en,
      ).not.toContain(finding.id);
      // Ground that is taken from a catchment can only make room for findings that the city had already.
      expect(
        left.filter((one) => !others.has(one.code)).map(({ text }) => text.en),
        label.en,
      ).toEqual([]);
      expect(editEffects(city, planOf(city), done.value).length, label.en).toBeGreaterThan(0);
      expect(applyChangeSet(after, invertChangeSet(done.value))).toEqual(city);
    }
  });

  it('are not offered for what an agreement declares, nor where only a person knows', () => {
    const city = cityWith(wide);
    const finding = findingOf(city, 'overlap');
    expect(quickFixes(city, planOf(city), { ...finding, severity: 'declared' }, [])).toEqual([]);
    expect(quickFixes(city, planOf(city), { ...finding, code: 'over-capacity' }, [])).toEqual([]);
  });
});

describe('the effects of an edit', () => {
  it('are ground, estates and children, gained and lost', () => {
    const city = cityWith({});
    const command = {
      name: 'give-area',
      planId: 'plan',
      area: rectangle(1, 0, 1.5, 1),
      fromCatchmentIds: ['b'],
      toCatchmentId: 'a',
    } as const;
    const done = runProjectCommand(city, command, createTestContext());
    if (!done.ok) throw new Error(done.refusal.message.en);
    const [a, b, ...others] = editEffects(city, planOf(city), done.value);
    expect(others).toEqual([]);
    expect(a).toMatchObject({ catchmentId: 'a', unitsIn: ['unit-2'], unitsOut: [], childrenDifference: 12 });
    expect(b).toMatchObject({ catchmentId: 'b', unitsIn: [], unitsOut: ['unit-2'], childrenDifference: -12 });
    expect(a?.gainedSquareMetres).toBeCloseTo(b?.lostSquareMetres ?? 0, 1);
    expect(a?.lost).toBeNull();
    expect(a?.gainedSquareMetres).toBeGreaterThan(5000);
  });
});

// Changes copied between two plans: what was copied is no difference any more, in one step that undo takes back.
import { describe, expect, it } from 'vitest';
import { copyCommand } from '../../../../renderer/panels/compare/copy-command.ts';
import { comparePlans, type PlanComparison } from '../../../../shared/checks/compare-plans.ts';
import { runProjectCommand } from '../../../../shared/commands/run-project-command.ts';
import { applyChangeSet } from '../../../../shared/history/apply-change-set.ts';
import { invertChangeSet } from '../../../../shared/history/invert-change-set.ts';
import { catchmentsOfPlan, type ProjectState } from '../../../../shared/model/project-state.ts';
import { createTestContext, planChange, rectangle, smallCity } from '../../../shared/commands/small-city.ts';

const context = createTestContext();
const { plan: draft } = { plan: 'plan' };

/** Last year's plan and a branch of it in which the first catchment has taken half of the second, the third a quarter. */
function twoPlans(): { state: ProjectState; plans: { fromPlanId: string; toPlanId: string } } {
  const first = smallCity();
  const branched = planChange(
    first,
    {
      name: 'create-plan',
      plan: {
        name: '分支',
        planType: 'catchments',
        stage: 'primary',
        schoolYear: 2026,
        parentId: draft,
        authorityId: null,
      },
    },
    context,
  );
  let state = applyChangeSet(first, branched);
  const toPlanId = branched.added.find(({ kind }) => kind === 'plan')?.id ?? '';
  const [a, b, c] = catchmentsOfPlan(state, toPlanId).toSorted((one, other) =>
    one.name < other.name ? -1 : 1,
  );
  const byCampus = (campus: string) => [a, b, c].find((one) => one?.campusIds.includes(campus))?.id ?? '';
  for (const [to, area] of [
    ['campus-fucheng', rectangle(1, 0, 1.5, 1)],
    ['campus-youxian', rectangle(1.5, 0, 2, 1)],
  ] as const) {
    const give = {
      name: 'give-area',
      planId: toPlanId,
      area,
      fromCatchmentIds: [byCampus('campus-jingkai')],
      toCatchmentId: byCampus(to),
    } as const;
    if (to === 'campus-youxian') Object.assign(give, { area: rectangle(1.5, 0, 1.99, 1) });
    state = applyChangeSet(state, planChange(state, give, context));
  }
  return { state, plans: { fromPlanId: draft, toPlanId } };
}

function compare(state: ProjectState, { fromPlanId, toPlanId }: { fromPlanId: string; toPlanId: string }) {
  const [from, to] = [state.plan.get(fromPlanId), state.plan.get(toPlanId)];
  if (!from || !to) throw new Error('no plans');
  const result = comparePlans(state, from, to);
  if (!result.ok) throw new Error(result.refusal.message.en);
  return result.value;
}

const pairsOf = ({ moves }: PlanComparison) => moves.map(({ from, to, units }) => [from, to, units.length]);

describe('copying changes between plans', () => {
  it.each(['after', 'before'] as const)('leaves the other differences as they were: into %s', (into) => {
    const { state, plans } = twoPlans();
    const before = compare(state, plans);
    expect(before.moves).toHaveLength(2);
    const [chosen, ...others] = before.moves;
    const { command, skipped } = copyCommand(state, plans, chosen ? [chosen] : [], into);
    expect(skipped).toEqual([]);
    if (!command) throw new Error('nothing to copy');
    const done = runProjectCommand(state, command, context);
    if (!done.ok) throw new Error(done.refusal.message.en);
    const after = applyChangeSet(state, done.value);
    expect(pairsOf(compare(after, plans))).toEqual(pairsOf({ ...before, moves: others }));
    expect(done.value.label.en).toContain('Took 1 change over');
    expect(applyChangeSet(after, invertChangeSet(done.value))).toEqual(state);
  });

  it('is refused into a plan that is no draft', () => {
    const { state, plans } = twoPlans();
    const approved = applyChangeSet(
      state,
      planChange(state, { name: 'approve-plan', planId: draft }, context),
    );
    const { command } = copyCommand(approved, plans, compare(approved, plans).moves, 'before');
    const done = command && runProjectCommand(approved, command, context);
    expect(done?.ok).toBe(false);
  });

  it('leaves out moves without ground', () => {
    const { state, plans } = twoPlans();
    const [move] = compare(state, plans).moves;
    const bare = move ? [{ ...move, ground: null }] : [];
    expect(copyCommand(state, plans, bare, 'after')).toMatchObject({ command: null, skipped: bare });
  });
});

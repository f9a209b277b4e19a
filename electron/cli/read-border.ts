// What `belt` and `swaps` begin with: a project, the two sides of a border, and a plan of it.
import type { ProjectState } from '../../shared/model/project-state.ts';
import type { Plan } from '../../shared/model/records.ts';
import { type Result, succeed } from '../../shared/model/result.ts';
import { choosePlan } from './choose-plan.ts';
import { chooseSides } from './choose-sides.ts';
import { type CommandInput, textOption } from './command.ts';
import { readProjectState } from './open-for-reading.ts';

export interface Border {
  readonly state: ProjectState;
  readonly plan: Plan;
  readonly authorityIds: readonly [string, string];
  /** Today, as it will stand in papers. */
  readonly measuredOn: string;
}

/** Refuses what can't be read, sides that are none, and a plan that is not there. */
export function readBorder(input: CommandInput): Result<Border> {
  const state = readProjectState(input.positionals[0] ?? '');
  if (!state.ok) return state;
  const sides = chooseSides(state.value, input);
  if (!sides.ok) return sides;
  const plan = choosePlan(state.value, textOption(input, 'plan'));
  if (!plan.ok) return plan;
  const measuredOn = new Date().toISOString().slice(0, 10);
  return succeed({ state: state.value, plan: plan.value, authorityIds: sides.value, measuredOn });
}

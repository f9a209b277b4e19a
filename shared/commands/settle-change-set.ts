// What every change goes through on its way to the file, whoever made it: a command or an import.
import type { ChangeSet } from '../history/change-set.ts';
import type { ProjectState } from '../model/project-state.ts';
import { type Result, succeed } from '../model/result.ts';
import type { CommandContext } from './command-context.ts';
import { refuseLocked } from './locks/refuse-locked.ts';
import { carryFollowers } from './school-districts/carry-followers.ts';
import { refuseFollowerEdit } from './school-districts/refuse-follower-edit.ts';

/** The change set with what follows from it, or why it may not be: it draws over a follower, or on locked ground. */
export function settleChangeSet(
  state: ProjectState,
  changeSet: ChangeSet,
  context: Pick<CommandContext, 'sha256'>,
): Result<ChangeSet> {
  const refusal = refuseFollowerEdit(state, changeSet);
  if (refusal) return refusal;
  const carried = carryFollowers(state, changeSet, context);
  if (!carried.ok) return carried;
  return refuseLocked(state, carried.value) ?? succeed(carried.value);
}

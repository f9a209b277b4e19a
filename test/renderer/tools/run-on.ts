import type { ProjectCommand } from '../../../shared/commands/command.ts';
import { runProjectCommand } from '../../../shared/commands/run-project-command.ts';
import type { ChangeSet } from '../../../shared/history/change-set.ts';
import type { ProjectState } from '../../../shared/model/project-state.ts';

let made = 0;

/** What a command changes in a project; a refusal is an error here. */
export function runOn(project: ProjectState, command: ProjectCommand): ChangeSet {
  const createId = (prefix: string) => `${prefix}:${made++}`;
  const result = runProjectCommand(project, command, {
    createId,
    now: () => '',
    sha256: () => '',
    author: '',
  });
  if (!result.ok) throw new Error(result.refusal.message.en);
  return result.value;
}

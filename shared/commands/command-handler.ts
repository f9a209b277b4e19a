import type { ChangeSet } from '../history/change-set.ts';
import type { ProjectState } from '../model/project-state.ts';
import type { Result } from '../model/result.ts';
import type { CommandName, CommandOf } from './command.ts';
import type { CommandContext } from './command-context.ts';

/** What a command file exports: pure, so that the window can try a command before it is sent. */
export type CommandHandler<Name extends CommandName> = (
  state: ProjectState,
  command: CommandOf<Name>,
  context: CommandContext,
) => Result<ChangeSet>;

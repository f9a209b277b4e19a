import type { ProjectCommand } from '../../shared/commands/command.ts';
import { useProject, useView } from '../state/use-session.ts';

/**
 * Runs a command that may make a catchment; a catchment that was made becomes the selection, and its tool is put down.
 * False where the command was refused.
 */
export function useMakeCatchment(): (command: ProjectCommand) => Promise<boolean> {
  const runCommand = useProject((project) => project.runCommand);
  const { select, look } = useView((view) => view);
  return async (command) => {
    const result = await runCommand(command);
    const made = result.ok ? result.value.changeSet.added.find(({ kind }) => kind === 'catchment') : null;
    if (made) {
      select({ kind: 'catchment', id: made.id });
      look({ tool: 'select' });
    }
    return result.ok;
  };
}

import type { ProjectCommand, SplittingCommand } from '../../shared/commands/command.ts';

const names: Readonly<Record<SplittingCommand['name'], true>> = {
  'create-catchment': true,
  'delete-catchment': true,
  'move-vertices': true,
  'insert-vertex': true,
  'delete-vertex': true,
  'give-area': true,
  'split-catchment': true,
  'reshape-border': true,
  'replace-border': true,
  'clip-to-authority': true,
  'copy-catchment': true,
  'copy-changes': true,
  'assign-units': true,
  'merge-catchments': true,
  'fill-gap': true,
  'snap-neighbours': true,
  'repair-catchment': true,
};

/** A command sent without an answer to that: one that was answered and is refused again is no question any more. */
export function canSettleSplits(command: ProjectCommand): command is SplittingCommand {
  return command.name in names && !('splits' in command && command.splits);
}

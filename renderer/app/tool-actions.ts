import {
  Brush,
  Combine,
  Hand,
  Lasso,
  MousePointer2,
  MoveHorizontal,
  PenLine,
  Pentagon,
  Route,
  Send,
  Slice,
  Spline,
  Square,
  SquareDashed,
} from 'lucide-react';
import type { CommandName } from '../../shared/commands/command.ts';
import { isCommandReady } from '../../shared/commands/run-project-command.ts';
import type { ToolId } from '../map/map-view-props.ts';
import { type ActionContext, needsDraft, needsProject, type UiAction } from './ui-action.ts';

export interface ToolAction extends UiAction {
  readonly tool: ToolId;
  readonly icon: typeof Hand;
}

/** Tools side by side in the strip: looking, borders, areas, estates. */
export const toolGroups: readonly (readonly ToolAction[])[] = [
  [tool('select', 'v', MousePointer2, null), tool('pan', 'h', Hand, null)],
  [
    tool('edit-border', 'b', Spline, 'move-vertices'),
    tool('push', 'u', MoveHorizontal, 'assign-units'),
    tool('reshape', 'e', PenLine, 'reshape-border'),
    tool('trace', 't', Route, 'replace-border'),
  ],
  [
    tool('draw-polygon', 'p', Pentagon, 'create-catchment'),
    tool('draw-rectangle', 'r', Square, 'create-catchment'),
    tool('split', 's', Slice, 'split-catchment'),
    tool('merge', 'm', Combine, 'merge-catchments'),
    tool('give-area', 'g', Send, 'give-area'),
    tool('cut-hole', 'c', SquareDashed, 'give-area'),
  ],
  [tool('paint', 'a', Brush, 'assign-units'), tool('lasso', 'l', Lasso, 'assign-units')],
];

/** The tools of the map, in the order of the strip. */
export const toolActions: readonly ToolAction[] = toolGroups.flat();

/** Why a command can't be given now: nothing to edit, or it is not there yet. */
export function whyNoCommand(context: ActionContext, command: CommandName): string | null {
  return needsDraft(context) ?? (isCommandReady(command) ? null : context.t('actions.notYet'));
}

/** A tool that edits needs a draft, and the command it ends in. */
function tool(id: ToolId, shortcut: string, icon: typeof Hand, command: CommandName | null): ToolAction {
  return {
    id: `tool-${id}`,
    tool: id,
    icon,
    label: (t) => t(`tools.names.${id}`),
    shortcut,
    unavailableReason: (context) =>
      needsProject(context) ?? (command === null ? null : whyNoCommand(context, command)),
    run: (session) => session.view.getState().look({ tool: id }),
  };
}

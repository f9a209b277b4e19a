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
import type { ToolId } from '../map/map-view-props.ts';
import { needsDraft, needsProject, type UiAction } from './ui-action.ts';

export interface ToolAction extends UiAction {
  readonly tool: ToolId;
  readonly icon: typeof Hand;
}

/** Tools side by side in the strip: looking, borders, areas, estates. */
export const toolGroups: readonly (readonly ToolAction[])[] = [
  [tool('select', 'v', MousePointer2), tool('pan', 'h', Hand)],
  [
    tool('edit-border', 'b', Spline),
    tool('push', 'u', MoveHorizontal),
    tool('reshape', 'e', PenLine),
    tool('trace', 't', Route),
  ],
  [
    tool('draw-polygon', 'p', Pentagon),
    tool('draw-rectangle', 'r', Square),
    tool('split', 's', Slice),
    tool('merge', 'm', Combine),
    tool('give-area', 'g', Send),
    tool('cut-hole', 'c', SquareDashed),
  ],
  [tool('paint', 'a', Brush), tool('lasso', 'l', Lasso)],
];

/** The tools of the map, in the order of the strip. */
export const toolActions: readonly ToolAction[] = toolGroups.flat();

/** A tool that only looks needs a project, one that edits needs a draft. */
function tool(id: ToolId, shortcut: string, icon: typeof Hand): ToolAction {
  return {
    id: `tool-${id}`,
    tool: id,
    icon,
    label: (t) => t(`tools.names.${id}`),
    shortcut,
    unavailableReason: id === 'select' || id === 'pan' ? needsProject : needsDraft,
    run: (session) => session.view.getState().look({ tool: id }),
  };
}

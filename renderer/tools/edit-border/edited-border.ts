import type { Surroundings } from '../tool.ts';
import { whyNotEditable } from '../why-not-editable.ts';
import type { EditedBorder } from './border-handles.ts';

/** What can be edited now: the selected stretch, else the selected catchment. */
export function editedBorder(surroundings: Surroundings): EditedBorder | null {
  const { project, selection, planId, border } = surroundings;
  if (whyNotEditable(surroundings)) return null;
  if (border) return border;
  if (selection?.kind !== 'catchment') return null;
  const catchment = project.catchment.get(selection.id);
  return catchment?.planId === planId ? catchment : null;
}

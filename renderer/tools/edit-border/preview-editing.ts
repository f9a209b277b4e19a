import { previewLine, previewPoint } from '../preview-features.ts';
import {
  emptyFeatures,
  emptyPreview,
  type PreviewFeature,
  type Surroundings,
  type ToolPreview,
} from '../tool.ts';
import { borderHandles } from './border-handles.ts';
import type { EditBorderState } from './edit-border-tool.ts';
import { editedBorder } from './edited-border.ts';
import { previewDrag } from './preview-drag.ts';

/** The handles of what is edited, the selected stretch as a line, and what a drag would make of it. */
export function previewEditing(state: EditBorderState, surroundings: Surroundings): ToolPreview {
  const border = editedBorder(surroundings);
  if (!border) return emptyPreview;
  const { features } = borderHandles(border);
  const isMoving =
    (state.phase === 'dragging' && state.drag.hasMoved) ||
    (state.phase === 'waiting' && state.sentOn === surroundings.project.catchment);
  if (isMoving) {
    const { handle, to, snap } = state.drag;
    return { draft: previewDrag(handle, to, snap, surroundings), handles: features };
  }
  const draft: PreviewFeature[] = 'path' in border ? [previewLine('stretch', border.path)] : [];
  if (state.phase === 'hovering' && state.active) draft.push(previewPoint('active', state.active));
  return { draft: draft.length > 0 ? draft : emptyFeatures, handles: features };
}

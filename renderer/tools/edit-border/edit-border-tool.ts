// Works on borders, of the selected catchment or of the stretch that is selected by a click on it:
//   hovering ──press on a handle──► dragging ──release──► waiting (for the command) ──► hovering
//      │                               └── Escape: nothing has happened
//      └──click on a border──► that stretch is selected; on a vertex──► it can be given a place by its figures
// One command per drag, whatever the number of moves in between.
import type { Position } from 'geojson';
import type { ProjectCommand } from '../../../shared/commands/command.ts';
import type { LocalizedText } from '../../../shared/model/localized-text.ts';
import type { ProjectState } from '../../../shared/model/project-state.ts';
import { wording } from '../../map/words.ts';
import { stretchNear } from '../border/border-stretch.ts';
import {
  type Pointer,
  type Reduction,
  remain,
  type Surroundings,
  type Tool,
  type ToolEffect,
  type ToolEvent,
} from '../tool.ts';
import { whyLocked } from '../why-locked.ts';
import { whyNotEditable } from '../why-not-editable.ts';
import { gripPixels, type Handle, handleAt } from './border-handles.ts';
import { commandOfDrag, type Drag, moveDrag, startDrag } from './drag.ts';
import { editedBorder } from './edited-border.ts';
import { draftOwners, ownersOf } from './preview-drag.ts';
import { previewEditing } from './preview-editing.ts';

export type EditBorderState =
  | { readonly phase: 'hovering'; readonly handle: Handle | null; readonly active: Position | null }
  | { readonly phase: 'dragging'; readonly drag: Drag }
  | { readonly phase: 'waiting'; readonly drag: Drag; readonly sentOn: ProjectState['catchment'] };

const hovering: EditBorderState = { phase: 'hovering', handle: null, active: null };

function findHandle({ position, point }: Pointer, surroundings: Surroundings): Handle | null {
  const border = editedBorder(surroundings);
  return border ? handleAt(border, position, point, surroundings.toScreen) : null;
}

/** Why what is edited, or a neighbour that shares the handle, does not let its border move. */
function whyHeld(handle: Handle | null, surroundings: Surroundings): LocalizedText | null {
  const border = editedBorder(surroundings);
  const catchment = border && 'geometry' in border ? [border] : [];
  return whyLocked(surroundings, [...catchment, ...(handle ? ownersOf(handle, surroundings) : [])]);
}

function run(state: EditBorderState, command: ProjectCommand): Reduction<EditBorderState> {
  return { state, effects: [{ name: 'run-command', command }] };
}

function deleteVertex(
  state: EditBorderState,
  at: Position | null,
  planId: string | null,
): Reduction<EditBorderState> {
  if (!at || planId === null) return remain(state);
  return run(hovering, { name: 'delete-vertex', planId, at });
}

function press(
  state: EditBorderState,
  { pointer, button }: Extract<ToolEvent, { name: 'pointer-pressed' }>,
  surroundings: Surroundings,
): Reduction<EditBorderState> {
  const handle = findHandle(pointer, surroundings);
  if (state.phase === 'dragging') return remain(state);
  if (!handle) return remain({ ...hovering, active: state.phase === 'hovering' ? state.active : null });
  if (whyHeld(handle, surroundings)) return remain({ ...hovering, handle });
  if (button === 'context')
    return deleteVertex(state, handle.on === 'vertex' ? handle.at : null, surroundings.planId);
  return { state: { phase: 'dragging', drag: startDrag(handle, pointer) }, effects: [{ name: 'hold-map' }] };
}

function settle(drag: Drag, { planId, project }: Surroundings): Reduction<EditBorderState> {
  if (planId === null) return remain(hovering);
  return run({ phase: 'waiting', drag, sentOn: project.catchment }, commandOfDrag(drag, planId));
}

function release(
  state: EditBorderState,
  pointer: Pointer,
  surroundings: Surroundings,
): Reduction<EditBorderState> {
  if (state.phase !== 'dragging') return remain(state);
  const drag = moveDrag(state.drag, pointer, surroundings);
  if (drag.hasMoved) return settle(drag, surroundings);
  const active = drag.handle.on === 'vertex' ? drag.handle.at : null;
  return remain({ phase: 'hovering', handle: drag.handle, active });
}

/** A vertex stays for its figures; a border nearby is selected; else the catchment that lies there. */
function click(
  state: EditBorderState,
  pointer: Pointer,
  surroundings: Surroundings,
): Reduction<EditBorderState> {
  const { project, planId, selection, worldsPerPixel } = surroundings;
  if (planId === null || whyNotEditable(surroundings)) return remain(state);
  if (findHandle(pointer, surroundings)?.on === 'vertex') return remain(state);
  const border = stretchNear(project, planId, pointer.position, gripPixels * worldsPerPixel);
  if (border) return { state: hovering, effects: [{ name: 'select-border', border }] };
  const hit = pointer.hits.find(({ kind }) => kind === 'catchment');
  const selecting: readonly ToolEffect[] =
    hit && selection?.id !== hit.id ? [{ name: 'select', selection: hit }] : [];
  const letGo: readonly ToolEffect[] = surroundings.border ? [{ name: 'select-border', border: null }] : [];
  return { state: hovering, effects: [...letGo, ...selecting] };
}

/** Figures are for the vertex in hand, or the one that was clicked; without one they are looked at. */
function enterPlace(
  state: EditBorderState,
  position: Position,
  surroundings: Surroundings,
): Reduction<EditBorderState> {
  if (state.phase === 'dragging' && state.drag.handle.on !== 'segment') {
    return settle({ ...state.drag, hasMoved: true, to: position, snap: null }, surroundings);
  }
  const { planId } = surroundings;
  if (state.phase !== 'hovering' || !state.active || planId === null) {
    return { state, effects: [{ name: 'look-at', position }] };
  }
  return run(
    { ...state, active: position },
    { name: 'move-vertices', planId, moves: [{ from: state.active, to: position }] },
  );
}

function leave(state: EditBorderState, { border }: Surroundings): Reduction<EditBorderState> {
  if (state.phase === 'dragging' || (state.phase === 'hovering' && state.active)) return remain(hovering);
  return {
    state: hovering,
    effects: [border ? { name: 'select-border', border: null } : { name: 'change-tool', tool: 'select' }],
  };
}

export const editBorderTool: Tool<EditBorderState> = {
  start: hovering,
  reduce: (state, event, surroundings) => {
    switch (event.name) {
      case 'pointer-pressed':
        return press(state, event, surroundings);
      case 'pointer-moved':
        if (state.phase === 'dragging')
          return remain({ ...state, drag: moveDrag(state.drag, event.pointer, surroundings) });
        if (state.phase === 'waiting') return remain(state);
        return remain({ ...state, handle: findHandle(event.pointer, surroundings) });
      case 'pointer-released':
        return release(state, event.pointer, surroundings);
      case 'clicked':
        return click(state, event.pointer, surroundings);
      case 'place-entered':
        return enterPlace(state, event.position, surroundings);
      case 'command-settled':
        return remain(state.phase === 'waiting' ? hovering : state);
      case 'key-pressed':
        if (event.key === 'Escape') return leave(state, surroundings);
        if (event.key === 'Enter' || state.phase !== 'hovering') return remain(state);
        return deleteVertex(
          state,
          state.handle?.on === 'vertex' ? state.handle.at : state.active,
          surroundings.planId,
        );
      default:
        return remain(state);
    }
  },
  preview: previewEditing,
  draftCatchments: (state, surroundings) =>
    state.phase === 'dragging' && state.drag.hasMoved
      ? draftOwners(state.drag.handle, state.drag.to, surroundings)
      : [],
  hint: (state, surroundings) => {
    const reason = whyNotEditable(surroundings);
    if (reason) return reason;
    if (!editedBorder(surroundings)) return wording('hintEditNothing');
    const held = state.phase === 'hovering' ? whyHeld(state.handle, surroundings) : null;
    if (held) return held;
    if (state.phase === 'dragging')
      return wording(state.drag.handle.on === 'segment' ? 'hintDraggingSegment' : 'hintDragging');
    if (state.phase === 'hovering' && state.active) return wording('hintVertexPicked');
    return wording(surroundings.border ? 'hintEditStretch' : 'hintEdit');
  },
  cursor: (state, surroundings) => {
    if (state.phase !== 'hovering') return 'grabbing';
    if (!state.handle) return 'default';
    if (whyHeld(state.handle, surroundings)) return 'not-allowed';
    return state.handle.on === 'edge' ? 'copy' : state.handle.on === 'vertex' ? 'move' : 'grab';
  },
  snap: (state) => (state.phase === 'dragging' ? state.drag.snap : null),
  isBusy: ({ phase }) => phase === 'dragging',
};

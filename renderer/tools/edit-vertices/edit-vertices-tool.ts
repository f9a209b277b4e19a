// Moves, adds and removes vertices of the selected catchment:
//   hovering ──press on a handle──► dragging ──release──► waiting (for the command) ──► hovering
//                                      └── Escape: nothing has happened
// One command per drag, whatever the number of moves in between.
import type { Position } from 'geojson';
import type { ProjectCommand } from '../../../shared/commands/command.ts';
import type { LocalizedText } from '../../../shared/model/localized-text.ts';
import type { ProjectState } from '../../../shared/model/project-state.ts';
import type { Catchment } from '../../../shared/model/records.ts';
import { wording } from '../../map/words.ts';
import { screenDistance } from '../screen-distance.ts';
import {
  emptyFeatures,
  emptyPreview,
  type Pointer,
  type Reduction,
  remain,
  type ScreenPoint,
  type SnapTarget,
  type Surroundings,
  type Tool,
} from '../tool.ts';
import { whyLocked } from '../why-locked.ts';
import { whyNotEditable } from '../why-not-editable.ts';
import { borderHandles, type Handle, handleAt } from './border-handles.ts';
import { draftOwners, ownersOf, previewDrag } from './preview-drag.ts';

/** A press that moves less than this was a click and moves nothing. */
const shortestDragPixels = 3;

interface Drag {
  readonly handle: Handle;
  readonly startedAt: ScreenPoint;
  readonly hasMoved: boolean;
  readonly to: Position;
  readonly snap: SnapTarget | null;
}

export type EditVerticesState =
  | { readonly phase: 'hovering'; readonly handle: Handle | null }
  | { readonly phase: 'dragging'; readonly drag: Drag }
  | { readonly phase: 'waiting'; readonly drag: Drag; readonly sentOn: ProjectState['catchment'] };

const hovering: EditVerticesState = { phase: 'hovering', handle: null };

/** The catchment whose vertices can be edited now. */
function editedCatchment(surroundings: Surroundings): Catchment | null {
  const { project, selection, planId } = surroundings;
  if (selection?.kind !== 'catchment' || whyNotEditable(surroundings)) return null;
  const catchment = project.catchment.get(selection.id);
  return catchment?.planId === planId ? catchment : null;
}

/** Why the selected catchment, or a neighbour that shares the handle, does not let its border move. */
function whyHeld(state: EditVerticesState, surroundings: Surroundings): LocalizedText | null {
  const catchment = editedCatchment(surroundings);
  const handle = state.phase === 'hovering' ? state.handle : null;
  return whyLocked(surroundings, [
    ...(catchment ? [catchment] : []),
    ...(handle ? ownersOf(handle, surroundings) : []),
  ]);
}

function findHandle(pointer: Pointer, surroundings: Surroundings): Handle | null {
  const catchment = editedCatchment(surroundings);
  return catchment ? handleAt(catchment, pointer.point, surroundings.toScreen) : null;
}

function moveDrag(drag: Drag, pointer: Pointer, surroundings: Surroundings): Drag {
  const hasMoved = drag.hasMoved || screenDistance(drag.startedAt, pointer.point) >= shortestDragPixels;
  if (!hasMoved) return drag;
  // Edges that end in the dragged vertex move with it, and a new vertex must not fall back on its own edge's ends.
  const ignored = drag.handle.on === 'vertex' ? [drag.handle.at] : drag.handle.edge;
  const snap = pointer.isSnappingSuspended ? null : surroundings.snap(pointer.position, ignored);
  return { ...drag, hasMoved, snap, to: snap?.position ?? pointer.position };
}

function commandOf({ handle, to }: Drag, planId: string): ProjectCommand {
  return handle.on === 'vertex'
    ? { name: 'move-vertices', planId, moves: [{ from: handle.at, to }] }
    : { name: 'insert-vertex', planId, edge: handle.edge, at: to };
}

function deleteVertex(
  state: EditVerticesState,
  handle: Handle | null,
  planId: string | null,
): Reduction<EditVerticesState> {
  if (handle?.on !== 'vertex' || planId === null) return remain(state);
  const command: ProjectCommand = { name: 'delete-vertex', planId, at: handle.at };
  return { state: hovering, effects: [{ name: 'run-command', command }] };
}

function press(
  state: EditVerticesState,
  pointer: Pointer,
  button: 'main' | 'context',
  surroundings: Surroundings,
): Reduction<EditVerticesState> {
  const handle = findHandle(pointer, surroundings);
  if (state.phase === 'dragging') return remain(state);
  if (!handle) return remain(hovering);
  if (whyHeld({ phase: 'hovering', handle }, surroundings)) return remain({ phase: 'hovering', handle });
  if (button === 'context') return deleteVertex(state, handle, surroundings.planId);
  const drag: Drag = { handle, startedAt: pointer.point, hasMoved: false, to: handle.at, snap: null };
  return { state: { phase: 'dragging', drag }, effects: [{ name: 'hold-map' }] };
}

function release(
  state: EditVerticesState,
  pointer: Pointer,
  surroundings: Surroundings,
): Reduction<EditVerticesState> {
  if (state.phase !== 'dragging') return remain(state);
  const { planId, project } = surroundings;
  const drag = moveDrag(state.drag, pointer, surroundings);
  if (!drag.hasMoved || planId === null) {
    return remain({ phase: 'hovering', handle: drag.handle });
  }
  return {
    state: { phase: 'waiting', drag, sentOn: project.catchment },
    effects: [{ name: 'run-command', command: commandOf(drag, planId) }],
  };
}

function click(
  state: EditVerticesState,
  pointer: Pointer,
  surroundings: Surroundings,
): Reduction<EditVerticesState> {
  const hit = pointer.hits.find(({ kind }) => kind === 'catchment');
  if (!hit || findHandle(pointer, surroundings) || surroundings.selection?.id === hit.id)
    return remain(state);
  return { state: hovering, effects: [{ name: 'select', selection: hit }] };
}

export const editVerticesTool: Tool<EditVerticesState> = {
  start: hovering,
  reduce: (state, event, surroundings) => {
    switch (event.name) {
      case 'pointer-pressed':
        return press(state, event.pointer, event.button, surroundings);
      case 'pointer-moved': {
        if (state.phase === 'dragging') {
          return remain({ ...state, drag: moveDrag(state.drag, event.pointer, surroundings) });
        }
        if (state.phase === 'waiting') return remain(state);
        return remain({ phase: 'hovering', handle: findHandle(event.pointer, surroundings) });
      }
      case 'pointer-released':
        return release(state, event.pointer, surroundings);
      case 'clicked':
        return click(state, event.pointer, surroundings);
      case 'command-settled':
        return remain(state.phase === 'waiting' ? hovering : state);
      case 'key-pressed':
        if (event.key === 'Escape') {
          if (state.phase === 'dragging') return remain(hovering);
          return { state: hovering, effects: [{ name: 'change-tool', tool: 'select' }] };
        }
        if (event.key === 'Enter' || state.phase !== 'hovering') return remain(state);
        return deleteVertex(state, state.handle, surroundings.planId);
      default:
        return remain(state);
    }
  },
  preview: (state, surroundings) => {
    const catchment = editedCatchment(surroundings);
    if (!catchment) return emptyPreview;
    const handles = borderHandles(catchment).features;
    const isMoving =
      (state.phase === 'dragging' && state.drag.hasMoved) ||
      (state.phase === 'waiting' && state.sentOn === surroundings.project.catchment);
    if (!isMoving) return { draft: emptyFeatures, handles };
    const { handle, to, snap } = state.drag;
    return { draft: previewDrag(handle, to, snap, surroundings), handles };
  },
  draftCatchments: (state, surroundings) =>
    state.phase === 'dragging' && state.drag.hasMoved
      ? draftOwners(state.drag.handle, state.drag.to, surroundings)
      : [],
  hint: (state, surroundings) => {
    const reason = whyNotEditable(surroundings);
    if (reason) return reason;
    if (!editedCatchment(surroundings)) return wording('hintEditNothing');
    const held = whyHeld(state, surroundings);
    if (held) return held;
    return wording(state.phase === 'dragging' ? 'hintDragging' : 'hintEdit');
  },
  cursor: (state, surroundings) => {
    if (state.phase !== 'hovering') return 'grabbing';
    if (!state.handle) return 'default';
    if (whyHeld(state, surroundings)) return 'not-allowed';
    return state.handle.on === 'vertex' ? 'move' : 'copy';
  },
  snap: (state) => (state.phase === 'dragging' ? state.drag.snap : null),
  isBusy: ({ phase }) => phase === 'dragging',
};

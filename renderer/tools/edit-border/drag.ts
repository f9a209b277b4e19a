// A handle in hand: where it would go, and the command that puts it there.
import type { Position } from 'geojson';
import type { ProjectCommand } from '../../../shared/commands/command.ts';
import { screenDistance } from '../screen-distance.ts';
import type { Pointer, ScreenPoint, SnapTarget, Surroundings } from '../tool.ts';
import type { Handle } from './border-handles.ts';

/** A press that moves less than this was a click and moves nothing. */
const shortestDragPixels = 3;

export interface Drag {
  readonly handle: Handle;
  readonly startedAt: ScreenPoint;
  readonly hasMoved: boolean;
  readonly to: Position;
  readonly snap: SnapTarget | null;
}

/** Vertices that a handle moves, with where they go. None for the middle of an edge: that one adds a vertex. */
export function movesOf(
  handle: Handle,
  to: Position,
): readonly { readonly from: Position; readonly to: Position }[] {
  if (handle.on === 'vertex') return [{ from: handle.at, to }];
  if (handle.on === 'edge') return [];
  const [east, north] = [(to[0] ?? 0) - (handle.at[0] ?? 0), (to[1] ?? 0) - (handle.at[1] ?? 0)];
  return handle.edge.map((end) => ({ from: end, to: [(end[0] ?? 0) + east, (end[1] ?? 0) + north] }));
}

export function startDrag(handle: Handle, pointer: Pointer): Drag {
  return { handle, startedAt: pointer.point, hasMoved: false, to: handle.at, snap: null };
}

export function moveDrag(drag: Drag, pointer: Pointer, surroundings: Surroundings): Drag {
  const hasMoved = drag.hasMoved || screenDistance(drag.startedAt, pointer.point) >= shortestDragPixels;
  if (!hasMoved) return drag;
  // A segment keeps its length and direction; what it was gripped by is no place of its own.
  if (drag.handle.on === 'segment') return { ...drag, hasMoved, to: pointer.position };
  // Edges that end in the dragged vertex move with it, and a new vertex must not fall back on its own edge's ends.
  const ignored = drag.handle.on === 'vertex' ? [drag.handle.at] : drag.handle.edge;
  const snap = pointer.isSnappingSuspended ? null : surroundings.snap(pointer.position, ignored);
  return { ...drag, hasMoved, snap, to: snap?.position ?? pointer.position };
}

export function commandOfDrag({ handle, to }: Drag, planId: string): ProjectCommand {
  return handle.on === 'edge'
    ? { name: 'insert-vertex', planId, edge: handle.edge, at: to }
    : { name: 'move-vertices', planId, moves: movesOf(handle, to) };
}

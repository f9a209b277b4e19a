// Draws a new outline:  idle ──click──► drawing ──double click, Enter, first vertex──► drawn ──► idle
//                         ▲──── Escape, last vertex taken back ────┘
// The ring lives in this state only. When finished it is handed over and stays visible until the plan
// changes; Enter hands it over again, Escape drops it.
import type { Polygon, Position } from 'geojson';
import { findRingCrossing } from '../../../shared/geometry/ring-crossing.ts';
import type { ProjectState } from '../../../shared/model/project-state.ts';
import { wording } from '../../map/words.ts';
import { screenDistance, touchPixels } from '../screen-distance.ts';
import {
  type Reduction,
  remain,
  type SnapTarget,
  type Surroundings,
  type Tool,
  type ToolEvent,
} from '../tool.ts';
import { whyNotEditable } from '../why-not-editable.ts';
import { previewDrawing } from './preview-drawing.ts';

/** The second press of a double click lands this near to the first and is not a vertex of its own. */
const doubleClickPixels = 4;

export type DrawProblem = 'crossing' | 'too-few' | null;

export interface DrawPolygonState {
  readonly phase: 'idle' | 'drawing' | 'drawn';
  readonly ring: readonly Position[];
  /** Where the next vertex would go. */
  readonly next: Position | null;
  readonly snap: SnapTarget | null;
  readonly problem: DrawProblem;
  /** The catchments at the time of finishing: when they are others, the drawn ring has become one of them. */
  readonly finishedOn: ProjectState['catchment'] | null;
}

const idle: DrawPolygonState = {
  phase: 'idle',
  ring: [],
  next: null,
  snap: null,
  problem: null,
  finishedOn: null,
};

type PointerEvent = Extract<ToolEvent, { readonly pointer: unknown }>;

function placeOf({ pointer }: PointerEvent, surroundings: Surroundings) {
  const snap = pointer.isSnappingSuspended ? null : surroundings.snap(pointer.position, []);
  return { snap, position: snap?.position ?? pointer.position };
}

/** Closed and counter-clockwise, as GeoJSON wants outer rings. */
function toPolygon(ring: readonly Position[]): Polygon {
  const closed = [...ring, ...ring.slice(0, 1)];
  let doubledArea = 0;
  for (let index = 1; index < closed.length; index += 1) {
    const [aLon = 0, aLat = 0] = closed[index - 1] ?? [];
    const [bLon = 0, bLat = 0] = closed[index] ?? [];
    doubledArea += aLon * bLat - bLon * aLat;
  }
  return { type: 'Polygon', coordinates: [doubledArea < 0 ? closed.reverse() : closed] };
}

function finish(state: DrawPolygonState, { project }: Surroundings): Reduction<DrawPolygonState> {
  if (state.phase !== 'drawing') return remain(state);
  if (state.ring.length < 3) return remain({ ...state, problem: 'too-few' });
  const geometry = toPolygon(state.ring);
  if (findRingCrossing(geometry.coordinates)) return remain({ ...state, problem: 'crossing' });
  return {
    state: { ...idle, phase: 'drawn', ring: state.ring, finishedOn: project.catchment },
    effects: [{ name: 'polygon-drawn', geometry }],
  };
}

/** Hands a drawn ring over once more: its form was closed without an answer. */
function handOver(state: DrawPolygonState, { project }: Surroundings): Reduction<DrawPolygonState> {
  if (state.finishedOn !== project.catchment) return remain(idle);
  return { state, effects: [{ name: 'polygon-drawn', geometry: toPolygon(state.ring) }] };
}

function takeBack(state: DrawPolygonState): DrawPolygonState {
  if (state.phase !== 'drawing') return state;
  const ring = state.ring.slice(0, -1);
  return ring.length === 0
    ? { ...idle, next: state.next, snap: state.snap }
    : { ...state, ring, problem: null };
}

function click(
  state: DrawPolygonState,
  event: PointerEvent,
  surroundings: Surroundings,
): Reduction<DrawPolygonState> {
  if (whyNotEditable(surroundings)) return remain(state);
  const ring = state.phase === 'drawing' ? state.ring : [];
  const { position, snap } = placeOf(event, surroundings);
  const point = surroundings.toScreen(position);
  const near = (vertex: Position | undefined, pixels: number) =>
    vertex !== undefined && screenDistance(surroundings.toScreen(vertex), point) <= pixels;
  if (ring.length >= 3 && near(ring[0], touchPixels)) return finish(state, surroundings);
  if (near(ring.at(-1), doubleClickPixels)) return remain(state);
  return remain(addVertex(state, position, snap, surroundings));
}

function addVertex(
  state: DrawPolygonState,
  position: Position,
  snap: SnapTarget | null,
  surroundings: Surroundings,
): DrawPolygonState {
  if (whyNotEditable(surroundings)) return state;
  const ring = state.phase === 'drawing' ? state.ring : [];
  return { ...idle, phase: 'drawing', ring: [...ring, position], next: position, snap };
}

function pressKey(
  state: DrawPolygonState,
  event: Extract<ToolEvent, { name: 'key-pressed' }>,
  surroundings: Surroundings,
): Reduction<DrawPolygonState> {
  switch (event.key) {
    case 'Enter':
      return state.phase === 'drawn' ? handOver(state, surroundings) : finish(state, surroundings);
    case 'Backspace':
    case 'Delete':
      return remain(takeBack(state));
    case 'Escape':
      if (state.phase !== 'idle') return remain(idle);
      return { state: idle, effects: [{ name: 'change-tool', tool: 'select' }] };
  }
}

export const drawPolygonTool: Tool<DrawPolygonState> = {
  start: idle,
  reduce: (state, event, surroundings) => {
    switch (event.name) {
      case 'pointer-moved': {
        if (whyNotEditable(surroundings)) return remain(state);
        const { position, snap } = placeOf(event, surroundings);
        return remain({ ...state, next: position, snap });
      }
      case 'pointer-left':
        return remain({ ...state, next: null, snap: null });
      case 'clicked':
        return click(state, event, surroundings);
      case 'place-entered':
        return remain(addVertex(state, event.position, null, surroundings));
      case 'double-clicked':
        return finish(state, surroundings);
      case 'key-pressed':
        return pressKey(state, event, surroundings);
      default:
        return remain(state);
    }
  },
  preview: previewDrawing,
  hint: (state, surroundings) => {
    const reason = whyNotEditable(surroundings);
    if (reason) return reason;
    if (state.problem === 'crossing') return wording('hintCrossing');
    if (state.problem === 'too-few') return wording('hintTooFew');
    if (state.phase === 'drawn' && state.finishedOn === surroundings.project.catchment)
      return wording('hintDrawn');
    if (state.phase !== 'drawing') return wording('hintDrawStart');
    return wording(state.ring.length < 3 ? 'hintDrawMore' : 'hintDrawFinish');
  },
  cursor: (_, surroundings) => (whyNotEditable(surroundings) ? 'not-allowed' : 'crosshair'),
  snap: ({ snap }) => snap,
  isBusy: ({ phase }) => phase === 'drawing',
};

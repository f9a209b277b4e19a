// A line or an outline in hand, vertex by vertex or in one pull:
//   click, or a place in figures: one more vertex · Backspace: one less · double click, Enter, the first vertex: done
//   an outline may also be drawn freehand, by pressing and pulling
// What is done with it is its tool's business.
import type { Position } from 'geojson';
import { findRingCrossing } from '../../../shared/geometry/ring-crossing.ts';
import { screenDistance, touchPixels } from '../screen-distance.ts';
import type { Pointer, ScreenPoint, SnapTarget, Surroundings, ToolEffect, ToolEvent } from '../tool.ts';

/** `lasso`: an outline that may be pulled freehand. */
export type DrawingShape = 'line' | 'area' | 'lasso' | 'rectangle';

export interface Drawing {
  /** Vertices so far; a rectangle has one corner. */
  readonly places: readonly Position[];
  /** Where the next vertex would go. */
  readonly next: Position | null;
  readonly snap: SnapTarget | null;
  readonly problem: 'crossing' | 'too-few' | null;
  /** Where the button went down, as long as it is. */
  readonly pressedAt: ScreenPoint | null;
  readonly isFreehand: boolean;
}

export interface DrawingStep {
  readonly drawing: Drawing;
  /** The vertices when it is done: an outline is open (its first vertex is not repeated) and does not cross itself. */
  readonly finished: readonly Position[] | null;
  readonly effects: readonly ToolEffect[];
}

/** The second press of a double click lands this near to the first and is not a vertex of its own. */
const doubleClickPixels = 4;
/** Freehand vertices lie at least this far apart. */
const freehandPixels = 5;

export const noDrawing: Drawing = {
  places: [],
  next: null,
  snap: null,
  problem: null,
  pressedAt: null,
  isFreehand: false,
};

const go = (drawing: Drawing, effects: readonly ToolEffect[] = []): DrawingStep => ({
  drawing,
  finished: null,
  effects,
});

function placeOf({ position, isSnappingSuspended }: Pointer, surroundings: Surroundings) {
  const snap = isSnappingSuspended ? null : surroundings.snap(position, []);
  return { snap, position: snap?.position ?? position };
}

/** The corners of the rectangle between two opposite ones. */
export function rectangleCorners(a: Position, b: Position): Position[] {
  const [aLon = 0, aLat = 0] = a;
  const [bLon = 0, bLat = 0] = b;
  return [a, [bLon, aLat], b, [aLon, bLat]];
}

/** The vertices as they would be if the pointer's place were the last one. */
export function reachOf({ places, next }: Drawing, shape: DrawingShape): readonly Position[] {
  const [first] = places;
  if (!next) return places;
  return shape === 'rectangle' && first ? rectangleCorners(first, next) : [...places, next];
}

function finish(drawing: Drawing, shape: DrawingShape): DrawingStep {
  const { places } = drawing;
  if (places.length === 0) return go(drawing);
  if (places.length < (shape === 'line' ? 2 : 3)) return go({ ...drawing, problem: 'too-few' });
  if (shape !== 'line' && findRingCrossing([[...places, ...places.slice(0, 1)]]))
    return go({ ...drawing, pressedAt: null, problem: 'crossing' });
  return { drawing: noDrawing, finished: places, effects: [] };
}

function addPlace(
  drawing: Drawing,
  position: Position,
  snap: SnapTarget | null,
  shape: DrawingShape,
): DrawingStep {
  const [first] = drawing.places;
  if (shape === 'rectangle' && first)
    return finish({ ...drawing, places: rectangleCorners(first, position) }, shape);
  return go({ ...noDrawing, places: [...drawing.places, position], next: position, snap });
}

function click(
  drawing: Drawing,
  pointer: Pointer,
  surroundings: Surroundings,
  shape: DrawingShape,
): DrawingStep {
  const { places } = drawing;
  const { position, snap } = placeOf(pointer, surroundings);
  const point = surroundings.toScreen(position);
  const near = (vertex: Position | undefined, pixels: number) =>
    vertex !== undefined && screenDistance(surroundings.toScreen(vertex), point) <= pixels;
  if (shape !== 'line' && places.length >= 3 && near(places[0], touchPixels)) return finish(drawing, shape);
  if (near(places.at(-1), doubleClickPixels)) return go(drawing);
  return addPlace(drawing, position, snap, shape);
}

function move(
  drawing: Drawing,
  pointer: Pointer,
  surroundings: Surroundings,
  shape: DrawingShape,
): DrawingStep {
  const { pressedAt, places } = drawing;
  const isPulled = pressedAt !== null && screenDistance(pressedAt, pointer.point) >= freehandPixels;
  if (isPulled && shape === 'lasso' && (drawing.isFreehand || places.length === 0)) {
    const last = places.at(-1);
    const isFar = !last || screenDistance(surroundings.toScreen(last), pointer.point) >= freehandPixels;
    const longer = isFar ? [...places, pointer.position] : places;
    return go({ ...drawing, isFreehand: true, places: longer, next: pointer.position, snap: null });
  }
  const { position, snap } = placeOf(pointer, surroundings);
  return go({ ...drawing, next: position, snap });
}

/** What an event makes of the drawing. Escape with nothing in hand leaves the tool. */
export function draw(
  drawing: Drawing,
  event: ToolEvent,
  surroundings: Surroundings,
  shape: DrawingShape,
): DrawingStep {
  switch (event.name) {
    case 'pointer-pressed':
      if (shape !== 'lasso' || event.button !== 'main') return go(drawing);
      return go({ ...drawing, pressedAt: event.pointer.point }, [{ name: 'hold-map' }]);
    case 'pointer-moved':
      return move(drawing, event.pointer, surroundings, shape);
    case 'pointer-released':
      return drawing.isFreehand ? finish(drawing, shape) : go({ ...drawing, pressedAt: null });
    case 'pointer-left':
      return go({ ...drawing, next: null, snap: null });
    case 'clicked':
      return click(drawing, event.pointer, surroundings, shape);
    case 'place-entered':
      return addPlace(drawing, event.position, null, shape);
    case 'double-clicked':
      return finish(drawing, shape);
    case 'key-pressed':
      return pressKey(drawing, event.key, shape);
    default:
      return go(drawing);
  }
}

function pressKey(
  drawing: Drawing,
  key: Extract<ToolEvent, { name: 'key-pressed' }>['key'],
  shape: DrawingShape,
): DrawingStep {
  if (key === 'Enter') return finish(drawing, shape);
  if (key === 'Escape') {
    const isEmpty = drawing.places.length === 0;
    return go(noDrawing, isEmpty ? [{ name: 'change-tool', tool: 'select' }] : []);
  }
  const places = drawing.places.slice(0, -1);
  return go({ ...noDrawing, places, next: drawing.next, snap: drawing.snap });
}
